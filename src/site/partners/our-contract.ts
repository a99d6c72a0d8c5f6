import type { Locale } from '../../model/locales.ts'
import { strings } from '../data/strings.ts'
import { describeContract, type DescribedContract } from './contract-words.ts'
import { readContract } from './contract.ts'

/** Returns the contract of our element, described in one language. */
export const ourContract = async (locale: Locale): Promise<DescribedContract> =>
  describeContract(readContract(), await strings(locale), `src/content/strings/${locale}.json`)
