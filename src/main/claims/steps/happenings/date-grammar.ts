/** The grammar of calendar expressions: one pattern with a group for each kind, and the numbers words stand for. */
import { tens, units } from '../../lexicon/numerals.ts'
import { months, weekdays } from '../../lexicon/time.ts'
import { wordPattern } from '../../lexicon/word-class.ts'

const monthNames = `${months.map(month => month[0]?.toUpperCase() + month.slice(1)).join('|')}|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?`
const weekdayNames = weekdays.map(name => name[0]?.toUpperCase() + name.slice(1)).join('|')
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?'

/** “A”, “one” … “ninety”: how many days, weeks or years. */
const counts: Record<string, number> = { a: 1, ...units, ...tens }
const countWords = Object.keys(counts)
  .map(word => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`)
  .join('|')
export const decades: Record<string, number> = {
  twenties: 1920,
  thirties: 1930,
  forties: 1940,
  fifties: 1950,
  sixties: 1960,
  seventies: 1970,
  eighties: 1980,
  nineties: 1990,
}
/** First month of each season, northern year: what most news means by it. */
export const seasons: Record<string, number> = { spring: 2, summer: 5, autumn: 8, winter: 11 }

/** The kinds of calendar expressions, surest first; in each pattern the first group holds all of it, the others its parts. */
const expressions = [
  ['iso', '(\\b(?:19|20)\\d\\d-[01]\\d-[0-3]\\d\\b)'],
  [
    'dayRange',
    `(\\b(?:(\\d{1,2}) ?(?:-|–|to|and) ?(\\d{1,2}) (${monthNames})|(${monthNames}) (\\d{1,2}) ?(?:-|–|to|and) ?(\\d{1,2}))(?![\\w-]|[ ,]+\\d{1,3}\\b)(?:,? ((?:19|20)\\d\\d))?)`,
  ],
  ['dayMonth', `(\\b${dayNumber}(?: of)? (${monthNames})(?:,? ((?:19|20)\\d\\d))?(?![\\w-]))`],
  [
    'monthDay',
    `(\\b(${monthNames}),? ${dayNumber}(?![\\d:,]\\d|\\d| (?:percent|people|per cent)\\b)(?:,? ((?:19|20)\\d\\d)(?!\\d))?)`,
  ],
  ['monthRange', `(\\b(${monthNames})(?: ((?:19|20)\\d\\d))? (?:to|–|-) (${monthNames}) ((?:19|20)\\d\\d)\\b)`],
  ['monthYear', `(\\b(${monthNames}),? ((?:19|20)\\d\\d)\\b)`],
  ['relativeMonth', `(\\b([Ll]ast|[Tt]his|[Nn]ext) (${monthNames})\\b)`],
  ['monthOfYear', `(\\b(${monthNames})(?: of)? ([Ll]ast|[Tt]his|[Nn]ext) year\\b)`],
  ['yearsMonth', `(\\b([Ll]ast|[Tt]his|[Nn]ext) year['’]s (${monthNames})\\b)`],
  ['weekday', `(\\b(?:([Ll]ast|[Nn]ext|[Tt]his) )?(${weekdayNames})\\b)`],
  ['named', '(\\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night)\\b)'],
  [
    'period',
    "(\\b([Ll]ast|[Tt]his|[Nn]ext|[Pp]revious)(?: past)? ([Ww]eek|[Mm]onth|[Yy]ear|[Ww]eekend|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ss]pring)\\b(?![’']s (?:January|February|March|April|May|June|July|August|September|October|November|December)))",
  ],
  ['ago', `(\\b((?:\\d{1,3}|${countWords})\\]? (?:years?|months?|weeks?|days?|decades?|hours?)) ago\\b)`],
  ['weekend', '(\\b[Tt]he weekend\\b)'],
  ['yearEnd', '(\\b(?:[Tt]he )?(?:end of (?:the|this) year\\b|year[- ]end\\b|year’s end\\b))'],
  ['yearBefore', '(\\b[Tt]he year (?:before|earlier)\\b)'],
  [
    'dayBeside',
    '(\\b(?:[Tt]he (previous|following|next) (?:day|evening|night|morning)|[Tt]he day (before|after)|[Aa] day (earlier|later)))\\b',
  ],
  [
    'yearPart',
    `(\\b(?:[Tt]he )?(first|second|third|fourth|last) (half|quarter|(?:${countWords}) months) of ((?:19|20)\\d\\d))\\b`,
  ],
  ['decade', '(\\b((?:1[89]|20)\\d0)s\\b)'],
  ['decadeWord', `(\\b[Tt]he (${Object.keys(decades).join('|')})\\b)`],
  ['century', '(\\b[Tt]he (1[5-9]th|20th|21st) century\\b)'],
  ['yearsShort', '(\\b((?:19|20)\\d\\d)[-–/](\\d\\d)(?![\\d-]))'],
  ['years', '(\\b((?:19|20)\\d\\d)(?: ?[–-] ?| to )((?:19|20)\\d\\d)\\b)'],
  ['year', '(\\b((?:19|20)\\d\\d)\\b)'],
  ['month', `(\\b(${monthNames})\\b)`],
] as const

export type ExpressionKind = (typeof expressions)[number][0]

/** Matches a calendar expression that begins at `lastIndex`. Every kind begins a word: asked once for all of them. */
export const calendarExpressions = new RegExp(`\\b(?:${expressions.map(([, pattern]) => pattern).join('|')})`, 'y')

const groupsIn = (pattern: string) => (new RegExp(`${pattern}|`).exec('')?.length ?? 1) - 1

/** Each kind with the group of all its words and the one behind its last part. */
const groupsOfKinds: { kind: ExpressionKind; whole: number; end: number }[] = []
for (const [kind, pattern] of expressions) {
  const whole = groupsOfKinds.at(-1)?.end ?? 1
  groupsOfKinds.push({ kind, whole, end: whole + groupsIn(pattern) })
}

/** What kind of expression was matched, and its parts; all of its words where it has none. */
export function kindOfMatch(match: RegExpExecArray): { kind: ExpressionKind; parts: string[] } | null {
  const [words] = match
  for (const { kind, whole, end } of groupsOfKinds) {
    if (match[whole] === undefined) continue
    const parts: string[] = []
    for (let group = whole + 1; group < end; group++) {
      const part = match[group]
      if (part !== undefined && part !== words) parts.push(part)
    }
    return { kind, parts: parts.length === 0 ? [words] : parts }
  }
  return null
}

/** Words with which every expression that begins with no digit begins. */
const openings =
  `${monthNames} ${weekdayNames} last this next previous yesterday today tomorrow tonight the a end year ` +
  `first second third fourth ${Object.keys(counts).join(' ')}`
/** Words that stand behind “the” and behind “a” in such an expression: most articles open none. */
const behindThe = `weekend end year previous following next day first second third fourth last ${Object.keys(decades).join(' ')}`
const behindA = 'year month week day decade hour'

/** For every three letters whether a word of the list begins with them; a word of one letter is followed by what is none. */
function beginnings(words: string): Uint8Array {
  const begins = new Uint8Array(1 << 15)
  for (const word of words.toLowerCase().split(/[^a-z]+/)) {
    if (word.length > 1) begins[threeLetters(word, 0)] = 1
    else for (let third = 0; third < 32; third++) begins[(letterAt(word, 0) << 10) | third] = 1
  }
  return begins
}
const opensExpression = beginnings(openings)
const followsThe = beginnings(behindThe)
const followsA = beginnings(behindA)
const the = threeLetters('the', 0)

/** 1 to 26, whatever its case; 0 for what is no letter of English. */
function letterAt(text: string, at: number): number {
  const letter = (text.charCodeAt(at) | 32) - 96
  return letter >= 1 && letter <= 26 ? letter : 0
}

function threeLetters(text: string, at: number): number {
  return (letterAt(text, at) << 10) | (letterAt(text, at + 1) << 5) | letterAt(text, at + 2)
}

const isDigitCode = (code: number) => code >= 48 && code <= 57
/** Codes of letters of English, digits and the underscore, as the grammar's word boundaries take words. */
const wordCodes = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0))
const isWordCode = (code: number) => code < 128 && wordCodes[code] === 1

