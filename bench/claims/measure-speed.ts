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
export function createTagger(): (text: string) => unknown {
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
  /** Milliseconds for all texts: sums of each text's median over the rounds. */
  extraction: number
  tagging: number
  /** The same with each text's best round: what else runs on the machine only adds. */
  bestExtraction: number
  bestTagging: number
}

/** Works on each text in turn with both, the other one first each time. */
export function measureSpeed(texts: readonly string[], rounds: number): Speed {
  const tag = createTagger()
  const times = texts.map(() => ({ extraction: [] as number[], tagging: [] as number[] }))
  // One round before the clock runs: the model is loaded, the code compiled.
  for (let round = -1; round < rounds; round++) {
    for (const [number, text] of texts.entries()) {
      const order =
        (round + number) % 2 === 0 ? (['tagging', 'extraction'] as const) : (['extraction', 'tagging'] as const)
      for (const which of order) {
        const time = timeOf(() => (which === 'tagging' ? tag(text) : extract(text)))
        if (round >= 0) times[number]?.[which].push(time)
      }
    }
  }
  const total = (which: 'extraction' | 'tagging', part: number) =>
    times.reduce((sum, all) => sum + quantile(all[which], part), 0)
  return {
    words: texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0),
    extraction: total('extraction', 0.5),
    tagging: total('tagging', 0.5),
    bestExtraction: total('extraction', 0),
    bestTagging: total('tagging', 0),
  }
}
