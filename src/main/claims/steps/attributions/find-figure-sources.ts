/** Finds who answers for a figure that no reporting verb introduces: “the league puts its hurt at seven”. */
import { isOneOf } from '../../lexicon/one-of.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import { isPronoun, isVerb, phraseEndingAt } from '../reading/noun-phrases.ts'
import {
  type Explain,
  isMark,
  type Reading,
  runRange,
  type Sentence,
  type TokenRun,
  tokenAt,
} from '../reading/reading.ts'
import { endOfClause, reach } from './clause-of-figure.ts'
import { countedBy } from './counting-subject.ts'
import type { Attribution } from './find-attributions.ts'
import { isHeld } from './is-held.ts'
import { claimedBy, countOf } from './owner-of-figure.ts'
import type { Source } from './subject-phrases.ts'
import { canCount, countingVerbs } from './who-counts.ts'
import { withoutCue } from './without-cue.ts'

export type FigureSource = { source: TokenRun | null; content: TokenRun; follows: Attribution | null; why: string }

/** A clock time that opens an entry of a live page, up to the first word behind it. */
const clock = /\d{1,2}[:.h]\d{2}\b[^\p{L}]*\p{L}*$/u
const longestClock = 12
/** Tokens between a name's colon and the number. */
const longestLead = 8

/** Attributions for figures that stand in no claim so far. Their cue is null: the sentence’s build names the source. */
export function figureAttributions(
  reading: Reading,
  attributions: readonly Attribution[],
  figures: readonly RawFigure[],
  explain: Explain,
): Attribution[] {
  const bySentence = Map.groupBy(attributions, ({ sentence }) => sentence)
  const found: Attribution[] = []
  for (const figure of figures) {
    const sentence = reading.sentences[figure.sentence]
    const paragraph = sentence && reading.paragraphs[sentence.paragraph]
    if (!sentence || !paragraph || paragraph.repeated || !isOneOf(paragraph.kind, 'body', 'title')) continue
    if (isQuoted(reading, figure)) continue
    const here = bySentence.get(figure.sentence) ?? []
    // Whoever speaks of it: the 75 that the guild claims are the guild's.
    const result =
      claimedBy(reading, figure, sentence) ??
      (isHeld(reading, figure, here) ? null : sourceOf(reading, figure, sentence, here))
    if (result === null) continue
    const { source, content, follows, why } = result
    explain('figure-sources', 'kept', runRange(reading, content), why)
    const place = source === null ? 'none' : 'before'
    const who: Source = { mention: source, full: source, antecedent: null, place }
    const attribution = withoutCue(sentence, who, runRange(reading, content), content, follows)
    found.push(attribution)
    // The next figure of the sentence finds this one; a sentence holds few.
    bySentence.set(sentence.index, [...here, attribution])
  }
  return found
}

/** Inside a quotation that is not what a verb outside gives: “put the dead at ‘46, and no fewer’”. */
function isQuoted(reading: Reading, { run, numeral }: RawFigure): boolean {
  return tokenAt(reading, numeral).quotation >= 0 && !isMark(tokenAt(reading, run.first - 1))
}

/** “07:45 – Marsh Union: 33 arrests by now”: in an entry with a clock time, who is named before the colon. */
function namedInEntry(reading: Reading, figure: RawFigure, sentence: Sentence): FigureSource | null {
  if (
    !clock.test(
      reading.text.slice(Math.max(0, sentence.start - longestClock), tokenAt(reading, sentence.firstToken).end),
    )
  )
    return null
  let colon = figure.run.first - 1
  while (colon > sentence.firstToken && colon > figure.run.first - longestLead && tokenAt(reading, colon).text !== ':')
    colon--
  if (tokenAt(reading, colon).text !== ':') return null
  const source = phraseEndingAt(reading, colon, sentence.firstToken)
  if (!source || !canCount(reading, source) || !opensEntry(reading, source, sentence)) return null
  const content = { first: colon + 1, end: endOfClause(reading, figure) }
  return { source, content, follows: null, why: 'who is named before the colon' }
}

