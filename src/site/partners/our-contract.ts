import { inLocale, type Locale } from '../../model/locales.ts'
import { strings } from '../data/strings.ts'
import { describeContract, type DescribedContract } from './contract-words.ts'
import { readContract } from './partner-contract.ts'
import { ourLines } from './line-styles.ts'

/** Returns the contract of our element, described in one language. */
export const ourContract = async (locale: Locale): Promise<DescribedContract> =>
  describeContract(
    readContract(),
    await strings(locale),
    `src/content/strings/${locale}.json`,
    Object.fromEntries(Object.entries(ourLines()).map(([id, { name }]) => [id, inLocale(name, locale)])),
  )
