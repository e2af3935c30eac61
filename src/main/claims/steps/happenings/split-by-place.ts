/** Sets apart what an article tells of another place on the same day: “hours earlier, six died in Orsk, 40 km to the east”. */

import { createAnchor } from '../../../../article/anchor.ts'
import { eventTitle } from '../../event-title.ts'
import type { LocalEvent } from '../../extraction.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import type { Explain, Reading, Sentence } from '../reading/reading.ts'
import type { EventMap } from './find-events.ts'
import type { FoundPlace } from './find-places.ts'
import { speakerPlaces } from './speaker-places.ts'

/** Paragraphs after the headline that tell what the article is about; a place named there is its own. */
const leadParagraphs = 2
/** Places of the lead that are looked for in every sentence: few, so that the step stays linear. */
const mostOwn = 12
/** UTF-16 code units of headline and lead that are searched for places. */
const longestLead = 3000
/** Places of the text that are looked for where they were not recognised. */
const mostNames = 24
/** Sentences in a row that go on about a place without naming it. */
const goesOnFor = 6
const mainKey = 'main'
const fates = new Set([
  'killed',
  'wounded',
  'arrested',
  'kidnapped',
  'captured',
  'missing',
  'displaced',
  'participants',
])

/** Words that say that something else happened somewhere else. */
const elsewhere =
  /\b(?:\d+ ?(?:km|kilomet(?:re|er)s?|miles?) (?:to the |away|from |(?:north|south|east|west)\b)|hours (?:earlier|later|before|after)|also on (?:mon|tues|wednes|thurs|fri|satur|sun)day|elsewhere|separately|in another|in a separate|a smaller|on the same day|meanwhile)\b/i

/** Moves sentences that tell of another place from the article’s own event to events of their own. */
export function splitByPlace(
  reading: Reading,
  places: readonly FoundPlace[],
  figures: readonly RawFigure[],
  eventMap: EventMap,
  attributions: readonly Attribution[],
  explain: Explain,
): EventMap {
  const main = eventMap.events.find(event => event.eventKey === mainKey)
  if (main === undefined) return eventMap
  const own = ownPlaces(reading, places, main)
  const ownLower = own.map(name => name.toLowerCase())
  const counted = new Set(figures.filter(figure => fates.has(figure.quantity)).map(figure => figure.sentence))
  const placesOf = placesBySentence(reading, places, attributions)
  const isMain = (sentence: Sentence) => eventMap.eventOfSentence.get(sentence.index) === mainKey
  const otherPlaces = new Map<string, Sentence[]>()
  for (const sentence of reading.sentences) {
    const [place, ...more] = placesOf.get(sentence.index) ?? []
    if (place === undefined || more.length > 0 || !isMain(sentence)) continue
    const lower = place.toLowerCase()
    if (ownLower.some(name => name.includes(lower) || lower.includes(name)) || mentions(reading, sentence, own))
      continue
    const list = otherPlaces.get(place)
    if (list) list.push(sentence)
    else otherPlaces.set(place, [sentence])
  }
  const moved = new Map<number, string>()
  const added: LocalEvent[] = []
  for (const [name, sentences] of otherPlaces) {
    const told = sentences.flatMap(sentence => [sentence, ...following(reading, sentence, placesOf, own)])
    const isApart = sentences.length > 1 || sentences.some(sentence => elsewhere.test(textOf(reading, sentence)))
    if (!isApart || !told.some(sentence => counted.has(sentence.index))) continue
    const eventKey = `in-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`
    for (const sentence of told) moved.set(sentence.index, eventKey)
    const spans = told.map(sentence => createAnchor(reading.original, sentence))
    const title = eventTitle(spans[0]?.exact ?? '')
    added.push({ eventKey, title, type: null, actors: [], place: name, date: main.date, spans })
    explain('places', 'changed', spans[0] ?? { start: 0, end: 0 }, `another happening, in ${name}`)
  }
  if (added.length === 0) return eventMap
  const eventOfSentence = new Map(eventMap.eventOfSentence)
  for (const [sentence, eventKey] of moved)
    if (eventOfSentence.get(sentence) === mainKey) eventOfSentence.set(sentence, eventKey)
  const starts = new Set([...moved.keys()].map(index => reading.sentences[index]?.start))
  const events = eventMap.events.map(event =>
    event === main ? { ...main, spans: main.spans.filter(span => !starts.has(span.start)) } : event,
  )
  return { events: [...events, ...added], eventOfSentence }
}

