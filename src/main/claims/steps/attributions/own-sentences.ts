/** Gives the sentences that count or contest something, and that nobody is quoted for, to whoever speaks in the text itself. */
import type { RawFigure } from '../figures/raw-figure.ts'
import { isVerb } from '../reading/noun-phrases.ts'
import { type Reading, type Sentence, tokenAt } from '../reading/reading.ts'
import type { Attribution } from './find-attributions.ts'
import type { Source } from './subject-phrases.ts'
import { withoutCue } from './without-cue.ts'

/** The sentences, by their index, that a figure stands in, and those that are told already. */
export type ToldSentences = { counted: ReadonlySet<number>; taken: ReadonlySet<number> }

/** Read once for a text, however many speak in it. */
export const toldSentences = (given: readonly Attribution[], figures: readonly RawFigure[]): ToldSentences => ({
  counted: new Set(figures.map(figure => figure.sentence)),
  taken: new Set(given.map(({ sentence }) => sentence)),
})

/** An attribution without a cue for each of `sentences` that is wanted and not already told. */
export function ownSentences(
  reading: Reading,
  { counted, taken }: ToldSentences,
  sentences: readonly Sentence[],
  source: Source,
  wanted: (reading: Reading, sentence: Sentence) => boolean = contests,
): Attribution[] {
  const own: Attribution[] = []
  for (const sentence of sentences) {
    const paragraph = reading.paragraphs[sentence.paragraph]
    if (!paragraph || paragraph.repeated || paragraph.kind !== 'body' || taken.has(sentence.index)) continue
    if (tokenAt(reading, sentence.firstToken + 1).quotation >= 0 || !hasVerb(reading, sentence)) continue
    if (!counted.has(sentence.index) && !wanted(reading, sentence)) continue
    let { end } = sentence
    while (end > sentence.start && /[\s.]/.test(reading.text[end - 1] ?? '')) end--
    const run = { first: sentence.firstToken, end: sentence.endToken }
    own.push(withoutCue(sentence, source, { start: sentence.start, end }, run))
  }
  return own
}

function hasVerb(reading: Reading, sentence: Sentence): boolean {
  for (let at = sentence.firstToken; at < sentence.endToken; at++) if (isVerb(tokenAt(reading, at))) return true
  return false
}

/** What parties use against each other, and are accused of having or not having. */
const arms =
  /\b(?:air ?strikes?|bomb(?:s|ed|ing)?|shell(?:s|ed|ing)|rockets?|mortars?|artillery|drones?|(?:war)?planes?|aircraft|jets?|gunfire|bullets?|weapons?|ammunition|explosives|arsenal|tortur\w+|beat(?:en|ings?)|hostages?|abduct\w*|loot\w*|arson|torched)\b/

/** A sentence that denies, blames, speaks of arms or takes responsibility is wanted even without a figure. */
function contests(reading: Reading, sentence: Sentence): boolean {
  const text = reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 500)).toLowerCase()
  return (
    arms.test(text) ||
    /^(?:no|none|nobody|not a|neither)\b|\bno (?:trace|sign|evidence|proof|indication)s? of\b|\b(?:caused|struck|started) by\b|\b(?:false|fabrication|untrue|baseless|groundless|unfounded|hoax|never|denies?|not true|responsib\w+|blame\w*|nothing to do with|condemns?)\b/.test(
      text,
    )
  )
}

/** Forms, feelings, plans and advice: nothing another could say is not so. */
const ceremony =
  /\b(?:condolences?|sympath\w+|thoughts are|bow our|mourn|pray\w*|thanks?|thank|regret\w*|sorrow|wish(?:es)?|hopes?|honou?r|further information|for more information|(?:will|shall|should|must|may|would|can) (?:be|not|also)?|please|let us|we (?:ask|demand|appeal|invite|remind|urge|call))\b/

/** In a release: a sentence that tells of something that happened or is so, and so may be contested. */
export function tellsSomething(reading: Reading, sentence: Sentence): boolean {
  if (contests(reading, sentence)) return true
  const text = reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 500)).toLowerCase()
  return !/\?\W*$/.test(text) && sentence.endToken - sentence.firstToken >= 4 && !ceremony.test(text)
}
