import { describe, expect, it } from 'vitest'
import { guideIds, guidePath, LOCALES, SECTIONS, stepsOf } from '../support/content.ts'
import { page } from './dist.ts'

const hrefs = (root: ReturnType<typeof page>, selector: string) =>
  root.querySelectorAll(selector).map((link) => link.getAttribute('href') ?? '')

describe.each(LOCALES)('the map in %s', (locale) => {
  const stations = guideIds.flatMap((guide) =>
    stepsOf(guide).map((step) => `${guidePath(locale, guide)}#${step}`),
  )
  const home = page(`/${SECTIONS[locale].home}`)

  it('has a named station for every step in each of its drawings', () => {
    const drawings = home.querySelectorAll('.map svg')
    expect(drawings.length).toBeGreaterThan(1)
    for (const drawing of drawings) {
      const links = drawing.querySelectorAll('a.stop')
      expect(links.map((link) => link.getAttribute('href')).sort()).toEqual([...stations].sort())
      for (const link of links) expect(link.getAttribute('aria-label')).toBeTruthy()
    }
  })

  it('has a list of the same stations in words', () => {
    expect(hrefs(home, '.map-text ol a')).toEqual(stations)
  })

  it('shows the line of each guide on its page, starting at the first step', () => {
    for (const guide of guideIds) {
      const anchors = stepsOf(guide).map((step) => `${guidePath(locale, guide)}#${step}`)
      expect(hrefs(page(guidePath(locale, guide)), 'svg.strip a.stop')).toEqual(anchors)
      expect(hrefs(page(guidePath(locale, guide)), 'svg.strip a.start')).toEqual(anchors.slice(0, 1))
    }
  })
})
