import { UNTRANSLATED } from './untranslated.ts'
import type { Advice, AdviceLink, Guidance, KnownLink } from '../../../model/guidance.ts'

type Words = Readonly<Record<string, string>>

const KnownLinkView = ({ link }: { readonly link: KnownLink }) => (
  <>
    <a href={link.href} {...(link.href.startsWith('mailto:') && UNTRANSLATED)}>
      {link.label}
    </a>
    {link.kind === 'unconfirmed' && <small class="notice"> {link.notice}</small>}
  </>
)

/** A link on its own line, or whom to ask if no address is known. */
export const LinkLine = ({ link, words }: { readonly link: AdviceLink; readonly words: Words }) => (
  <p class="where">
    {link.kind === 'missing' ? (
      <>
        <b>{link.label}</b>: {words.missing} <KnownLinkView link={link.ask} />
      </>
    ) : (
      <KnownLinkView link={link} />
    )}
  </p>
)

/** Advice with its link. */
export const AdviceView = ({
  advice,
  guidance,
}: {
  readonly advice: Advice
  readonly guidance: Guidance
}) => {
  const link = guidance.links[advice.link ?? '']
  return (
    <>
      <p>{advice.text}</p>
      {link && <LinkLine link={link} words={guidance.words} />}
    </>
  )
}
