/** Tells the places where somebody speaks from those where something happened. */

import type { Attribution } from '../attributions/find-attributions.ts'
import { type Reading, runRange } from '../reading/reading.ts'

/**
 * Whether an offset belongs to who speaks: “In Orsk a spokeswoman put …”, “a doctor in Orsk said”. Where somebody sits is
 * not where it happened.
 */
export function speakerPlaces(
  reading: Reading,
  attributions: readonly Attribution[],
): (sentence: number, at: number) => boolean {
  const spoken = new Map<number, Attribution[]>()
  for (const one of attributions) {
    if (one.source.mention === null) continue
    const list = spoken.get(one.sentence)
    if (list) list.push(one)
    else spoken.set(one.sentence, [one])
  }
  return (sentence, at) => {
    const here = spoken.get(sentence) ?? []
    const inSource = here.some(({ source }) => {
      const run = source.full ?? source.mention
      if (run === null) return false
      const { start, end } = runRange(reading, run)
      // “In Orsk | a spokeswoman”: the place opens the sentence of who speaks.
      return (
        at < end && (start <= at || /^\s*$/.test(reading.text.slice(reading.sentences[sentence]?.start ?? at, at - 3)))
      )
    })
    return inSource && !here.some(({ content }) => content.pieces.some(piece => piece.start <= at && at < piece.end))
  }
}
