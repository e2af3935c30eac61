/** Finds the day an article was published in its own text: a date line near the top, or the dateline it opens with. */
import { type FoundDate, findCalendarDates } from './calendar-date.ts'

/** Lines with words in which a bare date may be the date line; a later one heads a section of a chronicle. */
const headLines = 12
/** Lines with words in which a date that says “published” is believed. */
const labelledHeadLines = 60
const footLines = 6
/** UTF-16 code units: what is longer is prose, of which only the opening can hold a dateline. */
const longestDateLine = 160

type Line = { text: string; start: number }

/** What stands on a date line beside the date: labels, weekdays, clock times, zones, reading times. */
const furniture = [
  /\b(?:first |last |originally |also )?(?:published|posted|updated|modified|issued|released|filed|created|dated?|added|uploaded)\b(?: (?:on|at|in|online|by))?/gi,
  /\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/gi,
  /\b(?:at )?T?\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?: ?[ap]\.?m\b\.?)?Z?/gi,
  /\b(?:at )?\d{1,2} ?[ap]\.?m\b\.?/gi,
  /\b(?:UTC|GMT)? ?[+-]\d{1,2}(?::?\d{2})?\b/g,
  /\b(?:UTC|GMT|[A-Z]{1,3}[SD]T|CET|CEST|PKT|local time)\b/g,
  /\b\d{1,3}[ -]min(?:ute)?s?(?:[ -]read)?\b/gi,
]
const separators = /[\s,;:|/·•–—\-()[\]@*_#]+/g
const publishedLabel =
  /\b(?:published|posted|issued|released|filed|date|dated)\b(?! by)[^\p{L}]{0,4}(?:on |at |online )?[^\p{L}]{0,3}$/iu
const updatedLabel = /\b(?:updated?|modified|last (?:edit|change)d?|corrected|accessed|retrieved|archived)\b/i
/** A date in a picture's credit or in a copyright notice tells of the picture, not of the article. */
const otherMatter = /^\W*(?:image|photo|picture|source|credit|file|copyright|©|\(c\)|accessed|retrieved|born)\b|©/i
const connectors = new Set([
  'of',
  'the',
  'and',
  'by',
  'for',
  'from',
  'de',
  'del',
  'la',
  'le',
  'van',
  'von',
  'al',
  'el',
  'at',
  'in',
])

/** True for the name of an outlet, a writer or a place: a few capitalised words, no sentence. */
function isName(words: string): boolean {
  if (/[.!?…]["”’)]?$/.test(words) && !/\b(?:[A-Z]\.)+$/.test(words)) return false
  const parts = words.split(/\s+/).filter(part => part !== '')
  if (parts.length > 8) return false
  return parts.every((part, at) => /^[\p{Lu}\p{Lt}]/u.test(part) || (at > 0 && connectors.has(part)) || part === 'by')
}

/** The line with a bar where each date stood and without furniture. */
function withoutDates(line: string, dates: readonly FoundDate[]): string {
  let rest = ''
  let from = 0
  for (const date of dates) {
    rest += `${line.slice(from, date.start)} | `
    from = date.end
  }
  rest += line.slice(from)
  for (const pattern of furniture) rest = rest.replace(pattern, ' ')
  return rest
}

const remainder = (line: string, dates: readonly FoundDate[]) =>
  withoutDates(line, dates).replace(separators, ' ').trim()

type Rank = 0 | 1 | 2 | 3 | 4 | 5
const ranks = { none: 0, among: 1, updated: 2, beside: 3, bare: 4, published: 5 } as const

/** Lines at the very top in which a date among short notes is taken for the article's own. */
const notesLines = 4
const longestNotes = 120
const sentenceWords =
  /\b(?:is|are|was|were|be|been|has|have|had|will|would|said|says|did|does|do|not|since|until|after|before|when|that|who)\b/i

/** “Harbour TV live page, Friday 1 July 2022. Newest first”: a few short notes, no sentence, the date one of them. */
function isAmongNotes(line: string, date: FoundDate): boolean {
  const before = withoutWeekday(line.slice(0, date.start)).trimEnd()
  const after = line.slice(date.end).trimStart()
  if (line.length > longestNotes || otherMatter.test(line) || !/^\W{0,3}[\p{Lu}\p{N}]/u.test(line)) return false
  if (!/(?:^|[.,;:|•·–—-])$/.test(before) || !/^(?:$|[.,;|•·–—-])/.test(after)) return false
  if (updatedLabel.test(before) || sentenceWords.test(`${before} ${after}`)) return false
  return before.split(/\s+/).length <= 9 && after.split(/\s+/).length <= 9
}

/** How much the date at `at` in a short line is worth as the publication date. */
function rankOnLine(line: string, dates: readonly FoundDate[], at: number): Rank {
  const date = dates[at]
  if (!date || otherMatter.test(line)) return ranks.none
  const before = line.slice(dates[at - 1]?.end ?? 0, date.start)
  const rest = remainder(line, dates)
  const named = rest === '' || isName(rest)
  if (!named) return ranks.none
  // “Updated” counts only between the previous date and this one: “Published 7 May, updated 8 May” holds both.
  if (updatedLabel.test(before)) return ranks.updated
  if (publishedLabel.test(withoutWeekday(before))) return ranks.published
  if (rest === '') return at === 0 ? ranks.bare : ranks.none
  // A name and a date without anything between them is a headline (“Velmora March 16, 2023”), not a date line.
  const touchesName = /[\p{L}\p{N}][ \u00a0]$/u.test(withoutWeekday(before)) && before.trim() !== ''
  const followedByWord = /^[ \u00a0]?[\p{L}\p{N}]/u.test(line.slice(date.end).replace(/^[ ,]*(?:at )?T?\d.*$/u, ''))
  return touchesName || followedByWord ? ranks.none : ranks.beside
}

/** The date in the line as it is without the blanks it begins with. */
function shifted(date: FoundDate, line: string): FoundDate {
  const blanks = line.length - line.trimStart().length
  return { ...date, start: date.start - blanks, end: date.end - blanks }
}

const withoutWeekday = (words: string) =>
  words.replace(/\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,? ?$/i, '')

/** “PORT SALDEN, March 16, 2023 (Velmora Wire) — The ministry …”: a date the report opens with, then a dash. */
function datelineDate(line: string, dates: readonly FoundDate[] | null): FoundDate | null {
  const opening = line.slice(0, longestDateLine)
  const [date] = dates ?? findCalendarDates(opening)
  if (!date) return null
  const before = withoutWeekday(opening.slice(0, date.start)).replace(/[\s,(/–—-]+$/, '')
  if (before !== '' && !isName(before.replace(/[,()/]/g, ' '))) return null
  return /^\)?[.,:]?\s*(?:[([][^)\]]{1,40}[)\]])?\s*(?:--|[–—]|[-:]\s)/.test(opening.slice(date.end)) ? date : null
}

function* linesFromTop(text: string, count: number): Generator<Line> {
  let given = 0
  for (let start = 0; start < text.length && given < count; ) {
    const stop = text.indexOf('\n', start)
    const end = stop < 0 ? text.length : stop
    const line = text.slice(start, Math.min(end, start + 4 * longestDateLine))
    if (line.trim() !== '') {
      given++
      yield { text: line, start }
    }
    start = end + 1
  }
}

function* linesFromBottom(text: string, count: number, above: number): Generator<Line> {
  let given = 0
  for (let end = text.length; end > above && given < count; ) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    const line = text.slice(start, Math.min(end, start + 4 * longestDateLine))
    if (line.trim() !== '') {
      given++
      if (start >= above) yield { text: line, start }
    }
    end = start - 1
  }
}

