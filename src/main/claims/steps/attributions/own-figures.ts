/** Gives the figures of a release that nobody in it is quoted for to its issuer: in its headline, and beside what others say. */
import { isOneOf } from '../../lexicon/one-of.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import { type Reading, runRange, type Sentence, tokenAt } from '../reading/reading.ts'
import { trimmed } from './content-bounds.ts'
import type { Attribution } from './find-attributions.ts'
import { isHeld } from './is-held.ts'
import { isHearsay } from './owner-of-figure.ts'
import type { Source } from './subject-phrases.ts'
import { withoutCue } from './without-cue.ts'

/** An attribution without a cue for each stretch of a sentence that holds a figure no one of `given` answers for. */
export function ownFigures(
  reading: Reading,
  given: readonly Attribution[],
  figures: readonly RawFigure[],
  source: Source,
): Attribution[] {
  const bySentence = Map.groupBy(given, ({ sentence }) => sentence)
  const own: Attribution[] = []
  for (const figure of figures) {
    const sentence = reading.sentences[figure.sentence]
    const paragraph = sentence && reading.paragraphs[sentence.paragraph]
    if (!sentence || !paragraph || paragraph.repeated || !isOneOf(paragraph.kind, 'body', 'title')) continue
    if (tokenAt(reading, figure.numeral).quotation >= 0) continue
    const here = bySentence.get(sentence.index) ?? []
    if (isHeld(reading, figure, here) || isHearsay(reading, figure)) continue
    const piece = stretchAround(reading, figure, sentence, here)
    const one = withoutCue(sentence, source, piece, { first: sentence.firstToken, end: sentence.endToken })
    own.push(one)
    // The next figure of the sentence finds this one.
    bySentence.set(sentence.index, [...here, one])
  }
  return own
}

/** What a release tells of its own, without the figures in it that are others' and nobody's by name. */
export function withoutHearsay(reading: Reading, own: Attribution[], figures: readonly RawFigure[]): Attribution[] {
  const hearsay = Map.groupBy(
    figures.filter(figure => isHearsay(reading, figure)),
    ({ sentence }) => sentence,
  )
  if (hearsay.size === 0) return own
  return own.map(one => {
    let { pieces } = one.content
    for (const { run } of hearsay.get(one.sentence) ?? []) {
      const { start, end } = runRange(reading, run)
      pieces = pieces.flatMap(piece =>
        piece.start < start && end < piece.end
          ? [
              { start: piece.start, end: start },
              { start: end, end: piece.end },
            ]
          : [piece],
      )
    }
    return { ...one, content: { ...one.content, pieces: pieces.map(piece => trimmed(reading, piece)) } }
  })
}

/** The figure's sentence without what others are quoted with before and behind it. */
function stretchAround(reading: Reading, figure: RawFigure, sentence: Sentence, others: readonly Attribution[]) {
  const place = runRange(reading, figure.run)
  let { start, end } = sentence
  for (const { content, cue, source } of others) {
    const parts = [...content.pieces]
    for (const run of [cue, source.full]) if (run) parts.push(runRange(reading, run))
    for (const part of parts) {
      if (part.end <= place.start) start = Math.max(start, part.end)
      else if (part.start >= place.end) end = Math.min(end, part.start)
    }
  }
  while (start < place.start && /[\s,;:—–-]/.test(reading.text[start] ?? '')) start++
  while (end > place.end && /[\s.,;:—–-]/.test(reading.text[end - 1] ?? '')) end--
  return { start, end }
}
