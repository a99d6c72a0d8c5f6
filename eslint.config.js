import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import jsxA11y from 'eslint-plugin-jsx-a11y-x'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** What no widget may import. */
const WIDGET = [
  { regex: '^astro(:|/|$)', message: 'A widget never imports Astro: what it shows arrives as data.' },
  {
    regex: '/(content|content-check|site|pages|map)/|content\\.(config|schemas)',
    message: 'A widget never imports content or site: what it shows arrives as data.',
  },
]

/** The rooms of the house and what each may not import: the arrows run one way (CONTRIBUTING.md, "Map"). */
const ARROWS = [
  {
    room: 'src/engine/**',
    barred: [{ regex: '^(?!\\./)', message: 'The engine imports nothing from outside its folder.' }],
  },
  {
    room: 'src/map/**',
    barred: [{ regex: '^(?!\\./)', message: 'The map imports nothing from outside its folder.' }],
  },
  { room: 'src/widgets/**', barred: WIDGET },
  {
    room: 'src/widgets/wegwijzer/**',
    barred: [
      ...WIDGET,
      {
        regex: '^preact/|^@nanostores/preact',
        message: "The widget draws without Preact's runtime: its views have no hooks.",
      },
    ],
  },
  {
    room: 'src/site/**',
    barred: [{ regex: '/pages/', message: 'Nothing imports pages.' }],
  },
  {
    room: 'src/content-check/**',
    barred: [
      { regex: '/(pages|widgets)/', message: 'The check of the content knows no page and no widget.' },
      { regex: '^astro:', message: 'The check of the content runs without Astro.' },
    ],
  },
  {
    room: 'src/content.{config,schemas}.ts',
    barred: [{ regex: '/(site|pages|widgets)/', message: 'The content knows only its own form.' }],
  },
  {
    room: 'src/pages/**',
    barred: [
      { regex: '^astro:content$|/content/', message: 'A page asks src/site/content.ts for what it shows.' },
    ],
  },
]

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.cache/', 'public/embed/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    },
  },
  { files: ['**/*.js', '**/*.mjs'], languageOptions: { globals: { process: 'readonly' } } },
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  { files: ['**/*.tsx'], ...jsxA11y.configs.recommended },
  {
    files: ['**/*.{tsx,astro}'],
    // lists whose look is taken away lose their role in Safari's VoiceOver, unless it is said
    rules: { 'jsx-a11y-x/no-redundant-roles': 'off', 'astro/jsx-a11y/no-redundant-roles': 'off' },
  },
  ...ARROWS.map(({ room, barred }) => ({
    files: [room],
    rules: { 'no-restricted-imports': ['error', { patterns: barred }] },
  })),
  {
    files: ['src/site/**'],
    ignores: ['src/site/content.ts', 'src/site/strings.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '/pages/', message: 'Nothing imports pages.' },
            {
              regex: '^astro:content$',
              importNamePattern: '^(getCollection|getEntry|getEntries)$',
              message: 'src/site/content.ts is the only door to the collections.',
            },
          ],
        },
      ],
    },
  },
)
