/**
 * Attributes of a text that page translators must leave alone: code, and addresses. The name is in capitals because Preact
 * would set `translate` as a property, for which every text, also "no", means yes.
 */
export const UNTRANSLATED = { TRANSLATE: 'no' }
