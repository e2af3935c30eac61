/** Gives headlines and old wires written in capitals their small letters back, so that every later step can read them. */

import { countryNames, countryOfDemonym } from '../../lexicon/countries.ts'
import { personTitles } from '../../lexicon/parties.ts'
import { months, weekdays } from '../../lexicon/time.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import { isKnownWord } from './language-model.ts'
import { findSpeakerLabels } from './speaker-labels.ts'

/** Letters and words a line must have before its capitals are a manner of writing and not a name or a dateline. */
const fewestLetters = 12
const fewestWords = 3
const wordPattern = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu
/** Small words that stand inside names without a capital. */
const joiners = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'al', 'da', 'do', 'dos', 'von', 'van', 'bin', 'y'])
/** Words that names of places open with. */
const openers = wordClass('san santa santo saint st new port mount cape fort abu umm')
/** “MAY” and “MARCH” are a verb and a walk as often as a month: a number beside them decides. */
const doubtfulMonths = new Set(['may', 'march'])

/**
 * The text with the lines in capitals rewritten as a newspaper would print them; every other line as it stands. The
 * length never changes, so that all offsets stay true. How a word is written elsewhere in the text decides first; then
 * what is a name: lands, peoples, months, weekdays, words the language model does not know, and titles before names.
 */
export function restoreCase(written: string): string {
  const text = restoreLabels(written)
  const lines = linesOf(text)
  const alone = lines.map(isInCapitals)
  if (!alone.includes(true)) return text
  // A text in capitals keeps none of its short lines.
  const all = alone.filter(Boolean).length > lines.filter(line => /\p{Ll}/u.test(line)).length
  const capitals = all ? lines.map(line => !/\p{Ll}/u.test(line)) : alone
  const seen = writtenElsewhere(lines.filter((_line, index) => !capitals[index]))
  const acronyms = new Set(Array.from(text.matchAll(/[[(]([A-Z]{2,8}(?:-\d+)?)[\])]/g), match => match[1] ?? ''))
  let opens = true
  return lines
    .map((line, index) => {
      if (!capitals[index]) {
        opens = true
        return line
      }
      const written = restoreLine(line, seen, acronyms, opens)
      // A wrapped line goes on; an empty one, or a full stop, begins anew.
      opens = /(?:^\s*|[.!?]["”’)\]]*\s*)$/u.test(line)
      return written
    })
    .join('')
}

/** The lines of a text, each with its line feed. */
function linesOf(text: string): string[] {
  const lines: string[] = []
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed + 1
    lines.push(text.slice(start, end))
    start = end
  }
  return lines
}

/** “MR. KALT: …”: the labels of a transcript, whose speakers the text below calls by name. */
function restoreLabels(text: string): string {
  let restored = ''
  let at = 0
  for (const { label } of findSpeakerLabels(text)) {
    const [words = ''] = text.slice(label.start, label.end).split(' (')
    if (/\p{Ll}/u.test(words)) continue
    restored += text.slice(at, label.start) + inTitleCase(words)
    at = label.start + words.length
  }
  return restored + text.slice(at)
}

/** Short capitals that are no title stay what they are: “UN SPOKESMAN”. */
const inTitleCase = (words: string) =>
  words.replace(/\p{Lu}+/gu, word =>
    word.length <= 3 && !personTitles.hasWord(word.toLowerCase()) && !/^(?:the|of|and)$/i.test(word)
      ? word
      : word.charAt(0) + word.slice(1).toLowerCase(),
  )

function isInCapitals(line: string): boolean {
  let upper = 0
  let lower = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code >= 65 && code <= 90) upper++
    // Settled early: more small letters than a tenth of the line.
    else if (code >= 97 && code <= 122 && ++lower > line.length / 10) return false
  }
  return upper >= fewestLetters && lower <= upper / 10 && (line.match(/\p{L}+/gu)?.length ?? 0) >= fewestWords
}

