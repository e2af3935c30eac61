/** Repairs UTF-8 that some program read as Windows-1252 (“FranÃ§ois”), only where a line can be nothing else. */

const windows = Array.from({ length: 128 }, (_, at) => new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + at)))

/** The byte that each sign stands for, from 0x80 on, in Windows-1252 and in Latin-1, which has controls up to 0x9f. */
const byteOf = new Map(
  windows.flatMap((sign, at) => [[sign, 0x80 + at] as const, [String.fromCharCode(0x80 + at), 0x80 + at] as const]),
)

/** What the second bytes of UTF-8, 0x80 to 0xbf, look like. */
const trail = [...byteOf].flatMap(([sign, byte]) => (byte < 0xc0 ? [sign] : [])).join('')
const escaped = trail.replace(/[\\\]^-]/g, '\\$&')
/** First bytes as they look, with what must follow: a look that spares nearly every text. */
const suspicious = new RegExp(`[Â-ß][${escaped}]|[à-ï][${escaped}]{2}|ð[${escaped}]{3}`, 'u')
const runs = /\P{ASCII}+/gu

/** A letter with an accent, punctuation or a sign of Western text: the first bytes `Ã`, `Â` and `â€` begin little else. */
const western = new RegExp(`^(?:Ã[${escaped}]|Â[¡-¿\u00a0]|â[€\u0080][${escaped}]|â(?:„¢|‚¬))+$`, 'u')
/** The same where it stands once in a line: a word may end in `Ã`, and a quotation mark or a space follow. */
const westernAlone = new RegExp(
  `\\p{L}Ã(?![“”‘’…])[${escaped}](?=\\p{L})|Ã[¡-¿]|Â[£©®°«»·¿¡§±²³µ¶¼½¾]|â[€\u0080][“”™˜œ¢¦\u0080-\u009f]|â„¢`,
  'u',
)
/**
 * Quotation marks and dashes of Windows-1252 that were read as Latin-1, which has controls there: at a word's edge, or the
 * apostrophe of English. Inside a word it may as well be a letter of another encoding.
 */
const controls =
  /(?<!\p{L})[\u0084\u0091-\u0097]|[\u0091-\u0097](?!\p{L})|(?<=\p{L})\u0092(?=(?:[dmst]|ll|re|ve)(?!\p{L}))/gu

/** What no text holds: private signs and signs not yet given out; nor, once it is repaired, controls. */
const unlikely = /[\p{Co}\p{Cn}\p{Cs}\ufffd]/u
const anyControl = /(?!\t)\p{Cc}/u

/** The run's signs as bytes, read as UTF-8; null where they are none. */
function reread(run: string): string | null {
  const bytes: number[] = []
  for (const sign of run) {
    const byte = byteOf.get(sign)
    if (byte === undefined) return null
    bytes.push(byte)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return null
  }
}

/** The script that letters are of, for those that come in words. */
const scripts = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Latin}/u,
]
  .concat([/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u, /\p{Script=Devanagari}/u, /\p{Script=Thai}/u])
  .concat(/\p{Script=Hangul}/u)
const leastLetters = 3

function repairLine(line: string): string {
  const found = line.match(runs) ?? []
  const read = found.map(reread)
  // One sign that is no part of it, an accent or a dash that is right, and the line is what it seems to be.
  if (read.some(text => text === null || unlikely.test(text))) return line
  const words = read.join('')
  const isWestern = found.every(run => western.test(run)) && (found.length > 1 || westernAlone.test(line))
  const letters = [...words].filter(sign => /\p{L}/u.test(sign))
  const ofOne = Math.max(0, ...scripts.map(script => letters.filter(letter => script.test(letter)).length))
  if (!isWestern && (ofOne < leastLetters || ofOne < letters.length)) return line
  let next = 0
  return line.replace(runs, run => read[next++] ?? run)
}

/** How often a text may have been read wrongly, one time after another. */
const mostTimes = 4

function repairCertainLine(line: string): string {
  if (!suspicious.test(line)) return line.replace(controls, sign => windows[sign.charCodeAt(0) - 0x80] ?? sign)
  let repaired = line
  for (let times = 0; times < mostTimes && suspicious.test(repaired); times++) repaired = repairLine(repaired)
  // Half repaired is not repaired: then the line was something else.
  return suspicious.test(repaired) || anyControl.test(repaired) ? line : repaired
}

/** The text with the lines repaired that are certain. Linear. */
export function repairMojibake(text: string): string {
  // One class is looked for many times faster than the whole pattern, and most texts hold none of it.
  if (!/[\u0084\u0091-\u0097Â-ð]/.test(text)) return text
  return text.replace(/[^\n\r]+/g, repairCertainLine)
}
