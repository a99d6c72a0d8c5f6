import {
  contractSource,
  readContract,
  type ContractSource,
} from '../../src/site/partners/partner-contract.ts'
import { describeContract, type DescribedContract } from '../../src/site/partners/contract-words.ts'

/** The source of our contract with an attribute, an event and a token of other kinds than ours. */
export const madeUpSource = (): ContractSource => {
  const ours = contractSource()
  return {
    ...ours,
    attributes: { ...ours.attributes, compact: { type: 'boolean' } },
    events: [...ours.events, 'closed'],
    tokens: { ...ours.tokens, thickness: 'outline-width' },
    css: `${ours.css}\na { outline-width: var(--wegwijzer-thickness, 3px); }`,
  }
}

/** That contract, in words that name their own key. */
export const madeUp = (): DescribedContract =>
  describeContract(
    readContract(madeUpSource()),
    new Proxy({}, { get: (_, key) => `text of ${String(key)}` }),
    'made-up.json',
  )
