/** Turns paragraphs into sentences and tagged tokens with their places in the text. */
import type { Range } from '../../../../article/plain-text.ts'
import { verbCues } from '../../lexicon/cues.ts'
import { findQuotations, type QuotedRange } from './find-quotations.ts'
import { tagUnit } from './language-model.ts'
import type { Explain, Paragraph, Quotation, Reading, Sentence, Token } from './reading.ts'
import { isSpaceAt } from './spaces.ts'
import { spellForTagger, withoutNicknameMarks } from './spell-for-tagger.ts'
import { readSpelling, type Spelling } from './spelling.ts'

/** UTF-16 code units: longer paragraphs are read in pieces, so that no rule meets an endless sentence. */
const longestUnit = 5000
/** The same sign this often in a row is a rule or damage, not text. */
const longestRun = 24
/** So many signs without a space are an address, code or damage; the tagger's time grows with the square of them. */
const longestWord = 200

/** Whether a paragraph surely holds no such run and no such word; told by looking at few of its characters. */
function isPlain(paragraph: string): boolean {
  const stride = longestRun / 2
  for (let at = stride; at < paragraph.length; at += stride) {
    const sign = paragraph.charCodeAt(at)
    if (paragraph.charCodeAt(at - 1) === sign && paragraph.charCodeAt(at - 2) === sign) return false
  }
  let space = 0
  while (paragraph.length - space > longestWord) {
    const next = paragraph.lastIndexOf(' ', space + longestWord)
    if (next <= space) return false
    space = next
  }
  return true
}

/** Pieces of at most `longestUnit` characters, cut between words, without long runs of one sign or of no space. */
function unitsOf(text: string, range: Range): Range[] {
  const length = range.end - range.start
  if (length > 0 && length <= longestUnit && isPlain(text.slice(range.start, range.end))) return [range]
  const pieces: Range[] = []
  let start = range.start
  const leaveOut = (from: number, end: number) => {
    if (from > start) pieces.push({ start, end: from })
    start = end
  }
  let word = range.start
  let at = range.start
  while (at < range.end) {
    let end = at + 1
    const sign = text.charCodeAt(at)
    while (end < range.end && text.charCodeAt(end) === sign) end++
    const isRun = end - at > longestRun
    if (isRun || isSpaceAt(text, at)) {
      if (at - word > longestWord) leaveOut(word, at)
      word = end
    }
    if (isRun) leaveOut(at, end)
    at = end
  }
  if (range.end - word > longestWord) leaveOut(word, range.end)
  if (range.end > start) pieces.push({ start, end: range.end })
  const units: Range[] = []
  for (const piece of pieces) {
    let from = piece.start
    while (piece.end - from > longestUnit) {
      let cut = from + longestUnit
      const earliest = cut - 400
      while (cut > earliest && !isSpaceAt(text, cut)) cut--
      if (cut === earliest) cut = from + longestUnit
      units.push({ start: from, end: cut })
      from = cut
    }
    if (piece.end > from) units.push({ start: from, end: piece.end })
  }
  return units
}

const abbreviation =
  /^(?:Rev|Gen|Sen|Sens|Rep|Reps|Gov|Lt|Col|Capt|Maj|Brig|Sgt|St|Mr|Mrs|Ms|Dr|Prof|Del|Hon|Adm|Cmdr|Insp|Supt|No|\p{Lu})\.$/u

/** A sentence may not begin inside a quotation that an outer sentence holds, nor with what only ends the one before. */
function breaksSentence(
  token: Token,
  before: readonly Token[],
  following: readonly Spelling[],
  quotations: readonly QuotedRange[],
  cursor: { at: number },
): boolean {
  while (cursor.at < quotations.length && (quotations[cursor.at]?.end ?? 0) <= token.start) cursor.at++
  const quotation = quotations[cursor.at]
  if (quotation?.closed && quotation.start < token.start && token.start < quotation.end) return false
  if (/^[”’»)\],;]/.test(token.text) || /^\p{Ll}/u.test(token.text)) return false
  const last = before.at(-1)
  if (!last) return true
  if (abbreviation.test(last.text) || (last.text === '.' && abbreviation.test(`${before.at(-2)?.text ?? ''}.`)))
    return false
  // “(D-Some.)”: a stop inside brackets ends nothing.
  for (let at = before.length - 1; at >= 0 && at > before.length - 12; at--) {
    if (before[at]?.text === ')') break
    if (before[at]?.text === '(') return false
  }
  // “Why?” the minister asked.
  if (/^["”'’]+$/.test(last.text) && /^[?!]$/.test(before.at(-2)?.text ?? '')) {
    const verb = following.findIndex(word => verbCues.has(word))
    if (
      verb > 0 &&
      verb < 7 &&
      /^(?:[.,:]|in|on|at|of|to|as|from|during|after|before|when|\p{Lu}.*day)$/u.test(following[verb + 1]?.text ?? '.')
    )
      return false
  }
  return true
}

