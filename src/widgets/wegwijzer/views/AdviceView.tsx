import type { AdviceLink, KnownLink } from '../../../model/guidance.ts'
import type { ShownAdvice } from '../advice.ts'
import { UNTRANSLATED } from './untranslated.ts'

type Words = Readonly<Record<string, string>>

const KnownLinkView = ({ link }: { readonly link: KnownLink }) => (
  <>
    <a href={link.href} {...(link.href.startsWith('mailto:') && UNTRANSLATED)}>
      {link.label}
    </a>
    {/* on pages of the site, src/middleware.ts keeps the first notice about an address */}
    {link.kind === 'unconfirmed' && (
      <small class="notice" data-about={link.href}>
        {' '}
        {link.notice}
      </small>
    )}
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
  advice: { text, link },
  words,
}: {
  readonly advice: ShownAdvice
  readonly words: Words
}) => (
  <>
    <p>{text}</p>
    {link && <LinkLine link={link} words={words} />}
  </>
)
