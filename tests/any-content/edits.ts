import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isMap, isScalar, parse, parseDocument, stringify, type Document } from 'yaml'
import { LOCALES, type Locale } from '../support/content.ts'

/** An ordinary change that an editor makes, in words, and what it does to a content folder. */
type Edit = { readonly what: string; readonly make: (folder: string) => Promise<void> }

const LONG = 'Een lang antwoord dat een redacteur voluit schrijft, met de hele voorwaarde erin'

/** Changes a YAML file, or the head of an MDX file. */
const change = async (path: string, edit: (document: Document) => void): Promise<void> => {
  const before = await readFile(path, 'utf8')
  const [, head = before, body = ''] = path.endsWith('.mdx')
    ? (/^---\n([^]*?)^---\n([^]*)$/m.exec(before) ?? [])
    : []
  const document = parseDocument(head)
  edit(document)
  const after = document.toString({ lineWidth: 0, flowCollectionPadding: false })
  await writeFile(path, path.endsWith('.mdx') ? `---\n${after}---\n${body}` : after)
}

const keysOf = (document: Document, path: readonly string[]): readonly string[] => {
  const map = document.getIn(path)
  return isMap(map) ? map.items.map(({ key }) => String(isScalar(key) ? key.value : key)) : []
}

const routePath = (folder: string, guide: string): string => join(folder, `guides/${guide}.yaml`)

const stepsOf = async (folder: string, guide: string): Promise<readonly string[]> =>
  (parse(await readFile(routePath(folder, guide), 'utf8')) as { readonly steps: readonly string[] }).steps

/** The ids of the guides, the one with the most steps first. */
const guides = async (folder: string): Promise<readonly string[]> => {
  const names = (await readdir(join(folder, 'guides'))).filter((name) => name.endsWith('.yaml'))
  const all = await Promise.all(
    names
      .map((name) => name.replace('.yaml', ''))
      .map(async (id) => ({ id, length: (await stepsOf(folder, id)).length })),
  )
  return all.toSorted((one, two) => two.length - one.length).map(({ id }) => id)
}

const step = (title: string) =>
  `---\ntitle: ${title}\nactors: [you]\nnext:\n  text: Begin met ${title.toLowerCase()}.\nkeywords:\n  - ${title.toLowerCase()}\n---\n\n` +
  `${title}: een ‘gewone’ alinea, met “aanhalingstekens”.\n\n- Eén\n- Twee\n`

/** Puts a step at a place in a guide, from 1. */
const addStep = async (folder: string, guide: string, place: number, id: string): Promise<void> => {
  const steps = await stepsOf(folder, guide)
  await change(routePath(folder, guide), (route) => {
    route.set('steps', steps.toSpliced(place - 1, 0, id))
  })
  for (const locale of LOCALES)
    await writeFile(join(folder, 'guides', locale, guide, `${id}.mdx`), step(`Nieuwe stap ${id}`))
}

const inEachLanguage = (edit: (locale: Locale) => Promise<void>) => async () => {
  for (const locale of LOCALES) await edit(locale)
}

/** The ids of the files in a folder, in the order of their names. */
const idsIn = async (folder: string, name: string) =>
  (await readdir(join(folder, name))).sort().map((file) => basename(file, '.yaml'))

/** A text in every language. */
const inAll = (text: string) => Object.fromEntries(LOCALES.map((locale) => [locale, text]))

const today = new Date().toISOString().slice(0, 10)