/** Nothing but a clock time and a dash before the name. */
const opensEntry = (reading: Reading, { first }: TokenRun, { firstToken }: Sentence) =>
  reading.tokens.slice(firstToken, first).every(({ tag }) => tag === 'NUM' || tag === 'PUNCT')

function sourceOf(
  reading: Reading,
  figure: RawFigure,
  sentence: Sentence,
  here: readonly Attribution[],
): FigureSource | null {
  return (
    goesOn(reading, figure, here) ??
    goesOnBehindAside(reading, figure, here) ??
    shares(reading, figure, sentence) ??
    countedBy(reading, figure, sentence) ??
    countOf(reading, figure, sentence) ??
    namedInEntry(reading, figure, sentence)
  )
}

/** “…, the mayor said, taking the toll to 40”: a participle after the cue goes on in the same voice. */
function goesOn(reading: Reading, figure: RawFigure, here: readonly Attribution[]): FigureSource | null {
  const before = here.filter(one => one.cue !== null && one.cue.end <= figure.run.first)
  const last = before.at(-1)
  const cue = last?.cue
  if (last === undefined || !cue) return null
  for (let at = figure.run.first - 1; at > cue.end - 1 && at > figure.run.first - reach; at--) {
    const token = tokenAt(reading, at)
    if (token.text === ';') return null
    if (tokenAt(reading, at - 1).text === ',' && token.tag === 'VERB' && token.lower.endsWith('ing')) {
      return {
        source: null,
        content: { first: at, end: endOfClause(reading, figure) },
        follows: last,
        why: 'the speaker goes on',
      }
    }
  }
  return null
}

/** “The ford was closed, the reeve said, for six hours”: who speaks is told between commas inside the clause. */
function goesOnBehindAside(reading: Reading, figure: RawFigure, here: readonly Attribution[]): FigureSource | null {
  const last = here.findLast(({ cue }) => cue !== null && cue.end <= figure.run.first)
  const { cue, source } = last ?? {}
  if (!last || !cue || !source?.full || cue.form !== 'verb') return null
  const opening = Math.min(source.full.first, cue.first)
  let close = Math.max(source.full.end, cue.end)
  if (cue.addressee && isPronoun(tokenAt(reading, close))) close++
  if (tokenAt(reading, opening - 1).text !== ',' || tokenAt(reading, close).text !== ',') return null
  const mark = isMark(tokenAt(reading, close + 1))
  const between = reading.tokens.slice(close + 1, figure.run.first)
  if (between.some(token => isVerb(token) && token.quotation < 0 && !mark)) return null
  if (between.some(token => /^(?:[.;:,]|and|but|while|who|which)$/.test(token.lower))) return null
  if (!mark && tokenAt(reading, close + 1).tag !== 'ADP') return null
  const content = { first: close + 1, end: endOfClause(reading, figure) }
  return { source: null, content, follows: last, why: 'the clause goes on behind who said it' }
}

/** “One side put it at 700; the mayor at 300 and the union at 900”: the verb is told once for all. */
function shares(reading: Reading, figure: RawFigure, sentence: Sentence): FigureSource | null {
  const preposition = figure.run.first - 1
  if (tokenAt(reading, preposition).lower !== 'at') return null
  const source = phraseEndingAt(reading, preposition, sentence.firstToken)
  if (source === null || !isOneOf(tokenAt(reading, source.first - 1).lower, ',', ';', 'and', 'but', 'while'))
    return null
  for (let at = source.first - 1; at >= sentence.firstToken && at > source.first - 2 * reach; at--) {
    if (countingVerbs.has(tokenAt(reading, at))) {
      return { source, content: { first: preposition, end: figure.run.end }, follows: null, why: 'the verb is shared' }
    }
  }
  return null
}
