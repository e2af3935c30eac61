/** Says when two ways of writing a source, a claimant, a place or a tag are the same value. */

const quotationMarks = /[“”„‟«»＂]/gu
/** What the Turkish capital İ leaves in lower case. */
const dotAbove = 'i\u0307'

/** What they have in common: letters' case, quotation marks and the form of their accents do not count. */
export const valueKey = (value: string): string =>
  value
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(dotAbove, 'i')
    .replace(quotationMarks, '"')
    .replace(/\s+/gu, ' ')
    .trim()
