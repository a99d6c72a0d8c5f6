import type { Guidance } from '../../model/guidance.ts'
import { translator } from '../data/strings.ts'
import type { Share } from './share-image.ts'
import type { Page } from '../data/urls.ts'

/** Path of the picture for sharing a page, below the root of the site. */
export const sharePath = ({ locale }: Guidance, page: Page | undefined, outcome?: string): string =>
  page?.kind === 'guide'
    ? `og/${locale}/guide-${page.guide}.png`
    : outcome
      ? `og/${locale}/outcome-${outcome}.png`
      : `og/${locale}/site.png`

/** Returns every picture for sharing in a language, with its path. */
export const shares = async (guidance: Guidance): Promise<readonly (readonly [string, Share])[]> => {
  const { locale, guides, outcomes } = guidance
  const t = await translator(locale)
  const site = t('site.name')
  return [
    [
      sharePath(guidance, undefined),
      { site, title: t('home.title'), under: t('site.description'), line: 'adviser', stations: 0 },
    ],
    ...Object.entries(guides).map(([guide, { title, audience, line, steps }]): [string, Share] => [
      sharePath(guidance, { kind: 'guide', guide }),
      { site, title, under: t('guide.for', { audience }), line, stations: steps.length },
    ]),
    ...Object.entries(outcomes).map(([outcome, { title }]): [string, Share] => [
      sharePath(guidance, undefined, outcome),
      { site, title, under: t('wizard.yourRoute'), line: guides[outcome]?.line ?? '', stations: 0 },
    ]),
  ]
}

/** Pictures by their path. In a build a language has one guidance, so its pictures are listed once. */
const listed = new WeakMap<Guidance, Promise<ReadonlyMap<string, Share>>>()

const sharesByPath = (guidance: Guidance): Promise<ReadonlyMap<string, Share>> => {
  const known = listed.get(guidance) ?? shares(guidance).then((all) => new Map(all))
  listed.set(guidance, known)
  return known
}

/** The text of a page's picture, for visitors who do not see it. */
export const shareAlt = async (guidance: Guidance, path: string): Promise<string> => {
  const share = (await sharesByPath(guidance)).get(path)
  if (!share) throw new Error(`no picture for sharing at ${path}`)
  return `${share.site} – ${share.title} – ${share.under}`
}
