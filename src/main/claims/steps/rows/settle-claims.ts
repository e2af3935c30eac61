/** Keeps one of claims told twice, and gives each figure to the narrowest claim around it. */
import type { Range } from '../../../../article/plain-text.ts'
import type { Voice } from '../claimants/claimant-memory.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import { sameWordsKey } from '../reading/find-sections.ts'
import { type Explain, type Reading, runRange, tokenAt } from '../reading/reading.ts'

/** The figure's span without spaces at its ends. */
export function figureRange(reading: Reading, figure: RawFigure): Range {
  return runRange(reading, figure.run)
}

/** Of claims with the same words and the same claimant one stays: the one told in the longest paragraph. */
export function withoutRepeats(reading: Reading, voices: readonly Voice[], explain: Explain): Voice[] {
  const best = new Map<string, Voice>()
  const told = new Map<string, number>()
  const openings = voices.map(({ claimant, content }) => {
    const start = content.pieces[0]?.start ?? 0
    return `${claimant.canonicalName}|${reading.text.slice(start, start + 10).toLowerCase()}`
  })
  for (const opening of openings) told.set(opening, (told.get(opening) ?? 0) + 1)
  const weight = (voice: Voice) => {
    const paragraph = reading.paragraphs[voice.paragraph]
    return paragraph ? paragraph.end - paragraph.start : 0
  }
  const keyOf = (voice: Voice, index: number): string | null => {
    if ((told.get(openings[index] ?? '') ?? 0) < 2) return null
    const words = sameWordsKey(voice.content.pieces.map(piece => reading.text.slice(piece.start, piece.end)).join(' '))
    return words.length < 20 ? null : `${voice.claimant.canonicalName}|${words}`
  }
  const keys = voices.map(keyOf)
  for (const [index, voice] of voices.entries()) {
    const key = keys[index] ?? null
    if (key === null) continue
    const known = best.get(key)
    if (!known || weight(voice) > weight(known)) best.set(key, voice)
  }
  return voices.filter((voice, index) => {
    const key = keys[index] ?? null
    const kept = key === null || best.get(key) === voice
    if (!kept)
      explain(
        'claims',
        'dropped',
        voice.content.pieces[0] ?? { start: 0, end: 0 },
        'the same words of the same claimant stand elsewhere',
      )
    return kept
  })
}

/** Voices by every sentence their content touches. */
export function bySentence(reading: Reading, voices: readonly Voice[]): Map<number, Voice[]> {
  const map = new Map<number, Voice[]>()
  for (const voice of voices) {
    for (const run of voice.content.runs) {
      const last = tokenAt(reading, run.end - 1).sentence
      for (let sentence = tokenAt(reading, run.first).sentence; sentence <= last; sentence++) {
        const list = map.get(sentence)
        if (!list) map.set(sentence, [voice])
        else if (list.at(-1) !== voice) list.push(voice)
      }
    }
  }
  return map
}

/** “The ministry said it had reports of 43 dead”: reports of nobody named, in what somebody says and does not deny. */
const isReportHeard = ({ claimant, cue }: Voice, voices: readonly Voice[]) =>
  claimant.canonicalName === 'unknown' &&
  cue?.form === 'noun' &&
  cue.lemma === 'report' &&
  voices.some(
    other =>
      other.claimant.canonicalName !== 'unknown' &&
      other.cue?.stance !== 'deny' &&
      other.content.runs.some(run => run.first <= cue.first && cue.end <= run.end),
  )

/** The narrowest claim whose content holds the figure; a claim that only passes another one on gives way to it. */
export function holderOf(all: readonly Voice[], range: Range): Voice | null {
  const voices = all.filter(voice => !isReportHeard(voice, all))
  let best: Voice | null = null
  let bestLength = Number.POSITIVE_INFINITY
  for (const voice of voices) {
    for (const piece of voice.content.pieces) {
      if (piece.start > range.start || range.end > piece.end + 1) continue
      const length = piece.end - piece.start
      const relays = best !== null && voice.relayedBy !== null && length === bestLength
      if (length < bestLength || relays) {
        best = voice
        bestLength = length
      }
    }
  }
  return best
}

/** Share of common words from which two sentences with the same figures say the same. */
const sameSentence = 0.85
/** So many sentences with the same figures are compared with the next, so that a long list costs no more each line. */
const mostCompared = 20

/** Of sentences of the writer's own that give the same figures in nearly the same words, the first stays. */
export function withoutRetoldSentences(
  reading: Reading,
  figures: ReadonlyMap<number, readonly RawFigure[]>,
  explain: Explain,
): Map<number, readonly RawFigure[]> {
  const told = new Map<string, ReadonlySet<string>[]>()
  const kept = new Map<number, readonly RawFigure[]>()
  for (const [index, list] of figures) {
    const sentence = reading.sentences[index]
    if (!sentence) continue
    const key = list.map(({ quantity, low, high }) => `${quantity} ${low} ${high}`).join('|')
    const words = new Set(reading.tokens.slice(sentence.firstToken, sentence.endToken).map(token => token.lower))
    const others = told.get(key) ?? []
    if (others.some(other => shareOfCommon(other, words) >= sameSentence)) {
      explain('claims', 'dropped', sentence, 'the writer says the same further up')
      continue
    }
    told.set(key, [...others.slice(-mostCompared), words])
    kept.set(index, list)
  }
  return kept
}

/** Jaccard's index of two sets of words. */
function shareOfCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return common / (a.size + b.size - common || 1)
}