/**
 * The names of the spots each sentence is set in. A name that is known for a place once is looked for everywhere; the
 * commonest names only, so that the step stays linear.
 */
function placesBySentence(
  reading: Reading,
  places: readonly FoundPlace[],
  attributions: readonly Attribution[],
): Map<number, Set<string>> {
  const isOfSpeaker = speakerPlaces(reading, attributions)
  const counts = new Map<string, number>()
  const found = new Map<number, Set<string>>()
  const add = (sentence: number, name: string) => found.set(sentence, (found.get(sentence) ?? new Set()).add(name))
  for (const { name, geoPrecision, sentence, start } of places) {
    if (geoPrecision !== 1 || comesFrom(reading, start) || isOfSpeaker(sentence, start)) continue
    counts.set(name, (counts.get(name) ?? 0) + 1)
    add(sentence, name)
  }
  const names = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostNames)
  for (const [name] of names) {
    for (let at = reading.text.indexOf(name); at >= 0; at = reading.text.indexOf(name, at + name.length)) {
      const sentence = sentenceAt(reading, at)
      if (sentence !== null && liesIn(reading, at) && !isOfSpeaker(sentence, at)) add(sentence, name)
    }
  }
  return found
}

/** Index of the sentence around an offset, by halving. */
function sentenceAt({ sentences }: Reading, at: number): number | null {
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = sentences[middle]
    if (sentence === undefined) return null
    if (at < sentence.start) high = middle - 1
    else if (at >= sentence.end) low = middle + 1
    else return sentence.index
  }
  return null
}

/** “In X”, “near the village of X”: what happened there, not who sits there. */
function liesIn({ text }: Reading, at: number): boolean {
  return /\b(?:in|at|near|outside|around)(?: the (?:town|village|city|district) of)? $/i.test(
    text.slice(Math.max(0, at - 40), at),
  )
}

/** “Fired from X” and “the road to X” are not in X. */
function comesFrom({ text }: Reading, at: number): boolean {
  return /(?:from|to|towards?|direction of)(?: the)? $/.test(text.slice(Math.max(0, at - 24), at))
}

/** The places of headline and lead, and the one the main event was given. */
function ownPlaces(reading: Reading, places: readonly FoundPlace[], main: LocalEvent): string[] {
  const body = reading.paragraphs.filter(paragraph => paragraph.kind === 'body').slice(0, leadParagraphs)
  const end = body.at(-1)?.end ?? 0
  const lead = reading.text.slice(0, Math.min(end, longestLead))
  const named = places.filter(place => place.start < end || lead.includes(place.name)).map(place => place.name)
  return [...new Set([...named, ...(main.place === null ? [] : [main.place])])].slice(-mostOwn)
}

function textOf(reading: Reading, sentence: Sentence): string {
  return reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 800))
}

/** Whether a sentence is set in one of the places. */
function mentions(reading: Reading, sentence: Sentence, names: readonly string[]): boolean {
  const text = textOf(reading, sentence)
  return names.some(name => {
    const at = text.indexOf(name)
    return at >= 0 && !comesFrom(reading, sentence.start + at)
  })
}

/** The sentences after it in its paragraph that name no place of their own: they go on about the same. */
function following(
  reading: Reading,
  sentence: Sentence,
  placesOf: ReadonlyMap<number, ReadonlySet<string>>,
  own: readonly string[],
): Sentence[] {
  const found: Sentence[] = []
  for (let index = sentence.index + 1; index <= sentence.index + goesOnFor; index++) {
    const next = reading.sentences[index]
    if (next === undefined || next.paragraph !== sentence.paragraph) break
    if (placesOf.has(index) || mentions(reading, next, own)) break
    found.push(next)
  }
  return found
}
