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
  const { own } = claim
  const local = extraction.events.find(event => event.eventKey === claim.eventKey)
  const read: WhereAndWhen =
    local === undefined
      ? { place: null, date: null }
      : {
          place: ownPlace(claim, extraction) ?? local.place ?? story?.place ?? null,
          date: ownDate(claim, extraction, local.date ?? story?.date ?? null),
        }
  return {
    place: own?.place === undefined ? read.place : own.place,
    date: own?.date === undefined ? read.date : own.date,
  }
}

/**
 * The one day the claim itself names, else the one month, year or span of days; that of the event where it names none, or
 * several with the event's among them. Which of several others is meant nobody can tell.
 */
function ownDate(claim: ExtractedClaim, { dates }: Extraction, ofEvent: string | null): string | null {
  const said = dates.filter(date => isSaid(claim, date.span))
  const days = said.filter(({ precision }) => precision === 'day')
  const values = new Set((days.length > 0 ? days : said).map(({ value }) => value))
  const [only] = values
  if (only !== undefined && values.size === 1) return only
  return only === undefined || (ofEvent !== null && values.has(ofEvent)) ? ofEvent : null
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
