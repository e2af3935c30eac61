/** Tells in which direction a text is read, by its own letters: what a page says of itself is often wrong. */

export type Direction = 'ltr' | 'rtl'

const rightToLeft =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Samaritan}\p{sc=Mandaic}\p{sc=Adlam}]/u
const letter = /\p{L}/u

/** The direction of the first letter; null for a text without letters. */
export function firstDirection(text: string): Direction | null {
  const found = letter.exec(text)?.[0]
  if (found === undefined) return null
  return rightToLeft.test(found) ? 'rtl' : 'ltr'
}

/** As many characters as tell how an article is laid out. */
const enough = 2000

/** The direction most letters of an article's beginning have: a headline may open with a foreign name. */
export function mainDirection(text: string): Direction {
  let balance = 0
  for (const character of text.slice(0, enough)) {
    if (letter.test(character)) balance += rightToLeft.test(character) ? -1 : 1
  }
  return balance < 0 ? 'rtl' : 'ltr'
}
