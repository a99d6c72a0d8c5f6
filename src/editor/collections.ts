import { BODY } from './formats.ts'
import { formatName, type Config, type DeskData, type Kind } from './desk-data.ts'
import { fileFields, type Context, type Field, type Labels } from './fields.ts'
import type { Form } from './form.ts'

/** The placeholder for the id of a guide, in the collection from which all collections of guides are made. */
const GUIDE = '--guide--'

/** The facts of a site that shape its desk. */
export type Site = {
  readonly content: string
  readonly locales: readonly string[]
  /** The ids of the guides, each with the path of its page below the root of the site. */
  readonly guides: Readonly<Record<string, string>>
  /** The path of the wizard. */
  readonly finder: string
  /** The keys of the words of the interface. */
  readonly words: readonly string[]
  readonly forms: Readonly<Record<Kind, Form>>
  readonly labels: Labels
  readonly backend: Config
}

/** The references between files: by the path of a field, the kinds of content whose ids it contains. */
const REFERENCES: Context['references'] = {
  'question.answers.to': ['questions', 'outcomes'],
  'question.answers.from': ['steps'],
  'question.answers.notes': ['notes'],
  'flow.start': ['questions'],
  'flow.outcomes': ['outcomes'],
  link: ['links'],
  until: ['links'],
  contact: ['links'],
  ask: ['links'],
  actors: ['actors'],
  'route.line': ['lines'],
  'route.steps': ['steps'],
  'route.recurs.step': ['steps'],
  'route.joins.guide': ['guides'],
  'route.joins.around': ['steps'],
  'route.changes.at': ['steps'],
  'route.changes.to': ['guides'],
  'route.changes.answer': ['answers'],
  'published.successors.answers.value': ['answers'],
  'published.successors.guides.value': ['guides'],
}

/** Fields that all languages share. */
const SHARED = ['actors', 'link', 'until', 'read', 'date', 'tested']

const LONG = ['lead', 'text', 'description', 'supports', 'reason', 'corrections.each', 'items.each']
/** Long fields with a text per language. */
const LONG_IN_EACH = ['hint', 'summary', 'text', 'notice', 'answer']

/** The formats that the rich text editor of the desk offers: only those that the site can show. */
const BUTTONS = ['bold', 'italic', 'link', 'heading-three', 'bulleted-list', 'numbered-list']

const idField = (label: string) => ({
  editable: ['create'],
  pattern: [
    '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    'Kleine letters, cijfers en losse koppeltekens, met een letter vooraan',
  ],
  hint: label,
})

/**
 * Returns the configuration of Sveltia CMS for a site.
 *
 * @throws An error that lists the fields without a label.
 */
