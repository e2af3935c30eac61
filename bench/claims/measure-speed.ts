/** Times the whole extraction beside wink's own part-of-speech pass on the same texts, in the same run. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { extractClaims } from '../../src/main/claims/extract-claims.ts'
import { quantile } from '../quantiles.ts'

/** Milliseconds. */
export function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

export const extract = (text: string) => extractClaims({ text, publishedAt: null, sections: null })

/** What the extraction reads out of wink, of a whole text at once: tokens, parts of speech, sentences. */
function createTagger(): (text: string) => unknown {
  const wink = winkNLP(model, ['sbd', 'pos'])
  const { its } = wink
  return text => {
    const document = wink.readDoc(text)
    const tokens = document.tokens()
    return [tokens.out(), tokens.out(its.pos), document.sentences().out(its.span)]
  }
}

/** Milliseconds for all texts. */
export type Round = {
  extraction: number
  /** wink text by text in turn with the extraction. */
  tagging: number
  /** wink in passes of its own, which find the processor’s caches full of nothing but wink’s. */
  taggingAlone: number
}

export type Speed = {
  words: number
  /** The first round of all, before anything is compiled; the model is loaded. */
  first: Round
  median: Round
  /** Of the best of the rounds: what else runs on the machine only adds. */
  best: Round
}

/**
 * Rounds before the clock runs. The application extracts in a worker that lives as long as it does, and the engine takes
 * many rounds to compile all of the extraction, which is far more code than wink's, for good.
 */
export const warmUp = 45

/** wink's own passes over the texts in each round: together about as long as the extraction, to be interrupted as often. */
const passes = 4

/**
 * Both read each text in turn, the other one first each time: so both meet like caches, and what else runs on the machine
 * hits both alike. wink's passes of its own are timed behind, for comparison.
 */
export function measureSpeed(texts: readonly string[], rounds: number): Speed {
  const works = { extraction: extract, tagging: createTagger() }
  const order = ['extraction', 'tagging'] as const
  const inTurn = (round: number) => {
    const times = { extraction: 0, tagging: 0 }
    for (const [index, text] of texts.entries())
      for (const which of (round + index) % 2 === 0 ? order : order.toReversed())
        times[which] += timeOf(() => works[which](text))
    return times
  }
  const alone = () =>
    timeOf(() => {
      for (let pass = 0; pass < passes; pass++) for (const text of texts) works.tagging(text)
    }) / passes
  for (const which of order) works[which]('')
  const first = { ...inTurn(0), taggingAlone: alone() }
  for (let round = 1; round < warmUp; round++) inTurn(round)
  const measured: Round[] = Array.from({ length: rounds }, (_, round) => ({ ...inTurn(round), taggingAlone: alone() }))
  const roundAt = (part: number): Round => ({
    extraction: quantile(
      measured.map(round => round.extraction),
      part,
    ),
    tagging: quantile(
      measured.map(round => round.tagging),
      part,
    ),
    taggingAlone: quantile(
      measured.map(round => round.taggingAlone),
      part,
    ),
  })
  return {
    words: texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0),
    first,
    median: roundAt(0.5),
    best: roundAt(0),
  }
}