/** Quotations shorter than this many words are names and held-off words unless they make a whole sentence. */
const shortestSpeech = 5

function placeQuotation(range: QuotedRange, index: number, tokens: Token[], from: number): Quotation {
  let firstToken = from
  while (firstToken < tokens.length && (tokens[firstToken]?.start ?? 0) < range.inner.start) firstToken++
  let endToken = firstToken
  let words = 0
  let verbs = 0
  while (endToken < tokens.length && (tokens[endToken]?.end ?? 0) <= range.inner.end) {
    const token = tokens[endToken]
    if (token && token.tag !== 'PUNCT') words++
    if (token?.tag === 'VERB' || token?.tag === 'AUX') verbs++
    endToken++
  }
  const last = tokens[endToken - 1]?.text ?? ''
  const wholeSentence = /[.!?,]/.test(last) && words > 1
  // A comma inside the marks belongs to a speech that the reporting verb interrupts.
  const speech =
    words >= shortestSpeech || last === ',' || (wholeSentence && (verbs > 0 || words >= 3)) || !range.closed
  return { ...range, index, firstToken, endToken, speech }
}

type Unit = Range & { paragraph: Paragraph }

/** Units read together, because every call of the tagger costs more than the words of a short paragraph. */
function batchesOf(text: string, paragraphs: readonly Paragraph[]): Unit[][] {
  const batches: Unit[][] = []
  for (const paragraph of paragraphs) {
    if (paragraph.kind === 'debris' || paragraph.kind === 'caption') continue
    for (const range of unitsOf(text, paragraph)) {
      const unit = { ...range, paragraph }
      const batch = batches.at(-1)
      const first = batch?.[0]
      const last = batch?.at(-1)
      const fits = first && last && unit.end - first.start <= longestUnit && unit.start - last.end <= 8
      if (batch && fits && last.paragraph !== paragraph && /^\s*\n\s*$/.test(text.slice(last.end, unit.start)))
        batch.push(unit)
      else batches.push([unit])
    }
  }
  return batches
}

/** The batch's text, same length: line breaks between paragraphs stay. */
function batchText(text: string, batch: readonly Unit[]): string {
  const spelled = batch.map(unit => spellForTagger(text.slice(unit.start, unit.end)))
  const start = batch[0]?.start ?? 0
  const read = text.slice(start, batch.at(-1)?.end ?? start)
  // Most are read as they stand: nothing is joined.
  if (batch.every((unit, index) => spelled[index] === text.slice(unit.start, unit.end))) return read
  let joined = ''
  let at = start
  for (const [index, unit] of batch.entries()) {
    joined += text.slice(at, unit.start) + (spelled[index] ?? '')
    at = unit.end
  }
  return joined
}

type Growing = { tokens: Token[]; sentences: Sentence[] }

/** Two typewritten single marks, which the tagger was given as one double mark. */
const twoSingleMarks = readSpelling("''")

function readBatch(
  text: string,
  batch: readonly Unit[],
  quoted: readonly QuotedRange[],
  cursor: { at: number },
  into: Growing,
): void {
  const { tokens, sentences } = into
  const base = batch[0]?.start ?? 0
  const joined = batchText(text, batch)
  const { spellings, tags, sentenceStarts } = tagUnit(joined)
  let nextStart = 0
  let at = base
  let unitIndex = -1
  let unit: Unit | undefined
  let last: Token | undefined
  let breaks = false
  for (let index = 0; index < spellings.length; index++) {
    if (sentenceStarts[nextStart] === index) {
      breaks = true
      nextStart++
    }
    const tagged = spellings[index]
    if (!tagged || tags[index] === 'SPACE') continue
    const word = tagged.text
    // Nearly always at once or behind one space; the tagger leaves out what it does not read.
    const near = joined.charCodeAt(at - base) === 32 ? at - base + 1 : at - base
    const start = base + (joined.startsWith(word, near) ? near : joined.indexOf(word, at - base))
    const spelling = word === '"' && text[start] === "'" ? twoSingleMarks : tagged
    const end = start + spelling.text.length
    at = end
    let opens = false
    while (!unit || start >= unit.end) {
      unit = batch[++unitIndex]
      if (!unit) return
      opens = true
    }
    const { paragraph } = unit
    // The prose behind a dateline begins a sentence.
    opens ||= last !== undefined && last.start < paragraph.proseStart && start >= paragraph.proseStart
    const token: Token = {
      index: tokens.length,
      start,
      end,
      text: spelling.text,
      lower: spelling.lower,
      singular: spelling.singular,
      classes: spelling.classes,
      tag: tags[index] ?? 'X',
      paragraph: paragraph.index,
      sentence: sentences.length - 1,
      capital: spelling.capital,
      quotation: -1,
    }
    if (opens || (breaks && breaksSentence(token, tokens, spellings.slice(index, index + 9), quoted, cursor))) {
      if (opens && paragraph.firstToken < 0) {
        paragraph.firstToken = token.index
        paragraph.firstSentence = sentences.length
      }
      token.sentence = sentences.length
      sentences.push({
        index: sentences.length,
        paragraph: paragraph.index,
        start,
        end,
        firstToken: token.index,
        endToken: token.index,
      })
    }
    breaks = false
    const sentence = sentences[token.sentence]
    if (sentence) {
      sentence.end = end
      sentence.endToken = token.index + 1
    }
    tokens.push(token)
    last = token
    paragraph.endToken = tokens.length
    paragraph.endSentence = sentences.length
  }
}

