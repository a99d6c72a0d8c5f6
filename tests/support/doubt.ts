import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { CONTENT } from '../../src/content-folder.ts'
import type { LinkEntry } from '../../src/model/link-schemas.ts'
import type { Locale } from './content.ts'

/** The addresses that are not confirmed in a content folder. */
export const inDoubtIn = (folder: string): readonly string[] =>
  Object.values(
    parse(readFileSync(`${folder}/links.yaml`, 'utf8')) as Readonly<Record<string, LinkEntry>>,
  ).flatMap((link) => (link.state === 'unconfirmed' ? [link.address] : []))

/** The addresses that are not confirmed in the content of the tested site. */
export const inDoubt = inDoubtIn(CONTENT)

/** The words beside an address that is not confirmed. */
export const doubt = (locale: Locale): string =>
  (JSON.parse(readFileSync(`${CONTENT}/strings/${locale}.json`, 'utf8')) as Record<string, string>)[
    'guide.unconfirmed'
  ] ?? ''

/** How often a text contains another. */
export const count = (text: string, part: string): number => text.split(part).length - 1
