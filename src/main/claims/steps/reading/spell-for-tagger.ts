/**
 * Respells what the tagger would tear apart, at the same length: every offset stays true. The patterns ask for their own
 * first sign before they look behind, which spares most places of a text that look.
 */

/** Typewritten double marks: the tagger would take the second for an apostrophe of the word behind it. */
const doubledMark = /(?=')(?<!')''(?!')/g
/** “1’234’567”, as Swiss papers group thousands. */
const apostropheGroups = /(?<![\d'’])\d{1,3}(?:['’]\d{3})+(?!\d|['’]\d)/g
/** “HK$5 million”, “Rs. 500”, “KSh20,000”: the letters are told from the text by `currencyAt`. */
const moneyPrefix = /(?=[A-Z])(?<![\p{L}\p{N}])(?:(?:US|HK|AU?|CA?|NZ|S|NT|R)\$|Rs\.?|KShs?\.?|Sh\.?)(?=\s?\d)/gu
/** “John “J.D.” Dorrian”: capitals in marks between capitals, a name of one person. */
const nickname =
  /(?=["“‘'])(?<=(?<![\p{L}\p{N}])\p{Lu}[\p{L}.’-]{1,20} )["“‘']\p{Lu}[\p{L}.’-]{0,15}(?: \p{Lu}[\p{L}.’-]{0,15}){0,2}["”’'](?= \p{Lu}\p{L})/gu

/** `text`, a paragraph or less, as the tagger reads it best: line breaks are spaces, signs are those it knows. */
export function spellForTagger(text: string): string {
  if (!/[\n\r\t\u2028\u2029'\d０-９，．]/.test(text)) return text
  const spelled = text.replace(/[\n\r\t\u2028\u2029]/g, ' ').replace(doubledMark, '" ')
  if (!/[\d０-９]/.test(spelled)) return spelled
  return spelled
    .replace(/[０-９，．]/g, sign => sign.normalize('NFKC'))
    .replace(apostropheGroups, number => number.replace(/['’]/g, ','))
    .replace(moneyPrefix, prefix => '$'.padEnd(prefix.length))
}

/** The text with spaces for the marks around nicknames: they quote nobody, and the name goes on behind them. */
export const withoutNicknameMarks = (text: string): string =>
  text.replace(nickname, marked => ` ${marked.slice(1, -1)} `)
