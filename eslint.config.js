import js from '@eslint/js'
import astro from 'eslint-plugin-astro'
import esX from 'eslint-plugin-es-x'
import jsxA11y from 'eslint-plugin-jsx-a11y-x'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { layers } from './eslint.layers.js'

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.dist/',
      '.astro/',
      '.cache/',
      'public/embed/',
      'test-results/',
      'playwright-report/',
    ],
  },
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
    // in Safari's VoiceOver, lists without list styles lose their role, unless the role is explicit
    rules: { 'jsx-a11y-x/no-redundant-roles': 'off', 'astro/jsx-a11y/no-redundant-roles': 'off' },
  },
  {
    // visitors may use a browser of five years ago: the build lowers the syntax of classes, and adds no built-ins
    files: ['src/widgets/**'],
    extends: [esX.configs['flat/restrict-to-es2021']],
    rules: {
      // Safari supports lookbehind since 16.4; in older versions one such expression stops the whole script
      'es-x/no-regexp-lookbehind-assertions': 'error',
      ...Object.fromEntries(
        ['instance-fields', 'private-fields', 'private-methods', 'static-block', 'static-fields'].map(
          (name) => [`es-x/no-class-${name}`, 'off'],
        ),
      ),
    },
  },
  ...layers,
  {
    files: ['src/engine/**', 'src/widgets/wegwijzer/**', 'src/widgets/frame/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'CSS', message: 'Pages have a variable CSS: use supports().' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='find']",
          message: 'Pages patch it: use first() of the engine (docs/decisions/064-patched-pages.md).',
        },
        {
          selector: "CallExpression[callee.property.name='entries'][callee.object.name!='Object']",
          message: 'Pages patch it (docs/decisions/064-patched-pages.md).',
        },
      ],
    },
  },
  {
    files: ['src/site/parts/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^astro:content$',
              importNamePattern: '^(getCollection|getEntry|getEntries)$',
              message: 'src/site/data/content.ts is the only door to the collections.',
            },
          ],
        },
      ],
    },
  },
)
