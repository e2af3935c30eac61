/** Hears a report go on without its verb: “She said 12 had died. Another nine were missing.” */
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass } from '../../lexicon/word-class.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import { isVerb } from '../reading/noun-phrases.ts'
import { type Explain, type Reading, type Sentence, tokenAt } from '../reading/reading.ts'
import type { Attribution } from './find-attributions.ts'
import { isHeld } from './is-held.ts'
import type { Source } from './subject-phrases.ts'
import { withoutCue } from './without-cue.ts'

/** What may stand before the number that opens a sentence which only goes on counting. */
const opening = wordClass(
  'another about around some at least more than over nearly almost up to and of these those them among , ' +
    'all a further no fewer roughly only just',
)
/** Words of another day or another incident: what is told of these is the writer's. */
const elsewhere =
  /^(?:(?:19|20)\d\d|last|earlier|previous(?:ly)?|separate(?:ly)?|similar|elsewhere|meanwhile|ago|before|since|also|january|february|march|april|june|july|august|september|october|november|december)$/
const nobodyNamed: Source = { mention: null, full: null, antecedent: null, place: 'none' }
/** So many words behind a sentence's start a number may stand to open it. */
const openingReach = 6

/**
 * Attributions for sentences that open with a number and follow, in the same paragraph, one whose speaker counts people:
 * the verb of speech is told once for them all. Whatever names another time or incident is the writer's again.
 */
export function findFreeSpeech(
  reading: Reading,
  given: readonly Attribution[],
  figures: readonly RawFigure[],
  explain: Explain,
): Attribution[] {
  const bySentence = Map.groupBy(given, ({ sentence }) => sentence)
  const figuresIn = Map.groupBy(figures, ({ sentence }) => sentence)
  const found: Attribution[] = []
  for (const { kind, repeated, firstSentence, endSentence } of reading.paragraphs) {
    if (kind !== 'body' || repeated) continue
    let speaker: Attribution | null = null
    let counts = false
    for (let index = firstSentence; index < endSentence; index++) {
      const sentence = reading.sentences[index]
      const here = bySentence.get(index) ?? []
      const numbers = figuresIn.get(index) ?? []
      if (!sentence) continue
      if (here.length > 0) {
        speaker = soleSpeaker(here)
        const counted =
          numbers.some(figure => isHeld(reading, figure, here)) || here.some(one => isAnnounced(reading, one))
        counts ||= speaker !== null && counted
        continue
      }
      const first = numbers[0]
      const same = counts || isPast(reading, sentence)
      if (speaker === null || !first || !same || !goesOn(reading, sentence, first)) {
        speaker = null
        continue
      }
      const run = { first: sentence.firstToken, end: lastWord(reading, sentence) }
      const piece = { start: sentence.start, end: tokenAt(reading, run.end - 1).end }
      explain('free-speech', 'kept', piece, 'the speaker of the sentence before goes on counting')
      found.push(withoutCue(sentence, nobodyNamed, piece, run, speaker))
    }
  }
  return found
}

/** The attribution whose speaker a sentence leaves behind; null where two speak in it, or nobody is named. */
function soleSpeaker(here: readonly Attribution[]): Attribution | null {
  const last = here.at(-1)
  if (last === undefined || here.some(one => one.cue?.form === 'noun' || one.cue?.form === 'adverb')) return null
  const speakers = new Set(here.map(one => one.source.mention?.first ?? -1))
  return speakers.size === 1 ? last : null
}

/** “She told them how many were missed.”: what it was stands in the next sentence. */
const isAnnounced = (reading: Reading, { content }: Attribution) =>
  content.quoteType === 'indirect' &&
  content.runs.some(({ first }) => /^what$/.test(tokenAt(reading, first).lower) || isHowMany(reading, first))

const isHowMany = (reading: Reading, at: number) =>
  tokenAt(reading, at).lower === 'how' && isOneOf(tokenAt(reading, at + 1).lower, 'many', 'much')

function goesOn(reading: Reading, sentence: Sentence, figure: RawFigure): boolean {
  if (figure.run.first > sentence.firstToken + openingReach || figure.scope === 'cumulative') return false
  const lead = reading.tokens.slice(sentence.firstToken, figure.numeral)
  if (!lead.every(token => opening.has(token)) || namesOthers(reading, sentence, figure)) return false
  return reading.tokens
    .slice(sentence.firstToken, sentence.endToken)
    .every(token => token.quotation < 0 && !elsewhere.test(token.lower))
}

/** “Fifty people had been fined”: the tense of what is told again. */
function isPast(reading: Reading, sentence: Sentence): boolean {
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const { lower } = tokenAt(reading, at)
    if (isVerb(tokenAt(reading, at))) return isOneOf(lower, 'had', 'would')
  }
  return false
}

/** “Ten drivers of the Orsk depot have died”: whoever is named in the subject is new, and perhaps only the writer's. */
function namesOthers(reading: Reading, sentence: Sentence, figure: RawFigure): boolean {
  for (let at = figure.afterNumeral; at < sentence.endToken; at++) {
    const token = tokenAt(reading, at)
    if (isVerb(token)) return false
    if (token.capital) return true
  }
  return false
}

function lastWord(reading: Reading, { firstToken, endToken }: Sentence): number {
  let end = endToken
  while (end > firstToken + 1 && /^[.!?…]+$/.test(tokenAt(reading, end - 1).text)) end--
  return end
}
