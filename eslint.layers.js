import boundaries from 'eslint-plugin-boundaries'
import importX from 'eslint-plugin-import-x'

/**
 * The layers of docs/architecture.md: the folder of each, and the layers (besides its own) and packages that its files
 * may import. Imports run one way, from the last to the first.
 */
const LAYERS = [
  { name: 'engine', folder: 'src/engine', layers: [], packages: [] },
  { name: 'diagram', folder: 'src/diagram', layers: ['engine'], packages: ['@dagrejs/dagre'] },
  {
    name: 'model',
    folder: 'src/model',
    layers: ['engine'],
    packages: ['astro', 'culori', 'remark-mdx', 'remark-parse', 'unified'],
  },
  {
    name: 'content-check',
    folder: 'src/content-check',
    layers: ['engine', 'model'],
    packages: ['astro', 'remark-mdx', 'remark-parse', 'unified', 'yaml', 'node:*'],
  },
  {
    name: 'widgets',
    folder: 'src/widgets',
    layers: ['engine', 'model'],
    packages: [
      'preact',
      'nanostores',
      '@nanostores/persistent',
      'minisearch',
      '@orama/stemmers',
      'wegwijzer:*',
    ],
  },
  {
    name: 'editor',
    folder: 'src/editor',
    layers: ['engine', 'model', 'diagram', 'content-check'],
    packages: ['@sveltia/cms', 'react', 'yaml', 'wegwijzer:*'],
  },
  {
    name: 'site',
    folder: 'src/site',
    layers: ['engine', 'model', 'diagram', 'widgets', 'content-check'],
    packages: ['*', '@*/*', 'node:*'],
  },
  { name: 'pages', folder: 'src/pages', layers: ['model', 'widgets', 'site'], packages: ['astro'] },
  {
    name: 'scripts',
    folder: 'scripts',
    layers: ['engine', 'diagram', 'model', 'content-check', 'widgets', 'editor', 'site'],
    packages: ['*', '@*/*', 'node:*'],
  },
  {
    name: 'bench',
    folder: 'bench',
    layers: ['engine', 'model', 'content-check', 'widgets', 'site', 'scripts'],
    packages: ['*', '@*/*', 'node:*'],
  },
]

export const layers = [
  {
    files: ['src/**', 'scripts/**', 'bench/**'],
    ignores: ['src/content.config.ts'],
    plugins: { boundaries, 'import-x': importX },
    settings: {
      'boundaries/elements': LAYERS.map(({ name, folder }) => ({
        type: name,
        pattern: folder,
        partialMatch: false,
      })),
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.astro'] } },
      'import-x/extensions': ['.ts', '.tsx'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.astro'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          policies: LAYERS.flatMap(({ name, layers, packages }) => [
            {
              from: { element: { type: name } },
              allow: { to: { element: { types: { anyOf: [name, ...layers] } } } },
            },
            { from: { element: { type: name } }, allow: { to: { module: { source: packages } } } },
          ]),
        },
      ],
      'import-x/no-cycle': 'error',
    },
  },
]
