/** The numbers from two to twelve in words, per language. A language without them has figures only. */
export const NUMBER_WORDS: Readonly<Record<string, readonly string[]>> = {
  nl: ['twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  de: ['zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'],
  fr: ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'],
}

/** Words before a number that mean a part of the whole, per language: "the first two steps". */
export const PART_WORDS: Readonly<Record<string, readonly string[]>> = {
  nl: ['eerste', 'laatste', 'volgende', 'andere', 'overige', 'na', 'nog'],
  en: ['first', 'last', 'next', 'other', 'remaining', 'after', 'another'],
  de: ['ersten', 'letzten', 'nächsten', 'anderen', 'nach', 'noch'],
  fr: ['premières', 'dernières', 'prochaines', 'autres', 'après', 'encore'],
}