/** Whether a calendar expression may begin with the word at `at`. */
function mayOpen(text: string, at: number): boolean {
  const letters = threeLetters(text, at)
  if (opensExpression[letters] !== 1) return isDigitCode(text.charCodeAt(at))
  if (letters === the) return followsThe[threeLetters(text, at + 4)] === 1 || isDigitCode(text.charCodeAt(at + 4))
  // “a week ago”, “[a] week ago”
  if (isWordCode(text.charCodeAt(at + 1))) return true
  return followsA[threeLetters(text, text[at + 1] === ']' ? at + 3 : at + 2)] === 1
}

/**
 * Tokens in which a calendar expression may begin: one of the words above, digits, or several words in one (“mid-March”).
 * No other token of the tagger needs a look at its letters.
 */
export const mayHoldOpening = wordPattern(
  new RegExp(
    `\\d|\\W\\w|^(?:${openings.replaceAll('\\.?', '').replaceAll('\\.', '').toLowerCase().replaceAll(' ', '|')})\\.?$`,
  ),
)

/** Whether a word goes on over the place, as the grammar takes words. */
export const goesOnOver = (text: string, at: number) =>
  isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at))

/** Where the next word that may open a calendar expression begins, from `from` to before `end`; -1 without one. */
export function nextOpening(text: string, from: number, end = text.length): number {
  let inWord = from > 0 && isWordCode(text.charCodeAt(from - 1))
  for (let at = from; at < end; at++) {
    const isWord = isWordCode(text.charCodeAt(at))
    if (isWord && !inWord && mayOpen(text, at)) return at
    inWord = isWord
  }
  return -1
}

/** The number a word or numeral of the grammar stands for. */
export const count = (word: string) => {
  const number = Number(word)
  if (!Number.isNaN(number)) return number
  const lower = word.toLowerCase()
  return counts[lower] ?? -1
}