/**
 * The publication date a text states about itself, with the half-open UTF-16 range of its words, or null.
 * A date that says “published” wins over a bare date line, that over a date beside a name or place, that over
 * “updated”, that over a date among short notes at the very top; among equals the first. Dates inside sentences, without a year, or readable as two days are not taken.
 * Looks only at the first 60 and the last 6 lines, so its time does not grow with the text.
 */
export function findPublicationDate(text: string): FoundDate | null {
  let best: FoundDate | null = null
  let bestRank: Rank = ranks.none
  const consider = (date: FoundDate, line: Line, rank: Rank) => {
    if (rank <= bestRank) return
    bestRank = rank
    best = { value: date.value, start: line.start + date.start, end: line.start + date.end }
  }
  let position = 0
  let readTo = 0
  for (const line of linesFromTop(text, labelledHeadLines)) {
    position++
    readTo = line.start + line.text.length
    const dates = line.text.trim().length <= longestDateLine ? findCalendarDates(line.text) : null
    if (dates) {
      for (const [at, date] of dates.entries()) {
        const rank = rankOnLine(line.text, dates, at)
        if (rank === ranks.published || position <= headLines) consider(date, line, rank)
        if (position > 1 && position <= notesLines && isAmongNotes(line.text.trim(), shifted(date, line.text)))
          consider(date, line, ranks.among)
      }
    }
    if (position > headLines) continue
    const date = datelineDate(line.text, line.text.length <= longestDateLine ? dates : null)
    if (date) consider(date, line, ranks.beside)
  }
  for (const line of linesFromBottom(text, footLines, readTo)) {
    if (line.text.trim().length > longestDateLine) continue
    const dates = findCalendarDates(line.text)
    for (const [at, date] of dates.entries()) {
      const rank = rankOnLine(line.text, dates, at)
      if (rank === ranks.published) consider(date, line, rank)
    }
  }
  return best
}

/**
 * Reads one line as a date line: its dates with `published` first, and the other words on it (an outlet, a writer, a
 * place), cut where the line divides them with bars, dots or dashes. Null when the line is anything else.
 */
export function readDateLine(line: string): { value: string; names: string[] } | null {
  if (line.trim().length > longestDateLine) return null
  const dates = findCalendarDates(line)
  let value: string | null = null
  let bestRank: Rank = ranks.none
  for (const [at, date] of dates.entries()) {
    const rank = rankOnLine(line, dates, at)
    if (rank > bestRank) {
      bestRank = rank
      value = date.value
    }
  }
  if (value === null) return null
  const names = withoutDates(line, dates)
    .split(/\s*(?:[|·•()[\]]|\s[-–—]+\s)\s*/)
    .map(name => name.replace(/^[\s,;:/–—-]+|[\s,;:/–—-]+$/g, ''))
    .filter(name => name !== '')
  return { value, names }
}
