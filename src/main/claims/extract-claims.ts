/** Extracts from one text who claims what, with figures, dates, places and happenings: the ordered list of pure steps. */
import { createAnchor } from '../../article/anchor.ts'
import { findPublicationDate } from '../../article/publication-date.ts'
import type { TraceEntry } from '../../contract/claims.ts'
import type { Extraction, ExtractionInput } from './extraction.ts'
import { type Attribution, findAttributions } from './steps/attributions/find-attributions.ts'
import { figureAttributions } from './steps/attributions/find-figure-sources.ts'
import { findFreeSpeech } from './steps/attributions/find-free-speech.ts'
import { findTurns } from './steps/attributions/find-turns.ts'
import { findIssuer, withIssuer } from './steps/claimants/find-issuer.ts'
import { resolveClaimants } from './steps/claimants/resolve-claimants.ts'
import { findCues } from './steps/cues/find-cues.ts'
import { withCrowdFigures } from './steps/figures/find-crowd-figures.ts'
import { findFigures } from './steps/figures/find-figures.ts'
import { findDates } from './steps/happenings/find-dates.ts'
import { findEvents } from './steps/happenings/find-events.ts'
import { findPlaces } from './steps/happenings/find-places.ts'
import { splitByPlace } from './steps/happenings/split-by-place.ts'
import { findNames } from './steps/names/find-names.ts'
import { nameOffices } from './steps/names/name-offices.ts'
import { findParties } from './steps/names/name-sides.ts'
import { blankReferenceMarks } from './steps/reading/blank-reference-marks.ts'
import { findSections } from './steps/reading/find-sections.ts'
import { readText } from './steps/reading/read-text.ts'
import type { Explain } from './steps/reading/reading.ts'
import { restoreCase } from './steps/reading/restore-case.ts'
import { assembleClaims } from './steps/rows/assemble-claims.ts'

export type ExtractOptions = {
  /** Also return what each step kept, dropped and changed, and why. */
  trace?: boolean
}

const firstOffset = ({ cue, content }: Attribution) => cue?.first ?? content.runs[0]?.first ?? 0

/**
 * Extracts the claims of one text. Pure, synchronous and deterministic, in time linear in the text's length. All offsets
 * are UTF-16 code units in `input.text`, half-open; every anchor's `exact` is the text at its place. Never throws on bad
 * text: what cannot be read yields no rows.
 */
export function extractClaims(input: ExtractionInput, options: ExtractOptions = {}): Extraction {
  const trace: TraceEntry[] = []
  const explain: Explain = options.trace
    ? (step, action, range, why) =>
        trace.push({
          step,
          action,
          start: range.start,
          end: range.end,
          exact: input.text.slice(range.start, range.end),
          why,
        })
    : () => undefined
  // Case before everything: in capitals no name looks like one.
  const marked = restoreCase(input.text)
  if (marked !== input.text) explain('case', 'changed', { start: 0, end: 0 }, 'capitals read as small letters')
  // What points to a note is read by no step: it would run into the number before it.
  const text = blankReferenceMarks(marked, input.raised ?? [])
  // The date first: the line it stands on is no paragraph of the story, and relative dates count from it.
  const dateLine = findPublicationDate(text)
  const publishedAt = input.publishedAt ?? dateLine?.value ?? null
  if (dateLine) explain('publication-date', 'kept', dateLine, dateLine.value)
  const paragraphs = findSections({ ...input, text }, dateLine, explain)
  const reading = readText(text, input.text, publishedAt, paragraphs, explain)
  // Names before cues are joined to sources: a source is resolved against every name of the text, also later ones.
  const names = findNames(reading)
  const cues = findCues(reading, explain)
  const figures = withCrowdFigures(reading, findFigures(reading, explain), explain)
  const spoken = findAttributions(reading, cues, explain)
  // In a transcript whoever's turn it is says what no cue in it gives to somebody else.
  spoken.push(...findTurns(reading, spoken, figures, explain))
  // After all who speak: a figure nobody said may still have somebody who counted it.
  spoken.push(...figureAttributions(reading, spoken, figures, explain))
  // A release has no writer: what nobody else in it answers for is said by its issuer.
  const issuer = findIssuer(reading, names, dateLine, input.site ?? null, explain)
  const attributions = issuer
    ? withIssuer(reading, spoken, figures)
    : [...spoken, ...findFreeSpeech(reading, spoken, figures, explain)]
  attributions.sort((a, b) => firstOffset(a) - firstOffset(b))
  const voices = resolveClaimants(reading, names, attributions, issuer, explain)
  // After all are resolved: the office may be told at a later mention.
  nameOffices(reading, names, voices, explain)
  const dates = findDates(reading, explain)
  const places = findPlaces(reading, names, explain)
  // Events after figures: a figure with an old date makes a background happening.
  const told = findEvents(reading, names, dates, places, figures, attributions, explain)
  const eventMap = splitByPlace(reading, places, figures, told, attributions, explain)
  const claims = assembleClaims(reading, names, findParties(names), voices, figures, eventMap, explain)
  return {
    publishedAt,
    claims,
    dates: dates.map(date => ({
      span: createAnchor(input.text, date),
      value: date.value,
      start: date.from,
      end: date.to,
      precision: date.precision,
      anchor: date.anchor,
    })),
    places: places.map(place => ({
      span: createAnchor(input.text, place),
      name: place.name,
      geoPrecision: place.geoPrecision,
    })),
    events: eventMap.events,
    trace,
  }
}
