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
export type Round = { extraction: number; tagging: number }

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
export const warmUp = 25

/** wink works through the texts as often as the extraction may take longer, so that a busy machine interrupts both alike. */
const passes = 4

/** Both work through all texts in each round, the other one first each time. */
export function measureSpeed(texts: readonly string[], rounds: number): Speed {
  const tag = createTagger()
  const extractAll = () => {
    for (const text of texts) extract(text)
  }
  const tagAll = () => {
    for (const text of texts) tag(text)
  }
  extract('')
  tag('')
  // The extraction first: it bears the compiling of wink, too.
  const first = { extraction: timeOf(extractAll), tagging: timeOf(tagAll) }
  const times = { extraction: [] as number[], tagging: [] as number[] }
  const works = {
    extraction: extractAll,
    tagging: () => {
      for (let pass = 0; pass < passes; pass++) tagAll()
    },
  }
  for (let round = -warmUp; round < rounds; round++) {
    const order = ['tagging', 'extraction'] as const
    for (const which of round % 2 === 0 ? order : order.toReversed()) {
      const time = timeOf(works[which])
      if (round >= 0) times[which].push(which === 'tagging' ? time / passes : time)
    }
  }
  const roundAt = (part: number): Round => ({
    extraction: quantile(times.extraction, part),
    tagging: quantile(times.tagging, part),
  })
  return {
    words: texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0),
    first,
    median: roundAt(0.5),
    best: roundAt(0),
  }
}