/** How the other lines write each word: in small letters where they ever do, else as first seen. */
function writtenElsewhere(lines: readonly string[]): Map<string, string> {
  const seen = new Map<string, string>()
  for (const line of lines)
    for (const [word] of line.matchAll(wordPattern)) {
      const lower = word.toLowerCase()
      if (word === lower || !seen.has(lower)) seen.set(lower, word)
    }
  return seen
}

type Word = { start: number; end: number; lower: string }

function restoreLine(line: string, seen: Map<string, string>, acronyms: ReadonlySet<string>, opens: boolean): string {
  const words: Word[] = Array.from(line.matchAll(wordPattern), match => ({
    start: match.index,
    end: match.index + match[0].length,
    lower: match[0].toLowerCase(),
  }))
  const written = words.map((word, index) => {
    const original = line.slice(word.start, word.end)
    if (word.lower.length !== original.length) return original
    const known = seen.get(word.lower)
    if (known !== undefined && known.length === original.length) return known
    if (acronyms.has(original) || isAcronym(original, line, word)) return original
    return isName(words, index, line) ? capitalised(word.lower) : word.lower
  })
  // From the right: a title and a joiner take their capital from the name behind them.
  for (let index = words.length - 2; index >= 0; index--) {
    const lower = words[index]?.lower ?? ''
    const named = /^\p{Lu}/u.test(written[index + 1] ?? '') && touches(line, words, index)
    const joins = joiners.has(lower) && !opensName(written, index)
    if (named && (personTitles.hasWord(lower) || openers.hasWord(lower) || joins)) written[index] = capitalised(lower)
  }
  let restored = ''
  let at = 0
  let begins = opens
  for (const [index, word] of words.entries()) {
    const between = line.slice(at, word.start)
    if (index > 0 || at > 0) begins = /[.!?]["“”’)\]]*\s+["“[]?$|[,:\]]\s+["“]$|--\s*$/u.test(between) || begins
    const form = written[index] ?? ''
    restored += between + (begins ? capitalised(form) : form)
    begins = false
    at = word.end
  }
  return restored + line.slice(at)
}

/** Only spaces, a hyphen or the point of an abbreviation stand between a word and the next. */
const touches = (line: string, words: readonly Word[], index: number) =>
  /^(?:\. | |-)$/.test(line.slice(words[index]?.end ?? 0, words[index + 1]?.start ?? 0))

/** “at LA Cumbre” takes a capital, “Ana DE LA Vega” none. */
const opensName = (written: readonly string[], index: number) => /^\p{Lu}/u.test(written[index - 1] ?? '')

const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** “U.N.”, “AK-47”, and short words no one could say without a vowel. */
function isAcronym(word: string, line: string, { start, end }: Word): boolean {
  const behind = line[end + 1] ?? ''
  if (/^\p{Lu}$/u.test(word)) return line[end] === '.' && (line[start - 1] === '.' || /\p{Lu}/u.test(behind))
  if (word.length < 4 && line[end] === '-' && /\d/.test(behind)) return true
  return /^[^AEIOUY\d]{2,5}$/.test(word) && !/^(?:MR|MRS|MS|DR|ST|LT|SGT|CPL|KM)$/.test(word)
}

function isName(words: readonly Word[], index: number, line: string): boolean {
  const word = words[index]?.lower.replace(/['’]s$/, '') ?? ''
  if (/\d/.test(word)) return false
  if (doubtfulMonths.has(word)) return [-1, 1].some(step => /^\d/.test(words[index + step]?.lower ?? ''))
  if ((months.includes(word) || weekdays.includes(word)) && word !== '') return true
  const capital = capitalised(word)
  if (countryOfDemonym.has(capital) || countryNames.has(capital)) return true
  // “united states”, “el salvador”: either half of a land of two words.
  for (const from of [index - 1, index]) {
    const pair = [words[from], words[from + 1]]
    if (pair.every(part => part !== undefined) && touches(line, words, from))
      if (countryNames.has(pair.map(part => capitalised(part?.lower ?? '')).join(' '))) return true
  }
  return !isKnownWord(word)
}
