import { globSync, readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { parse, TextNode } from 'node-html-parser'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { BUILT } from '../support/origin.ts'

const files = globSync(`${BUILT}/**/*.html`)
const pages = files.map((file) => ({ file, html: readFileSync(file, 'utf8') }))

it('is valid HTML on every page', async () => {
  // the rules of the standard of HTML, without those about style
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
  expect(pages.length).toBeGreaterThan(50)
  const mistakes: string[] = []
  for (const { file, html } of pages) {
    // style sheets and scripts have no markup, and are most of a page
    const markup = html.replace(/(<(style|script)\b[^>]*>).*?(?=<\/\2>)/gs, '$1')
    const { results } = await validator.validateString(markup)
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        mistakes.push(`${file} ${ruleId}: ${message} (${selector})`)
  }
  expect(mistakes).toEqual([])
}, 300_000)

it('reports mistakes that pages once had', async () => {
  const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
  for (const mistake of [
    '<input type="checkbox" autocomplete="off">',
    '<p><div></div></p>',
    '<ul><p></p></ul>',
  ])
    expect((await validator.validateString(mistake)).valid, mistake).toBe(false)
})

/** Code, and texts that are nothing but an address or the name of a file. */
const MACHINE_TEXT = /^(?:https?:\/\/\S+|[\w.+-]+@[\w.-]+\.\w+|[\w-]+(?:\.[\w-]+)*\.(?:js|json|ts|md|xml))$/

it('lets no page translator change code, addresses and names of files', () => {
  let held = 0
  for (const { file, html } of pages) {
    const texts = parse(html)
      .querySelectorAll('body *')
      .filter(
        (element) =>
          !element.closest('script, style') &&
          (/^(?:PRE|CODE|KBD|SAMP)$/.test(element.tagName) ||
            element.childNodes.some(
              (node) =>
                node instanceof TextNode && MACHINE_TEXT.test(node.text.replaceAll('\u2060', '').trim()),
            )),
      )
    held += texts.length
    for (const text of texts)
      expect(text.closest('[translate=no]'), `${file} ${text.outerHTML}`).not.toBeNull()
  }
  expect(held).toBeGreaterThan(pages.length)
})

it('asks CDNs not to rewrite mail addresses and scripts', () => {
  let marked = 0
  for (const { file, html } of pages) {
    const [before = '', ...parts] = html.slice(html.indexOf('<body')).split('<!--email_off-->')
    const after = parts.map((part) => part.slice(part.indexOf('<!--/email_off-->')))
    marked += parts.length
    expect([before, ...after].join('').replace(/<script.*?<\/script>/gs, ''), file).not.toContain('@')
    for (const script of parse(html).querySelectorAll('script:not([type="application/ld+json"])'))
      expect(script.getAttribute('data-cfasync'), `${file} ${script.getAttribute('src')}`).toBe('false')
  }
  expect(marked).toBeGreaterThan(50)
})

it('has the icons that browsers and phones request by themselves', async () => {
  for (const file of globSync(`${BUILT}/apple-touch-icon*.png`)) {
    const { width, height, hasAlpha } = await sharp(file).metadata()
    // phones show transparent pixels as black
    expect([width, height, hasAlpha], file).toEqual([180, 180, false])
  }
  const icon = readFileSync(`${BUILT}/favicon.ico`)
  const [at, length] = [icon.readUInt32LE(18), icon.readUInt32LE(14)]
  expect(icon.subarray(0, 6)).toEqual(Buffer.from([0, 0, 1, 0, 1, 0]))
  expect(at + length).toBe(icon.length)
  const picture = await sharp(icon.subarray(at)).metadata()
  expect([picture.width, picture.height]).toEqual([icon[6], icon[7]])
})
