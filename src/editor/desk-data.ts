import type { Labels } from './fields.ts'
import type { Form } from './form.ts'

/** The kinds of files, each with its own format. */
export type Kind = string

/** A collection of Sveltia CMS, or another part of its configuration. */
export type Config = Readonly<Record<string, unknown>>

/** The data that the build passes to the editors' desk. */
export type DeskData = {
  /** Path of the site on its host, with a slash at both ends. */
  readonly base: string
  /** Whether the desk can only edit a folder of this computer. */
  readonly isLocal: boolean
  /** Path of the folder with the content, from the root of the repository. */
  readonly content: string
  readonly config: Config
  /** The collection of a guide, with GUIDE as the placeholder for its id. */
  readonly guide: Config
  /** The type and the schema of each kind of file. */
  readonly formats: Readonly<Record<Kind, { readonly type: 'yaml' | 'mdx' | 'json'; readonly form: Form }>>
  /** The names of the fields and files, as the forms show them. */
  readonly labels: Labels
  /** The text of each file when the site was built, by its path in the content folder. */
  readonly files: Readonly<Record<string, string>>
}

/** The name of the format of a kind of file. */
export const formatName = (kind: Kind): string => `wegwijzer-${kind}`
