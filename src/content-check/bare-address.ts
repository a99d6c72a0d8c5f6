import { shownAddress } from '../model/shown-address.ts'
import type { Content } from './load-content.ts'

/** A web or email address within a text. */
export const ADDRESS = /(?:https?:\/\/|www\.|mailto:)[^\s<>]+|[^\s<>@:]+@[^\s<>@]+\.\p{L}{2,}/iu

/** An address in one spelling, to compare two addresses. */
const essence = (address: string): string =>
  shownAddress(address.replace(/^http:/i, 'https:').replace(/[.,;:!?)]+$/, ''))
    .replace(/^www\./i, '')
    .toLowerCase()

/** The name of the link that has an address. */
export const linkWith = ({ links }: Content, address: string): string | undefined =>
  Object.entries(links.data).find(
    ([, link]) => link.state !== 'missing' && essence(link.address) === essence(address),
  )?.[0]
