import { siteName } from '../data/site.ts'
import type { Guidance } from '../../model/guidance.ts'
import { translator } from '../data/strings.ts'
import type { Share } from './share-image.ts'

/** The subject of a picture for sharing: a guide or an outcome, or the whole site when both are absent. */
type Subject = { readonly guide?: string | undefined; readonly outcome?: string | undefined }

/** Returns the picture for sharing a page, with its path below the root of the site and its text. */
export const shareOf = async ({ locale, guides, outcomes, words }: Guidance, about: Subject) => {
  const t = await translator(locale)
  const guide = guides[about.guide ?? '']
  const outcome = outcomes[about.outcome ?? '']
  const site = siteName(locale)
  const share: Share = guide
    ? {
        site,
        title: guide.title,
        under: t('guide.for', { audience: guide.audience }),
        line: guide.line,
        stations: guide.steps.length,
      }
    : outcome
      ? {
          site,
          title: outcome.title,
          under: words.yourRoute ?? '',
          line: guides[about.outcome ?? '']?.line,
          stations: 0,
        }
      : { site, title: t('home.title'), under: t('site.description'), stations: 0 }
  const name = guide ? `guide-${about.guide}` : outcome ? `outcome-${about.outcome}` : 'site'
  return { path: `og/${locale}/${name}.png`, alt: `${site} – ${share.title} – ${share.under}`, share }
}

/** Returns every picture for sharing in a language. */
export const shares = (guidance: Guidance) =>
  Promise.all(
    [
      {},
      ...Object.keys(guidance.guides).map((guide) => ({ guide })),
      ...Object.keys(guidance.outcomes).map((outcome) => ({ outcome })),
    ].map((about) => shareOf(guidance, about)),
  )
