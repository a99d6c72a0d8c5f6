import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { deskData } from '../../scripts/build/make-desk-data.ts'
import { deskConfig, forGuide } from '../../src/editor/collections.ts'

const schema = JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')) as object
const ajv = new Ajv({ strict: false, validateFormats: false })

const repository = {
  host: 'gitlab',
  name: 'group/part/site',
  branch: 'main',
  origins: ['https://gitlab.com'],
} as const

const site = (labels: Parameters<typeof deskConfig>[0]['labels']) => ({
  content: 'src/content',
  locales: ['nl', 'en'],
  guides: {},
  finder: 'wegwijzer/',
  words: [],
  forms: Object.fromEntries(
    Object.entries(deskData('/', undefined).formats).map(([kind, { form }]) => [kind, form]),
  ),
  labels,
  backend: { name: 'github', repo: 'a/b' },
})

describe('the configuration of the editors’ desk', () => {
  it.each([undefined, repository])('is one that Sveltia CMS accepts', (where) => {
    const { config, guide } = deskData('/', where)
    for (const each of [config, { ...config, collections: [forGuide(guide, 'new-guide')] }]) {
      const isValid = ajv.validate(schema, each)
      expect(ajv.errorsText().slice(0, 500)).toBe('No errors')
      expect(isValid).toBe(true)
    }
  })

  it('has labels, hints and words for one item, each a text', () => {
    const labels = parse(readFileSync('src/editor/labels.yaml', 'utf8')) as Record<string, object>
    for (const [path, words] of Object.entries(labels))
      for (const [name, text] of Object.entries(words)) {
        expect(['label', 'hint', 'one'], path).toContain(name)
        expect(text, path).toEqual(expect.any(String))
      }
  })

  it('has a label in Dutch for every field', () => {
    const { config } = deskData('/', undefined)
    const labels = JSON.stringify(config).match(/"label":"[^"]*"/g) ?? []
    expect(labels.length).toBeGreaterThan(100)
    expect(JSON.stringify(config)).not.toContain('"label":""')
  })

  it('shows lists in the first language of the site', () => {
    const labels = parse(readFileSync('src/editor/labels.yaml', 'utf8')) as Parameters<typeof site>[0]
    const { config } = deskConfig({ ...site(labels), locales: ['en', 'nl'] })
    expect(JSON.stringify(config)).toContain('.en}}')
    expect(JSON.stringify(config)).not.toContain('.nl}}')
  })

  it('stops the build with one message that names each field without a label', () => {
    expect(() => deskConfig(site({}))).toThrow(/question\.answers\.to[\s\S]*labels\.yaml/)
  })

  it('writes nothing on the live site unless a repository is set', () => {
    expect(deskData('/', undefined).isLocal).toBe(true)
    const { config, isLocal } = deskData('/', repository)
    expect(isLocal).toBe(false)
    expect(config.backend).toEqual({
      name: 'gitlab',
      repo: 'group/part/site',
      branch: 'main',
      auth_methods: ['token'],
    })
  })
})
