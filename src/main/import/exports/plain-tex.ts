/** Turns the little TeX that bibliographies hold into plain text: accents, special letters, dashes, braces. */
import { cleanText } from '../clean-text.ts'

/** The combining character of each accent command. */
const accents: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
}
const letters: Record<string, string> = {
  AA: 'Å',
  AE: 'Æ',
  DH: 'Ð',
  DJ: 'Đ',
  L: 'Ł',
  NG: 'Ŋ',
  O: 'Ø',
  OE: 'Œ',
  TH: 'Þ',
  aa: 'å',
  ae: 'æ',
  dh: 'ð',
  dj: 'đ',
  i: 'i',
  j: 'j',
  l: 'ł',
  ng: 'ŋ',
  o: 'ø',
  oe: 'œ',
  ss: 'ß',
  th: 'þ',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textbackslash: '\\',
  textasciitilde: '~',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  copyright: '©',
  pounds: '£',
  euro: '€',
  S: '§',
  P: '¶',
}

const accented = (command: string, letter: string) => `${letter}${accents[command] ?? ''}`

export function plainTex(source: string): string {
  const text = source
    .replace(/\\([`'^~=."])\s*(?:\{\s*\\?([a-zA-Z])\s*\}|\\?([a-zA-Z]))/g, (_, command, braced, bare) =>
      accented(command, braced ?? bare),
    )
    .replace(/\\([uvHcdbkr])(?:\s*\{\s*\\?([a-zA-Z])\s*\}|\s+([a-zA-Z]))/g, (_, command, braced, bare) =>
      accented(command, braced ?? bare),
    )
    .replace(/\\([a-zA-Z]{1,20})(?:\{\}|\s+|(?![a-zA-Z]))/g, (whole, name) =>
      Object.hasOwn(letters, name) ? (letters[name] ?? '') : whole,
    )
    .replace(/\\(?:url|href|emph|textit|textbf|textsc|textrm|text|mathrm|mkbibquote)\b\s*/g, '')
    .replace(/\\([&%$#_])/g, '$1')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/\\([{}])|[{}]/g, (_, sign) => sign ?? '')
  return cleanText(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim()
}
