/** Loads wink-nlp once per process, at the first text: the model takes a tenth of a second. */
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'

/** One unit's tokens as parallel lists, and the index of the first token of each sentence. */
export type TaggedUnit = { texts: string[]; tags: string[]; sentenceStarts: number[] }

let loaded: ReturnType<typeof winkNLP> | null = null

/** Tokens, universal part-of-speech tags and sentence starts of a unit of at most a few thousand characters. */
export function tagUnit(unit: string): TaggedUnit {
  loaded ??= winkNLP(model, ['sbd', 'pos'])
  const { its } = loaded
  const document = loaded.readDoc(unit)
  const tokens = document.tokens()
  return {
    texts: tokens.out(),
    tags: tokens.out(its.pos),
    sentenceStarts: document
      .sentences()
      .out(its.span)
      .map(span => (Array.isArray(span) ? Number(span[0]) : 0)),
  }
}
