/** Checks that every span of an extraction slices back to its words. */
import type { Anchor } from '../src/article/anchor.ts'
import type { Extraction } from '../src/main/claims/extraction.ts'
import { type Counts, share } from './measure.ts'

function anchorsOf({ claims, dates, places, events }: Extraction): Anchor[] {
  return [
    ...claims.flatMap(({ source, cue, content, claimant, figures }) => [
      ...source,
      ...cue,
      ...content,
      ...(claimant.mention ? [claimant.mention] : []),
      ...figures.map(({ span }) => span),
    ]),
    ...dates.map(({ span }) => span),
    ...places.map(({ span }) => span),
    ...events.flatMap(({ spans }) => spans),
  ]
}

/** How many of a text's spans hold the words they say they hold, and are not empty. */
export function countSlices(text: string, extraction: Extraction): Counts {
  const anchors = anchorsOf(extraction)
  return share(
    anchors.filter(({ start, end, exact }) => start < end && text.slice(start, end) === exact).length,
    anchors.length,
  )
}
