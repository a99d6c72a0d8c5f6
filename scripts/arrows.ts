import { posix, relative, sep } from 'node:path'
import type { Rule } from 'eslint'

/** A room of the house, and all that its files may import: folders and files of ours, and names of packages. */
type Room = { readonly room: string; readonly allowed: readonly string[] }

/** Any package but Node's own modules, Astro and the names that our bundler makes up. */
const ANY_PACKAGE = 'any package'

const ENGINE = 'src/engine/'
const MODEL = 'src/model/'
const VIEWS = ['src/widgets/', ENGINE, MODEL, 'preact']
const SITE = ['src/site/', 'src/widgets/', ENGINE, 'src/diagram/', MODEL, 'package.json']
const SITE_PACKAGES = ['astro', 'astro/zod', 'astro:assets', 'node:', ANY_PACKAGE]

/** The arrows run one way (CONTRIBUTING.md, "Map"). The first room that holds a file counts. */
const ROOMS: readonly Room[] = [
  { room: ENGINE, allowed: [ENGINE] },
  { room: 'src/diagram/', allowed: ['src/diagram/'] },
  // the views have no hooks: pages render them without script
  { room: 'src/widgets/wegwijzer/', allowed: [...VIEWS, 'nanostores', 'wegwijzer:css', 'wegwijzer:data'] },
  {
    room: 'src/widgets/',
    allowed: [
      ...VIEWS,
      'preact/hooks',
      '@nanostores/persistent',
      'nanostores',
      '@orama/stemmers/dutch',
      '@orama/stemmers/english',
      'minisearch',
      'minisearch/SearchableMap',
      'culori',
    ],
  },
  {
    room: 'src/content-check/',
    allowed: [
      'src/content-check/',
      'src/model/',
      ENGINE,
      MODEL,
      'astro/zod',
      'remark-mdx',
      'remark-parse',
      'unified',
      'yaml',
      'node:',
    ],
  },
  { room: MODEL, allowed: [MODEL, ENGINE, 'astro/zod', 'remark-mdx', 'remark-parse', 'unified'] },
  {
    room: 'src/content.config.ts',
    allowed: [MODEL, 'src/content-folder.ts', 'astro:content', 'astro/loaders'],
  },
  // the only doors to the collections
  { room: 'src/site/data/content.ts', allowed: [...SITE, ...SITE_PACKAGES, 'astro:content'] },
  { room: 'src/site/data/strings.ts', allowed: [...SITE, ...SITE_PACKAGES, 'astro:content', 'src/content/'] },
  // what renders an entry; eslint.config.js says which names that is
  { room: 'src/site/parts/', allowed: [...SITE, ...SITE_PACKAGES, 'astro:content'] },
  { room: 'src/site/', allowed: [...SITE, ...SITE_PACKAGES] },
  { room: 'src/pages/', allowed: ['src/site/', 'src/widgets/', MODEL, 'astro'] },
]

const isPath = (specifier: string) => /^[./]/.test(specifier)

/** Where a path leads, below the root of the project; a pattern leads to the folder that its fixed part names. */
const targetOf = (specifier: string, file: string): string => {
  const fixed = specifier.replace(/\?.*$/, '').replace(/[^/]*[*{[(].*$/, '')
  return fixed.startsWith('/') ? posix.normalize(fixed.slice(1)) : posix.join(posix.dirname(file), fixed)
}

const isWithin = (target: string, place: string) =>
  place.endsWith('/') ? target.startsWith(place) : target === place

const allows = (allowed: readonly string[], specifier: string, file: string): boolean => {
  if (isPath(specifier)) {
    const target = targetOf(specifier, file)
    return allowed.some((place) => isWithin(target, place))
  }
  if (specifier.startsWith('node:')) return allowed.includes('node:')
  const ours = /^(?:astro|wegwijzer)(?:[:/]|$)|:/.test(specifier)
  return allowed.includes(specifier) || (!ours && allowed.includes(ANY_PACKAGE))
}

/** A text in the code, as far as it is fixed. */
const textOf = (node: unknown): string | undefined => {
  const { type, value, quasis } = node as {
    readonly type?: string
    readonly value?: unknown
    readonly quasis?: readonly { readonly value: { readonly cooked: string } }[]
  }
  if (type === 'Literal' && typeof value === 'string') return value
  return type === 'TemplateLiteral' ? quasis?.[0]?.value.cooked : undefined
}

const elementsOf = (node: unknown): readonly unknown[] => {
  const { type, elements } = node as { readonly type?: string; readonly elements?: readonly unknown[] }
  return type === 'ArrayExpression' ? (elements ?? []) : [node]
}

/** Refuses whatever a file imports, in any form, that its room is not allowed to. */
export const arrows: Rule.RuleModule = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = relative(context.cwd, context.physicalFilename).replaceAll(sep, '/')
    const found = ROOMS.find(({ room }) => isWithin(file, room))
    if (!found) return {}
    const { room, allowed } = found
    const hold = (node: Rule.Node, specifier: string | undefined) => {
      if (specifier === undefined || allows(allowed, specifier, file)) return
      context.report({
        node,
        message: `${room} does not import ${specifier}. It may import: ${allowed.join(', ')} (scripts/arrows.ts)`,
      })
    }
    const holdSource = (node: Rule.Node) => {
      if ('source' in node && node.source) hold(node, textOf(node.source))
    }
    return {
      ImportDeclaration: holdSource,
      ExportNamedDeclaration: holdSource,
      ExportAllDeclaration: holdSource,
      ImportExpression(node) {
        const specifier = textOf(node.source)
        // names that no lint rule sees would come through a door
        if (specifier === 'astro:content')
          context.report({ node, message: 'Import from astro:content by name.' })
        else hold(node, specifier)
      },
      TSImportType(node: Rule.Node) {
        holdSource(node)
      },
      'CallExpression[callee.object.type="MetaProperty"][callee.property.name="glob"]'(node: Rule.Node) {
        if (node.type !== 'CallExpression') return
        const patterns = elementsOf(node.arguments[0]).map(textOf)
        for (const pattern of patterns) if (!pattern?.startsWith('!')) hold(node, pattern)
      },
    }
  },
}
