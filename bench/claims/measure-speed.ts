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

export type Speed = {
  words: number
  /** Milliseconds for all texts: the median of the rounds. */
  extraction: number
  tagging: number
  /** The same of the best round: what else runs on the machine only adds. */
  bestExtraction: number
  bestTagging: number
}

/** wink works through the texts as often as the extraction may take longer, so that a busy machine interrupts both alike. */
const passes = 4

/** Both work through all texts in each round, the other one first each time. */
export function measureSpeed(texts: readonly string[], rounds: number): Speed {
  const tag = createTagger()
  const times = { extraction: [] as number[], tagging: [] as number[] }
  const works = {
    extraction: () => {
      for (const text of texts) extract(text)
    },
    tagging: () => {
      for (let pass = 0; pass < passes; pass++) for (const text of texts) tag(text)
    },
  }
  // One round before the clock runs: the model is loaded, the code compiled.
  for (let round = -1; round < rounds; round++) {
    const order = ['tagging', 'extraction'] as const
    for (const which of round % 2 === 0 ? order : order.toReversed()) {
      const time = timeOf(works[which])
      if (round >= 0) times[which].push(which === 'tagging' ? time / passes : time)
    }
  }
  return {
    words: texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0),
    extraction: quantile(times.extraction, 0.5),
    tagging: quantile(times.tagging, 0.5),
    bestExtraction: quantile(times.extraction, 0),
    bestTagging: quantile(times.tagging, 0),
  }
}
