/** Sets apart what an article tells of another place on the same day: “hours earlier, six died in Orsk, 40 km to the east”. */
import { createAnchor } from '../../../article/anchor.ts'
import type { LocalEvent } from '../extraction.ts'
import type { EventMap } from './find-events.ts'
import type { RawFigure } from './find-figures.ts'
import type { FoundPlace } from './find-places.ts'
import type { Explain, Reading, Sentence } from './reading.ts'

/** Paragraphs after the headline that tell what the article is about; a place named there is its own. */
const leadParagraphs = 2
/** Places of the lead that are looked for in every sentence: few, so that the step stays linear. */
const mostOwn = 12
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
  /\b(?:\d+ ?(?:km|kilomet(?:re|er)s?|miles?) (?:to the |away|(?:north|south|east|west)\b)|hours (?:earlier|later|before|after)|also on (?:mon|tues|wednes|thurs|fri|satur|sun)day|elsewhere|separately|in another|in a separate|a smaller|on the same day|meanwhile)\b/i

/** Moves sentences that tell of another place from the article’s own event to events of their own. */
export function splitByPlace(
  reading: Reading,
  places: readonly FoundPlace[],
  figures: readonly RawFigure[],
  eventMap: EventMap,
  explain: Explain,
): EventMap {
  const main = eventMap.events.find(event => event.eventKey === mainKey)
  if (main === undefined) return eventMap
  const own = ownPlaces(reading, places, main)
  const counted = new Set(figures.filter(figure => fates.has(figure.quantity)).map(figure => figure.sentence))
  const placesOf = new Map<number, FoundPlace[]>()
  for (const place of places) {
    const list = placesOf.get(place.sentence)
    if (list) list.push(place)
    else placesOf.set(place.sentence, [place])
  }
  const isMain = (sentence: Sentence) => eventMap.eventOfSentence.get(sentence.index) === mainKey
  const otherPlaces = new Map<string, Sentence[]>()
  for (const sentence of reading.sentences) {
    const [place, ...more] = (placesOf.get(sentence.index) ?? []).filter(each => each.geoPrecision === 1)
    if (place === undefined || more.some(each => each.name !== place.name) || !isMain(sentence)) continue
    if (own.some(name => alike(name, place.name)) || mentions(reading, sentence, own)) continue
    const list = otherPlaces.get(place.name)
    if (list) list.push(sentence)
    else otherPlaces.set(place.name, [sentence])
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
    const title = (spans[0]?.exact ?? '').replace(/\s+/g, ' ').slice(0, 120)
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

/** The places of headline and lead, and the one the main event was given. */
function ownPlaces(reading: Reading, places: readonly FoundPlace[], main: LocalEvent): string[] {
  const body = reading.paragraphs.filter(paragraph => paragraph.kind === 'body').slice(0, leadParagraphs)
  const end = body.at(-1)?.end ?? 0
  const named = places.filter(place => place.start < end).map(place => place.name)
  return [...new Set([...named, ...(main.place === null ? [] : [main.place])])].slice(-mostOwn)
}

function alike(a: string, b: string): boolean {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x.includes(y) || y.includes(x)
}

function textOf(reading: Reading, sentence: Sentence): string {
  return reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 800))
}

/** Whether a sentence is set in one of the places; “fired from X” and “the road to X” are not in X. */
function mentions(reading: Reading, sentence: Sentence, names: readonly string[]): boolean {
  const text = textOf(reading, sentence)
  return names.some(name => {
    const at = text.indexOf(name)
    return at >= 0 && !/(?:from|to|towards?|direction of)(?: the)? $/.test(text.slice(Math.max(0, at - 24), at))
  })
}

/** The sentences after it in its paragraph that name no place of their own: they go on about the same. */
function following(
  reading: Reading,
  sentence: Sentence,
  placesOf: ReadonlyMap<number, FoundPlace[]>,
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
