/** Says when two ways of writing a source, a claimant, a place or a tag are the same value. */

const quotationMarks = /[“”„‟«»＂]/gu

/** What they have in common: letters' case, quotation marks and the form of their accents do not count. */
export const valueKey = (value: string): string =>
  value.normalize('NFC').toLowerCase().replace(quotationMarks, '"').replace(/\s+/gu, ' ').trim()