export const deskConfig = (site: Site): Pick<DeskData, 'config' | 'guide'> => {
  const { content, locales, forms, labels } = site
  const missing = new Set<string>()
  const [first = ''] = locales
  const long = [...LONG, ...LONG_IN_EACH.flatMap((name) => locales.map((locale) => `${name}.${locale}`))]
  const context: Context = { labels, references: REFERENCES, shared: SHARED, long, first, missing }
  const say = (...path: readonly string[]) => {
    const name = path.join('.')
    const words = labels[name]
    if (!words) missing.add(name)
    return {
      label: words?.label ?? name,
      ...(words?.one && { label_singular: words.one }),
      ...(words?.hint && { description: words.hint }),
    }
  }
  const formOf = (kind: Kind): Form => {
    const form = forms[kind]
    if (!form) throw new Error(`The editors’ desk has no schema for “${kind}”.`)
    return form
  }
  const fields = (kind: Kind): readonly Field[] => fileFields(formOf(kind), kind, context)
  const body = (isRequired: boolean): Field => ({
    name: BODY,
    label: say(BODY).label,
    hint: labels[BODY]?.hint,
    widget: 'markdown',
    modes: ['rich_text', 'raw'],
    editor_components: [],
    buttons: BUTTONS,
    use_emoji_autocomplete: false,
    i18n: true,
    ...(!isRequired && { required: false }),
  })
  const folder = (kind: Kind, name: string, icon: string, title: string): Config => ({
    name,
    ...say('collections', name),
    icon,
    folder: `${content}/${name}`,
    format: formatName(kind),
    slug: { template: `{{${title}}}`, ...idField(say('collections', 'id').label) },
    ...(title === 'line' ? { summary: '{{slug}}' } : { identifier_field: title, summary: `{{${title}}}` }),
    sortable_fields: { fields: ['slug'], default: { field: 'slug' } },
    ...(name !== 'guides' && { preview_path: site.finder }),
    fields: fields(kind).map(({ i18n: _, ...field }) => field),
  })
  const file = (kind: Kind, name = kind, path = `${name}.yaml`, isTranslated = false): Config => ({
    name,
    ...say('files', name),
    file: `${content}/${path}`,
    format: formatName(kind),
    ...(isTranslated && { i18n: true }),
    fields: kind === 'strings' ? wordFields(site, missing) : fields(kind),
  })
  const group = (name: string, icon: string, files: readonly Config[]): Config => ({
    name,
    ...say('collections', name),
    icon,
    files,
    ...(files.some(({ i18n }) => i18n) && { i18n: true }),
  })
  const guide: Config = {
    name: `guide-${GUIDE}`,
    ...say('collections', 'guide'),
    label: say('collections', 'guide').label.replace('{id}', GUIDE.toUpperCase()),
    icon: 'signpost',
    folder: `${content}/guides/{{locale}}/${GUIDE}`,
    format: formatName('step'),
    i18n: true,
    slug: { template: '{{title}}', ...idField(say('collections', 'id').label) },
    identifier_field: 'title',
    summary: '{{title}}',
    sortable_fields: { fields: ['title'] },
    index_file: {
      name: 'index',
      label: say('collections', 'guide-index').label,
      format: formatName('guide'),
      fields: [...fields('guide'), body(false)],
    },
    fields: [...fields('step'), body(true)],
  }
  const collections = [
    folder('question', 'questions', 'help', `title.${first}`),
    folder('outcome', 'outcomes', 'flag', `title.${first}`),
    folder('route', 'guides', 'route', 'line'),
    ...Object.entries(site.guides).map(([id, path]) => ({
      ...forGuide(guide, id),
      preview_path: `${path}#{{slug}}`,
    })),
    group(
      'about',
      'tune',
      ['flow', 'notes', 'links', 'actors', 'lines', 'unknown', 'search', 'review', 'site', 'published'].map(
        (kind) => file(kind),
      ),
    ),
    group('words', 'translate', [
      file('strings', 'strings', 'strings/{{locale}}.json', true),
      file('accessibility', 'accessibility', 'accessibility/{{locale}}.yaml', true),
    ]),
  ]
  const config = {
    load_config_file: false,
    backend: site.backend,
    app_title: say('app').label,
    media_folder: 'public/media',
    publish_mode: 'simple',
    i18n: { structure: 'multiple_folders', locales, default_locale: first },
    output: { omit_empty_optional_fields: true },
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 40 },
    collections,
  }
  if (missing.size > 0)
    throw new Error(
      `The editors’ desk has no label for: ${[...missing].sort().join(', ')}.\n  to fix    add them to src/editor/labels.yaml`,
    )
  return { config, guide }
}

/** The collection of one guide. */
export const forGuide = (guide: Config, id: string): Config =>
  JSON.parse(
    JSON.stringify(guide).replaceAll(GUIDE.toUpperCase(), id.toUpperCase()).replaceAll(GUIDE, id),
  ) as Config

/** The fields for the words of the interface: a group for the first part of each key. */
const wordFields = ({ words, labels }: Site, missing: Set<string>): readonly Field[] => {
  const nested = (keys: readonly string[], at: readonly string[]): readonly Field[] =>
    [...Map.groupBy(keys, (key) => key.split('.')[0] ?? key)].flatMap(([name, all]) => {
      const rest = all.filter((key) => key !== name).map((key) => key.slice(name.length + 1))
      const path = [...at, name]
      const words = at.length === 0 ? labels[`strings.${name}`] : { label: name }
      if (!words) missing.add(`strings.${name}`)
      const label = words?.label ?? name
      const single: Field = { name, label, widget: 'text', i18n: true }
      if (rest.length === 0) return [single]
      return [{ name, label, widget: 'object', collapsed: true, i18n: true, fields: nested(rest, path) }]
    })
  // a key that is also the start of other keys cannot be a field
  const usable = words.filter((key) => !words.some((other) => other.startsWith(`${key}.`)))
  return nested(usable, [])
}
