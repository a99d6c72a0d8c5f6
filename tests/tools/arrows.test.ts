import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({
  // a planted text has no types: only the arrows are asked for
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
})

const complaints = async (filePath: string, code: string) => {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ ruleId, fatal }) => (fatal ? 'does not parse' : ruleId))
}

describe('the arrows between rooms', () => {
  it.each([
    ['src/engine/flow.ts', "import { z } from 'astro/zod'"],
    ['src/engine/flow.ts', "import { guidance } from '../site/content.ts'"],
    ['src/map/wide.ts', "import { guides } from '../site/content.ts'"],
    ['src/widgets/search/Results.tsx', "import { wrap } from '../../map/text.ts'"],
    ['src/widgets/wegwijzer/wizard-state.ts', "import { getEntry } from 'astro:content'"],
    ['src/widgets/wegwijzer/wizard-state.ts', "import { href } from '../../site/urls.ts'"],
    ['src/widgets/wegwijzer/views/Wizard.tsx', "import { useState } from 'preact/hooks'"],
    ['src/widgets/wegwijzer/views/Wizard.tsx', "import { getEntry } from 'astro:content'"],
    ['src/widgets/search/Results.tsx', "import nl from '../../content/strings/nl.json'"],
    ['src/site/urls.ts', "import { GET } from '../pages/embed/v1/wegwijzer.js.ts'"],
    ['src/site/urls.ts', "import { getCollection } from 'astro:content'"],
    ['src/content-check/index.ts', "import { href } from '../widgets/wegwijzer/wizard-state.ts'"],
    ['src/content.schemas.ts', "import { href } from './site/urls.ts'"],
    ['src/pages/embed/v1/wegwijzer.js.ts', "import { getEntry } from 'astro:content'"],
  ])('lint refuses in %s: %s', async (filePath, code) => {
    expect(await complaints(filePath, code)).toEqual(['no-restricted-imports'])
  })

  it.each([
    ['src/engine/resolve.ts', "import type { Flow } from './flow.ts'"],
    ['src/map/wide.ts', "import { compose } from './compose.ts'"],
    ['src/widgets/wegwijzer/wizard-state.ts', "import { resolve } from '../../engine/resolve.ts'"],
    ['src/site/content.ts', "import { getCollection } from 'astro:content'"],
    ['src/pages/embed/[version]/[file].js.ts', "import { guidances } from '../../../site/content.ts'"],
  ])('lint allows in %s: %s', async (filePath, code) => {
    expect(await complaints(filePath, code)).toEqual([])
  })
})
