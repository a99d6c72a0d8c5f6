import { ESLint } from 'eslint'
import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const RULES = ['wegwijzer/arrows', 'no-restricted-imports']

const eslint = new ESLint({
  // a planted text has no types: only the arrows are asked for
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => RULES.includes(ruleId),
})

const complaints = async (filePath: string, code: string) => {
  // a file that is not there is in no room
  expect(existsSync(filePath), filePath).toBe(true)
  const [result] = await eslint.lintText(filePath.endsWith('.astro') ? `---\n${code}\n---\n` : code, {
    filePath,
  })
  return (result?.messages ?? []).map(({ ruleId, message, fatal }) => (fatal ? message : ruleId))
}

const ENGINE = 'src/engine/resolve.ts'
const MAP = 'src/diagram/wide-map.ts'
const WIZARD = 'src/widgets/wegwijzer/wizard-state.ts'
const VIEW = 'src/widgets/wegwijzer/views/Wizard.tsx'
const SEARCH = 'src/widgets/search/Results.tsx'
const SITE = 'src/site/data/urls.ts'
const GUIDE = 'src/site/pages/GuidePage.astro'
const CHECK = 'src/content-check/check-map.ts'
const PAGE = 'src/pages/embed/[version]/[file].js.ts'

describe('the arrows between rooms', () => {
  it.each([
    [ENGINE, "import { z } from 'astro/zod'"],
    [ENGINE, "import { guidance } from '../site/content.ts'"],
    [ENGINE, "import { guidance } from './../site/content.ts'"],
    [ENGINE, "import { readFileSync } from 'node:fs'"],
    [ENGINE, "export * from '../map/wide.ts'"],
    [MAP, "import { guides } from '../site/content.ts'"],
    [MAP, "export { guides } from './../site/content.ts'"],
    [SEARCH, "import { wrap } from '../../map/text.ts'"],
    [SEARCH, "import { readFileSync } from 'node:fs'"],
    [SEARCH, "import { median } from '../../../scripts/median.ts'"],
    [SEARCH, "import nl from '../../content/strings/nl.json'"],
    [SEARCH, "import nl from '/src/content/strings/nl.json?raw'"],
    [SEARCH, "export const load = () => import('../../site/urls.ts')"],
    [SEARCH, 'export const load = (name: string) => import(`../../site/${name}.ts`)'],
    [SEARCH, "export type Urls = import('../../site/urls.ts').Page"],
    [SEARCH, "export const all = import.meta.glob('../../content/**/*.yaml')"],
    [SEARCH, "export const all = import.meta.glob(['./*.ts', '../../{content,site}/*.json'])"],
    [WIZARD, "import { getEntry } from 'astro:content'"],
    [WIZARD, "import { href } from '../../site/urls.ts'"],
    [VIEW, "import { useState } from 'preact/hooks'"],
    [VIEW, "import { getEntry } from 'astro:content'"],
    [SITE, "import { GET } from '../pages/embed/[version]/[file].js.ts'"],
    [SITE, "import { getCollection } from 'astro:content'"],
    [SITE, "import { load } from '../content-check/load-content.ts'"],
    [SITE, "import { median } from '../../bench/median.ts'"],
    [GUIDE, "import { getCollection } from 'astro:content'"],
    [GUIDE, "const { getCollection } = await import('astro:content')"],
    [GUIDE, "import { load } from '../../content-check/load-content.ts'"],
    [CHECK, "import { state } from '../widgets/wegwijzer/wizard-state.ts'"],
    [CHECK, "import { href } from '../site/urls.ts'"],
    [CHECK, "import { glob } from 'astro/loaders'"],
    [CHECK, "import { getEntry } from 'astro:content'"],
    ['src/model/link-schemas.ts', "import { href } from '../site/urls.ts'"],
    ['src/content.config.ts', "import { load } from './content-check/load-content.ts'"],
    [PAGE, "import { getEntry } from 'astro:content'"],
    [PAGE, "import { load } from '../../../content-check/load-content.ts'"],
    [PAGE, "import nl from '../../../content/strings/nl.json'"],
  ])('lint refuses in %s: %s', async (filePath, code) => {
    const found = await complaints(filePath, code)
    expect(found).toHaveLength(1)
    expect(RULES).toContain(found[0])
  })

  it.each([
    [ENGINE, "import type { Flow } from './flow.ts'"],
    [MAP, "import { compose } from './compose.ts'"],
    [WIZARD, "import { resolve } from '../../engine/resolve.ts'"],
    [SEARCH, "export const load = () => import('./find.ts')"],
    [SEARCH, "export const all = import.meta.glob('./*.ts')"],
    [CHECK, "import { toFlow } from '../engine/to-flow.ts'"],
    ['src/site/data/content.ts', "import { getCollection } from 'astro:content'"],
    [GUIDE, "import { render } from 'astro:content'"],
    [PAGE, "import { guidances } from '../../../site/content.ts'"],
  ])('lint allows in %s: %s', async (filePath, code) => {
    expect(await complaints(filePath, code)).toEqual([])
  })
})
