import type { Form } from './form.ts'

/** The kinds of files, each with its own format. */
export type Kind = string

/** A collection of Sveltia CMS, or another part of its configuration. */
export type Config = Readonly<Record<string, unknown>>

/** What the build gives the editors' desk. */
export type DeskData = {
  /** Path of the site on its host, with a slash at both ends. */
  readonly base: string
  /** Whether the desk can only edit a folder of this computer. */
  readonly isLocal: boolean
  /** Path of the folder with the content, from the root of the repository. */
  readonly content: string
  readonly config: Config
  /** The collection of a guide, in which GUIDE is the place of its id. */
  readonly guide: Config
  /** For each kind of file its schema, and how it is written. */
  readonly formats: Readonly<Record<Kind, { readonly type: 'yaml' | 'mdx' | 'json'; readonly form: Form }>>
  /** The text of each file of the content when the site was built, by its path in that folder. */
  readonly files: Readonly<Record<string, string>>
}

/** The name of the format of a kind of file. */
export const formatName = (kind: Kind): string => `wegwijzer-${kind}`
