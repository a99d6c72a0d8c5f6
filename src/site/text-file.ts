import { withoutJoiners } from '../model/word-joiner.ts'

/** A file of text that is no page: no joiners in it, which only a page that ends lines has a use for. */
export const textFile = (text: string, type: string): Response =>
  new Response(withoutJoiners(text), { headers: { 'Content-Type': type } })

/** The same for data. */
export const jsonFile = (data: object): Response => textFile(JSON.stringify(data), 'application/json')
