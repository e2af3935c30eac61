/** Divides a text into paragraphs and says which are headline, standfirst, caption, debris or a repetition. */
import type { Range } from '../../../../article/plain-text.ts'
import type { ExtractionInput, TextSection } from '../../extraction.ts'
import type { Explain, Paragraph, SectionKind } from './reading.ts'
import { isSpaceAt } from './spaces.ts'

/** UTF-16 code units: what is longer is no headline, no caption and no pull quote. */
const longestHeadline = 240
const longestPullQuote = 600

const debris =
  /^(?:<?!--|<\/?[a-z][^>]*>?$|\{\s*"|function\s*\(|window\.|var |gtag\(|https?:\/\/\S+$|share (?:this|on)\b|advertisement$|read (?:more|also)\b|sign up\b|subscribe\b|click here\b|related (?:articles?|stories)\b|follow us\b|©)/i
const caption =
  /^(?:\[?(?:image|photo|picture|file(?: photo| picture)?|illustration|graphic|video|credit|source|caption)s?(?: (?:source|credit|by|courtesy)s?)*\s*[:|(\-–—]|\((?:photo|file|image|ap|afp|reuters|getty)\b(?!\) ?[-–—]))/i
const wordCharacters = /[\p{L}\p{N}]/u

/** Bullets, clock times and “BREAKING:” before the first word: what ticks off a line, and is none of its words. */
const tick =
  /^(?:(?:[-–—•*·▪]\s+|\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?(?:\s*[-–—:|])?\s+|(?:BREAKING|Breaking|UPDATE|Update|LIVE|Live|JUST IN)(?:\s*[-–—:|])\s*){1,4})(?=["“\p{Lu}\d])/u

/** Length of the dateline a paragraph opens with: a place in capitals, perhaps its land, the day and an agency, and a dash; else 0. */
function datelineLength(opening: string): number {
  const match =
    /^\p{Lu}[\p{Lu}\s.'’/-]{2,40}(?:, [\p{L}\p{N} .]{2,40}){0,3}(?: \([^()]{2,24}\))? ?(?:--|[-–—―]) /u.exec(opening)
  // “OLTMAR: ”, “OLTMAR/SARN: ”: one or two words of nothing but capitals.
  const colon = match ? null : /^\p{Lu}[\p{Lu}'’/-]{3,24}(?: \p{Lu}[\p{Lu}'’-]+)?: (?=\p{Lu}|[“"])/u.exec(opening)
  return (match ?? colon)?.[0].length ?? 0
}

/** Letters and digits only, lower case: what two tellings of the same words have in common. */
export function sameWordsKey(text: string): string {
  // What English is written with, in a pattern several times as fast.
  const others = /[^\s!-~“”‘’–—…]/.test(text) ? /[^\p{L}\p{N}]+/gu : /[^a-z0-9]+/g
  return text.toLowerCase().replace(others, ' ').trim()
}

/** A line feed, a carriage return or the line separator of Unicode. */
const breaksLine = (code: number) => code === 10 || code === 13 || code === 0x2028

/** The lines of `range` that hold something, without the spaces around them. */
function linesIn(text: string, range: Range): Range[] {
  const lines: Range[] = []
  let at = range.start
  while (at < range.end) {
    let end = at
    while (end < range.end && !breaksLine(text.charCodeAt(end))) end++
    let start = at
    let last = end
    while (start < last && isSpaceAt(text, start)) start++
    while (last > start && isSpaceAt(text, last - 1)) last--
    if (last > start) lines.push({ start, end: last })
    at = end + 1
  }
  return lines
}

/** True when the text's lines are broken at a fixed width, so that only an empty line ends a paragraph. */
function isHardWrapped(text: string, lines: readonly Range[]): boolean {
  let within = 0
  let cutMidSentence = 0
  let goesOn = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || /\n[^\S\n]*\n/.test(text.slice(line.end, next.start))) continue
    within++
    const length = line.end - line.start
    if (length >= 45 && length <= 110 && !/[.!?:”"’]$/.test(text.slice(line.start, line.end))) {
      cutMidSentence++
      if (/^\p{Ll}/u.test(text.slice(next.start, next.start + 2))) goesOn++
    }
  }
  // A short text has few lines; that they go on with small letters is as sure a sign.
  return cutMidSentence / within > 0.6 && (within >= 6 || (within >= 2 && goesOn / cutMidSentence >= 0.5))
}

function joinWrapped(text: string, lines: readonly Range[]): Range[] {
  const joined: Range[] = []
  for (const line of lines) {
    const last = joined.at(-1)
    if (last && !/\n[^\S\n]*\r?\n/.test(text.slice(last.end, line.start))) last.end = line.end
    else joined.push({ ...line })
  }
  return joined
}

function paragraphsOf(input: ExtractionInput): { range: Range; kind: SectionKind | null }[] {
  const { text, sections } = input
  if (sections === null) {
    const lines = linesIn(text, { start: 0, end: text.length })
    const ranges = isHardWrapped(text, lines) ? joinWrapped(text, lines) : lines
    return ranges.map(range => ({ range, kind: null }))
  }
  const found: { range: Range; kind: SectionKind | null }[] = []
  let at = 0
  const add = (range: Range, kind: TextSection['kind']) => {
    for (const line of linesIn(text, range)) found.push({ range: line, kind })
  }
  for (const section of [...sections].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, Math.min(section.start, text.length))
    const end = Math.max(start, Math.min(section.end, text.length))
    if (start > at) add({ start: at, end: start }, 'body')
    add({ start, end }, section.kind)
    at = end
  }
  add({ start: at, end: text.length }, 'body')
  return found
}

/** True when most longer words begin with a capital, as in many English headlines. */
function isTitleCase(line: string): boolean {
  const longer = line.match(/\p{L}[\p{L}’'-]{3,}/gu) ?? []
  return longer.length >= 4 && longer.filter(word => /^\p{Lu}/u.test(word)).length / longer.length > 0.7
}

/** Recognises headline, standfirst and date line in the opening of a raw text. Debris first: it may stand on top. */
function recogniseOpening(
  text: string,
  paragraphs: { range: Range; kind: SectionKind | null }[],
  dateLine: Range | null,
): void {
  const words = (range: Range) => text.slice(range.start, range.end)
  for (const paragraph of paragraphs) {
    const line = words(paragraph.range)
    if (debris.test(line) || !wordCharacters.test(line)) paragraph.kind = 'debris'
    else if (line.length <= longestHeadline && caption.test(line)) paragraph.kind = 'caption'
  }
  const open = paragraphs.filter(paragraph => paragraph.kind === null)
  const first = open[0]
  const headline = first && open.length > 1 && words(first.range).length <= longestHeadline ? first : null
  if (headline && (!/[a-z]{2,}[.;]$/.test(words(headline.range)) || isTitleCase(words(headline.range))))
    headline.kind = 'title'
  const dated =
    dateLine === null ? -1 : open.findIndex(p => p.range.start <= dateLine.start && dateLine.end <= p.range.end)
  const datedLine = open[dated]
  if (dateLine && datedLine && words(datedLine.range).length <= dateLine.end - dateLine.start + 60) {
    datedLine.kind = 'debris'
    if (dated === 2 && open[1] && headline?.kind === 'title') open[1].kind = 'standfirst'
  }
}

/**
 * Paragraphs in reading order. With `input.sections` the document's structure is taken as it is; a raw text's own
 * shape is read otherwise. A paragraph whose sentences all stand elsewhere too is marked `repeated`.
 */
export function findSections(input: ExtractionInput, dateLine: Range | null, explain: Explain): Paragraph[] {
  const { text } = input
  const found = paragraphsOf(input)
  if (input.sections === null) recogniseOpening(text, found, dateLine)
  // Behind the opening: a date line is found by all of its words.
  for (const { range } of found) range.start += tick.exec(text.slice(range.start, range.start + 60))?.[0].length ?? 0
  // Full keys only where two paragraphs open alike: most texts repeat nothing.
  const begun = new Map<string, number>()
  const openings = found.map(({ range }) => text.slice(range.start, range.start + 12).toLowerCase())
  for (const opening of openings) begun.set(opening, (begun.get(opening) ?? 0) + 1)
  const keys = found.map(({ range }, index) => {
    if ((begun.get(openings[index] ?? '') ?? 0) < 2 || range.end - range.start > longestPullQuote) return ''
    return sameWordsKey(text.slice(range.start, range.end))
  })
  const told = new Set<string>()
  return found.map(({ range, kind }, index) => {
    const key = keys[index] ?? ''
    const repeated = key !== '' && told.has(key)
    told.add(key)
    const settled = kind ?? 'body'
    if (settled === 'debris' || settled === 'caption')
      explain('sections', 'dropped', range, `${settled}: holds no claim`)
    else if (repeated) explain('sections', 'dropped', range, 'says again what stands above')
    else explain('sections', 'kept', range, settled)
    const proseStart = range.start + datelineLength(text.slice(range.start, range.start + 90))
    return {
      ...range,
      index,
      kind: settled,
      repeated,
      proseStart,
      firstToken: 0,
      endToken: 0,
      firstSentence: 0,
      endSentence: 0,
    }
  })
}
