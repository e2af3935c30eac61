/** Gives what is said in a transcript to whoever's turn it is: “COLONEL BRENN: We have counted three craters.” */
import type { RawFigure } from '../figures/raw-figure.ts'
import { type Explain, type Reading, type Sentence, tokenAt } from '../reading/reading.ts'
import { findSpeakerLabels } from '../reading/speaker-labels.ts'
import type { Attribution } from './find-attributions.ts'
import { ownSentences, toldSentences } from './own-sentences.ts'

/** First token at or behind an offset, searched onwards from `from`. */
function tokenFrom({ tokens }: Reading, offset: number, from: number): number {
  let at = from
  while ((tokens[at]?.start ?? offset) < offset) at++
  return at
}

/**
 * What speakers of a transcript say of their own: the sentences of their turns that count or contest something and that no
 * cue inside them gives to somebody else. A question is nobody's claim. Nothing in a text that is no transcript.
 */
export function findTurns(
  reading: Reading,
  given: readonly Attribution[],
  figures: readonly RawFigure[],
  explain: Explain,
): Attribution[] {
  const labels = findSpeakerLabels(reading.text)
  const told = toldSentences(given, figures)
  const turns: Attribution[] = []
  let token = 0
  for (const [index, { label, end, asks }] of labels.entries()) {
    const first = tokenFrom(reading, label.start, token)
    const speech = tokenFrom(reading, end, first)
    const limit = labels[index + 1]?.label.start ?? reading.text.length
    token = tokenFrom(reading, limit, speech)
    if (asks || speech === first) continue
    const mention = { first, end: endOfLabel(reading, first, label.end) }
    const source = { mention, full: mention, antecedent: null, place: 'before' } as const
    const said = ownSentences(reading, told, sentencesOf(reading, speech, token), source)
    for (const one of said) {
      turns.push({ ...one, content: { ...one.content, quoteType: 'direct' } })
      explain('turns', 'kept', one.content.pieces[0] ?? label, 'said in a turn of the transcript')
    }
  }
  return turns
}

function endOfLabel(reading: Reading, first: number, offset: number): number {
  let end = first
  while (end < reading.tokens.length && tokenAt(reading, end).end <= offset) end++
  return Math.max(end, first + 1)
}

/** The sentences between two tokens; the first without the label before it. */
function sentencesOf(reading: Reading, first: number, end: number): Sentence[] {
  const opening = reading.sentences[tokenAt(reading, first).sentence]
  if (!opening) return []
  const sentences: Sentence[] = [{ ...opening, firstToken: first, start: tokenAt(reading, first).start }]
  for (let index = opening.index + 1; index < reading.sentences.length; index++) {
    const sentence = reading.sentences[index]
    if (!sentence || sentence.firstToken >= end) break
    sentences.push(sentence)
  }
  return sentences
}
