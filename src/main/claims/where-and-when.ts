/** Tells where and when a row's matter happened: as a reader said, else by its own words, else as its event is told. */
import type { Anchor } from '../../article/anchor.ts'
import type { StoryEvent } from '../../contract/claims.ts'
import type { ExtractedClaim, Extraction } from './extraction.ts'

export type WhereAndWhen = { place: string | null; date: string | null }

/** `story` is what the library knows of the row's event across articles. */
export function whereAndWhen(
  claim: ExtractedClaim,
  extraction: Extraction,
  story?: Pick<StoryEvent, 'place' | 'date'>,
): WhereAndWhen {
  const local = extraction.events.find(event => event.eventKey === claim.eventKey)
  const { own } = claim
  const read = (told: string | null, inArticle: string | null | undefined, inStory: string | null | undefined) =>
    local === undefined ? null : (told ?? inArticle ?? inStory ?? null)
  return {
    place: own?.place === undefined ? read(ownPlace(claim, extraction), local?.place, story?.place) : own.place,
    date: own?.date === undefined ? read(ownDate(claim, extraction), local?.date, story?.date) : own.date,
  }
}

/** The one day the claim itself names; null where it names none or several. */
function ownDate(claim: ExtractedClaim, { dates }: Extraction): string | null {
  return onlyOne(dates.filter(date => date.precision === 'day' && isSaid(claim, date.span)).map(date => date.value))
}

/** The one spot the claim itself sets what it tells in; “fired from the hill” sets nothing there. */
function ownPlace(claim: ExtractedClaim, { places }: Extraction): string | null {
  const spots = places.filter(place => place.geoPrecision === 1 && isSaid(claim, place.span))
  return onlyOne(spots.filter(({ span }) => /\b(?:in|at|near)(?: the)? $/i.test(span.prefix)).map(({ name }) => name))
}

function isSaid({ content }: ExtractedClaim, { start, end }: Anchor): boolean {
  return content.some(piece => piece.start <= start && end <= piece.end)
}

function onlyOne(values: readonly string[]): string | null {
  const [only, ...others] = new Set(values)
  return others.length === 0 ? (only ?? null) : null
}
