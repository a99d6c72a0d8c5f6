import { withoutJoiners } from '../../model/word-joiner.ts'

/** Returns a text file without word joiners: only pages need them, where lines break. */
export const textFile = (text: string, type: string): Response =>
  new Response(withoutJoiners(text), { headers: { 'Content-Type': type } })

/** Returns a JSON file without word joiners. */
export const jsonFile = (data: object): Response => textFile(JSON.stringify(data), 'application/json')