function placeQuotations(quoted: readonly QuotedRange[], tokens: Token[], explain: Explain): Quotation[] {
  const quotations: Quotation[] = []
  for (const range of quoted) {
    const from = quotations.at(-1)?.firstToken ?? 0
    const quotation = placeQuotation(range, quotations.length, tokens, from)
    quotations.push(quotation)
    if (!quotation.speech) {
      explain('quotations', 'dropped', range, 'too short to be speech: read as part of the sentence')
      continue
    }
    const closed = quotation.closed ? 'a quotation' : 'a quotation left open at the paragraph’s end'
    explain('quotations', 'kept', range, closed)
    for (let index = quotation.firstToken; index < quotation.endToken; index++) {
      const token = tokens[index]
      if (token) token.quotation = quotation.index
    }
  }
  return quotations
}

const police = /\b(?:police|policemen|gendarmes)\b/i
const captors = /\b(?:gunm[ae]n|bandits?|militants?|militiam[ae]n|rebels?|insurgents?|soldiers|raiders?|cartels?)\b/i
const hostages = /\b(?:hostages?|kidnap|abduct|captors?\b|ransom\b)/i
const sickness =
  /\b(?:cholera|typhoid|dysentery|botulism|epidemic|outbreak|infections?|infected|measles|malaria|influenza|virus|plague|poisoning|poisoned|contaminated)\b/i

const harm = /\b(?:wounded|injur(?:ed|ies|y))\b/i

/**
 * What is found out when it is asked for, and once: most texts have no figure whose sense depends on it. No getter: one of
 * its own for every text makes the engine keep the reading as a dictionary, and every rule asks the reading for its tokens.
 */
function whenAsked(find: () => boolean): () => boolean {
  let found: boolean | null = null
  return () => {
    found ??= find()
    return found
  }
}

/** Reads the text once: quotations first, because a full stop inside a quotation does not end the sentence around it. */
export function readText(
  text: string,
  original: string,
  publishedAt: string | null,
  paragraphs: Paragraph[],
  explain: Explain,
): Reading {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const unmarked = withoutNicknameMarks(text)
  const quoted = findQuotations(unmarked, paragraphs)
  const cursor = { at: 0 }
  for (const paragraph of paragraphs) paragraph.firstToken = -1
  for (const batch of batchesOf(unmarked, paragraphs)) readBatch(unmarked, batch, quoted, cursor, { tokens, sentences })
  // A paragraph without tokens is empty where the next one begins.
  let nextToken = tokens.length
  let nextSentence = sentences.length
  for (const paragraph of paragraphs.toReversed()) {
    if (paragraph.firstToken >= 0) {
      nextToken = paragraph.firstToken
      nextSentence = paragraph.firstSentence
      continue
    }
    paragraph.firstToken = nextToken
    paragraph.endToken = nextToken
    paragraph.firstSentence = nextSentence
    paragraph.endSentence = nextSentence
  }
  return {
    text,
    original,
    publishedAt,
    tellsOfHostages: whenAsked(() => hostages.test(text)),
    tellsOfPolice: whenAsked(() => police.test(text) && !captors.test(text) && !hostages.test(text)),
    tellsOfSickness: whenAsked(() => sickness.test(text) && !harm.test(text)),
    paragraphs,
    sentences,
    tokens,
    quotations: placeQuotations(quoted, tokens, explain),
  }
}