/** Ordinary edits of any content. They name no guide, step or answer, which editors may rename. */
export const EDITS: readonly Edit[] = [
  {
    what: 'a new day of review, with a change, in every guide',
    make: async (folder) => {
      for (const guide of await guides(folder)) {
        await change(routePath(folder, guide), (route) => {
          route.set('reviewed', today)
        })
        await inEachLanguage((locale) =>
          change(join(folder, 'guides', locale, guide, 'index.mdx'), (head) => {
            // a day has one change, and the editors may have written one today
            const { changes } = head.toJS() as { readonly changes: readonly { readonly date: string }[] }
            if (!changes.some(({ date }) => date === today))
              head.addIn(['changes'], head.createNode({ date: today, text: 'Opnieuw nagekeken.' }))
          }),
        )()
      }
    },
  },
  {
    what: 'the addresses in doubt are confirmed',
    make: (folder) =>
      change(join(folder, 'links.yaml'), (links) => {
        for (const name of keysOf(links, []).filter(
          (each) => links.getIn([each, 'state']) === 'unconfirmed',
        )) {
          links.setIn([name, 'state'], 'known')
          links.setIn([name, 'address'], 'mailto:info@example.org')
          links.deleteIn([name, 'reason'])
          links.deleteIn([name, 'notice'])
        }
      }),
  },
  {
    what: 'a new address, with a link to it in a guide',
    make: async (folder) => {
      await change(join(folder, 'links.yaml'), (links) => {
        links.set('test-page', {
          state: 'known',
          address: 'https://www.example.org/nieuw',
          label: { nl: 'Een nieuwe pagina', en: 'A new page' },
          source: 'Van de redactie.',
        })
      })
      const [guide = ''] = await guides(folder)
      const [first = ''] = await stepsOf(folder, guide)
      await inEachLanguage(async (locale) => {
        const path = join(folder, 'guides', locale, guide, `${first}.mdx`)
        await writeFile(path, '\nZie <Link to="test-page">de nieuwe pagina</Link>.\n', { flag: 'a' })
      })()
    },
  },
  {
    what: 'two more steps in the longest guide',
    make: async (folder) => {
      const [guide = ''] = await guides(folder)
      await addStep(folder, guide, 2, 'test-one')
      await addStep(folder, guide, 4, 'test-two')
    },
  },
  {
    what: 'a new line, for the longest guide',
    make: async (folder) => {
      await change(join(folder, 'lines.yaml'), (lines) => {
        lines.set('test-line', {
          name: inAll('een nieuwe lijn'),
          light: '#8a2a7a',
          dark: '#eda3dd',
        })
      })
      const [guide = ''] = await guides(folder)
      await change(routePath(folder, guide), (route) => {
        route.set('line', 'test-line')
      })
    },
  },
  {
    what: 'a new actor, in a new step',
    make: async (folder) => {
      await change(join(folder, 'actors.yaml'), (actors) => {
        actors.set('test-actor', inAll('De nieuwe partij'))
      })
      const [, guide = ''] = await guides(folder)
      await addStep(folder, guide, 2, 'test-acted')
      for (const locale of LOCALES)
        await change(join(folder, 'guides', locale, guide, 'test-acted.mdx'), (head) => {
          head.set('actors', ['test-actor'])
        })
    },
  },
  {
    what: 'a new first step in the shortest guide',
    make: async (folder) => addStep(folder, (await guides(folder)).at(-1) ?? '', 1, 'test-first'),
  },
  {
    what: 'a question with three answers, before a guide',
    make: async (folder) => {
      const toGuide = await guides(folder)
      for (const id of await idsIn(folder, 'questions')) {
        const path = join(folder, `questions/${id}.yaml`)
        const question = parseDocument(await readFile(path, 'utf8'))
        const answer = keysOf(question, ['answers']).find((each) =>
          toGuide.includes(String(question.getIn(['answers', each, 'to']))),
        )
        if (answer === undefined || question.hasIn(['answers', answer, 'from'])) continue
        const outcome = String(question.getIn(['answers', answer, 'to']))
        await change(path, (document) => document.setIn(['answers', answer, 'to'], 'test-question'))
        const added = {
          title: inAll('Welke van de drie is het?'),
          hint: inAll('Kies er één.'),
          answers: Object.fromEntries(
            ['test-one', 'test-two', 'test-three'].map((name) => [
              name,
              {
                to: name === 'test-three' ? 'overview' : outcome,
                label: inAll(`Antwoord ${name}`),
                slug: inAll(name),
                if: inAll(`het antwoord ${name} is`),
              },
            ]),
          ),
        }
        await writeFile(join(folder, 'questions/test-question.yaml'), stringify(added))
        return
      }
      throw new Error('no answer leads to a guide')
    },
  },
  {
    what: 'another label, and a long one',
    make: async (folder) => {
      const [question = ''] = await idsIn(folder, 'questions')
      await change(join(folder, `questions/${question}.yaml`), (document) => {
        const [first = '', second = ''] = keysOf(document, ['answers'])
        document.setIn(['answers', first, 'label'], inAll('Iets heel anders'))
        document.setIn(['answers', second, 'label'], inAll(LONG))
      })
    },
  },
  {
    what: 'another title and hint of a question, and another summary of an outcome',
    make: async (folder) => {
      const [, question = ''] = await idsIn(folder, 'questions')
      await change(join(folder, `questions/${question}.yaml`), (document) => {
        document.set('title', inAll('Waar gaat het om?'))
        document.set('hint', inAll(`${LONG}.`))
      })
      const [outcome = ''] = await idsIn(folder, 'outcomes')
      await change(join(folder, `outcomes/${outcome}.yaml`), (document) => {
        document.set('summary', inAll('Kort gezegd: dit.'))
      })
    },
  },
  {
    what: 'an answer that leads to an outcome with a text of its own, without a guide',
    make: async (folder) => {
      const [question = ''] = await idsIn(folder, 'questions')
      await change(join(folder, `questions/${question}.yaml`), (document) => {
        document.addIn(
          ['answers'],
          document.createPair('test-none', {
            to: 'test-text',
            label: inAll('Geen van deze'),
            slug: inAll('test-none'),
            if: inAll('geen van deze geldt'),
          }),
        )
      })
      await change(join(folder, 'flow.yaml'), (flow) => flow.addIn(['outcomes'], 'test-text'))
      const outcome = {
        title: inAll('Geen certificering nodig'),
        summary: inAll('Kort gezegd: niets.'),
        text: inAll('Een eerste alinea.\n\nEen tweede alinea.'),
        next: { text: inAll('Doe niets.') },
      }
      await writeFile(join(folder, 'outcomes/test-text.yaml'), stringify(outcome))
    },
  },
  {
    what: 'another title, opening and list of keywords of a guide',
    make: async (folder) => {
      const [, guide = ''] = await guides(folder)
      await inEachLanguage((locale) =>
        change(join(folder, 'guides', locale, guide, 'index.mdx'), (head) => {
          head.set('title', 'Een andere titel, een stuk langer dan de vorige was')
          head.set('lead', `${LONG}. En nog een zin.`)
          head.addIn(['keywords'], 'gloednieuw trefwoord')
        }),
      )()
    },
  },
  {
    what: 'other words of the interface',
    make: (folder) =>
      inEachLanguage(async (locale) => {
        const path = join(folder, `strings/${locale}.json`)
        const words = JSON.parse(await readFile(path, 'utf8')) as Record<string, string>
        // the menu and the buttons, which are short; no key of the code is added or removed
        for (const key of Object.keys(words).filter((each) => /^nav\./.test(each)))
          words[key] = `${words[key]} (nieuw)`
        await writeFile(path, JSON.stringify(words, undefined, 2))
      })(),
  },
]

/** Puts a copy of a content folder in another place and makes every edit in it. */
export const edited = async (from: string, to: string): Promise<void> => {
  await rm(to, { recursive: true, force: true })
  await cp(from, to, { recursive: true })
  for (const { what, make } of EDITS)
    await make(to).catch((cause: unknown) => {
      throw new Error(`this edit could not be made: ${what}`, { cause })
    })
}
