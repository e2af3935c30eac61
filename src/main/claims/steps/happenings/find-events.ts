/** Groups an article's sentences into the happening it is about and the older or other ones it only mentions. */
import type { z } from 'zod'
import { createAnchor } from '../../../../article/anchor.ts'
import type { EventType } from '../../../../contract/claims.ts'
import { eventTitle } from '../../event-title.ts'
import type { LocalEvent } from '../../extraction.ts'
import { eventWords, otherHappening } from '../../lexicon/events.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import type { Names } from '../names/find-names.ts'
import { type Explain, type Reading, type Sentence, tokenAt } from '../reading/reading.ts'
import { day, isoDay, utc } from './calendar-spans.ts'
import type { FoundDate } from './find-dates.ts'
import type { FoundPlace } from './find-places.ts'
import { speakerPlaces } from './speaker-places.ts'

type Kind = z.infer<typeof EventType>

export type EventMap = { events: LocalEvent[]; eventOfSentence: Map<number, string> }

/** Days before publication within which a dated sentence still tells of the article's own happening. */
const reach = 12

function mostFrequent<T>(values: readonly T[], also: ReadonlyMap<T, number> = new Map()): T | null {
  const counts = new Map<T, number>()
  let best: T | null = null
  let most = 0
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1
    counts.set(value, count)
    // Of several told as often, the one told most in all the text.
    const weight = count + Math.min(0.9, (also.get(value) ?? 0) / 100)
    if (weight > most) {
      best = value
      most = weight
    }
  }
  return best
}

/** A sentence's own date when it ends before the earliest day of the article's happening: the date value, else null. */
function otherDate(dates: readonly FoundDate[], earliest: string | null): string | null {
  if (earliest === null) return null
  return dates.find(date => date.to < earliest)?.value ?? null
}

/** “The worst accident since the 1990s”: what is counted before it is compared, not dated. */
const comparison =
  /\b(?:worst|deadliest|bloodiest|biggest|largest|heaviest|highest|first|longest)\b[^.;\d]{0,40} since(?: the| at least)? $/i
/** … unless it goes on to tell of the earlier one (“since 2021, when 27 died”). */
const goesOn = /^[^.;]{0,40}\b(?:when|that|which|killed|died|left)\b/i

/** True inside a relative clause (“which has fought since 2019”) or after “had held since”: it dates a party or a truce. */
function isAside(text: string, start: number, at: number): boolean {
  const before = text.slice(Math.max(start, at - 160), at)
  const clause = before.slice(before.lastIndexOf(',') + 1)
  return (
    /^ ?(?:which|who|whose|where)\b/.test(clause) ||
    (/(?:since|from|until) $/.test(before.slice(-6)) &&
      /\b(?:that|which) (?:had|has|have) \w+ (?:since|from|until) $/.test(before)) ||
    (/since(?: the| at least)? $/i.test(before.slice(-15)) &&
      comparison.test(before) &&
      !goesOn.test(text.slice(at, at + 80)))
  )
}

const none: readonly FoundDate[] = []

const openingOf = ({ text }: Reading, { start, end }: Sentence) => text.slice(start, Math.min(end, start + 800))

/** A dateline says where the report was filed, not where it happened. */
function inDateline(reading: Reading, place: FoundPlace): boolean {
  const paragraph = reading.paragraphs[reading.sentences[place.sentence]?.paragraph ?? -1]
  return paragraph !== undefined && place.start < paragraph.proseStart
}

/**
 * Event of every sentence that tells of one. A sentence belongs to the article's own happening unless a date well before
 * publication or words such as “an earlier attack” set it apart; such a sentence makes an event of its own by date.
 */
export function findEvents(
  reading: Reading,
  names: Names,
  dates: readonly FoundDate[],
  places: readonly FoundPlace[],
  figures: readonly RawFigure[],
  attributions: readonly Attribution[],
  explain: Explain,
): EventMap {
  const datesOf = new Map<number, FoundDate[]>()
  let sentenceIndex = 0
  for (const date of dates) {
    while (sentenceIndex < reading.sentences.length && (reading.sentences[sentenceIndex]?.end ?? 0) <= date.start)
      sentenceIndex++
    const sentence = reading.sentences[sentenceIndex]
    if (!sentence || sentence.start > date.start) continue
    const list = datesOf.get(sentence.index)
    if (list) list.push(date)
    else datesOf.set(sentence.index, [date])
  }
  const placesOf = new Map<number, FoundPlace[]>()
  for (const place of places) {
    const list = placesOf.get(place.sentence)
    if (list) list.push(place)
    else placesOf.set(place.sentence, [place])
  }
  const mentions = new Map<string, number>()
  for (const { name } of places) mentions.set(name, (mentions.get(name) ?? 0) + 1)
  const figured = new Set(figures.map(figure => figure.sentence))
  const spoken = new Map<number, Attribution[]>()
  for (const attribution of attributions) {
    const list = spoken.get(attribution.sentence)
    if (list) list.push(attribution)
    else spoken.set(attribution.sentence, [attribution])
  }
  const isOfSpeaker = speakerPlaces(reading, attributions)
  const groups = new Map<string, number[]>()
  const eventOfSentence = new Map<number, string>()
  const kinds = new Map<string, Kind[]>()
  /** Sentences with a word for what happened. */
  const telling = new Set<number>()
  const earliest = reading.publishedAt === null ? null : isoDay(utc(reading.publishedAt) - reach * day)
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.repeated) continue
    const here: Kind[] = []
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const kind = eventWords.get(tokenAt(reading, at))
      if (kind) here.push(kind)
    }
    // The day of a dateline dates the report.
    const proseStart = reading.paragraphs[sentence.paragraph]?.proseStart ?? 0
    const own = datesOf.get(sentence.index)?.filter(date => date.start >= proseStart) ?? none
    const counts = figured.has(sentence.index)
    const other =
      own.length > 0 && (counts || here.length > 0)
        ? otherDate(
            own.filter(date => !isAside(reading.text, sentence.start, date.start)),
            earliest,
          )
        : null
    let key = 'main'
    if (other !== null) key = `at-${other}`
    else if (counts && otherHappening.test(openingOf(reading, sentence))) key = `other-${sentence.index}`
    if (here.length === 0 && !counts && own.length === 0) {
      eventOfSentence.set(sentence.index, 'main')
      continue
    }
    if (here.length > 0) telling.add(sentence.index)
    eventOfSentence.set(sentence.index, key)
    const list = groups.get(key)
    if (list) list.push(sentence.index)
    else groups.set(key, [sentence.index])
    const known = kinds.get(key)
    if (known) known.push(...here)
    else kinds.set(key, [...here])
  }
  if (!groups.has('main')) groups.set('main', [])
  const title = reading.paragraphs.find(paragraph => paragraph.kind === 'title')
  const parties = names.all
    .filter(
      name =>
        !name.isPerson &&
        (name.type === 'state_force' || name.type === 'rebel_group' || (name.type === 'government' && !name.isPlace)),
    )
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, 4)
    .map(name => name.name)
  const events: LocalEvent[] = []
  for (const [eventKey, sentences] of groups) {
    const spans = sentences.flatMap(index => {
      const sentence = reading.sentences[index]
      return sentence ? [createAnchor(reading.original, sentence)] : []
    })
    // Of places told as often, the text's own is the finer one. A headline says where, though it may tell of no deed (“In Orsk they bury the dead”).
    const headline = eventKey === 'main' ? titleSentences(reading) : []
    const eventPlaces = [...new Set([...sentences.filter(index => !headline.includes(index)), ...headline])]
      .flatMap(index => placesOf.get(index) ?? [])
      .filter(found => !inDateline(reading, found) && !isOfSpeaker(found.sentence, found.start))
    const specific = eventPlaces.filter(place => place.geoPrecision === 1)
    const wider = eventPlaces.filter(place => place.geoPrecision !== 1)
    const first = spans[0]
    const main = eventKey === 'main'
    const spot = mostFrequent(
      (specific.length > 0 ? specific : wider).map(found => found.name),
      mentions,
    )
    const region = mostFrequent(wider.filter(found => found.geoPrecision === 2).map(found => found.name))
    // “Orsk, Orsk region” says Orsk twice.
    const within = spot && region && specific.length > 0 && !nameTwice(spot, region)
    const place = within ? `${spot}, ${region}` : spot
    const date = main
      ? happeningDate(reading, sentences, datesOf, spoken, figured, telling)
      : eventKey.startsWith('at-')
        ? eventKey.slice(3)
        : null
    events.push({
      eventKey,
      title: main && title ? reading.text.slice(title.start, title.end) : eventTitle(first?.exact ?? ''),
      type: mostFrequent(kinds.get(eventKey) ?? []),
      actors: main ? parties : [],
      place,
      date,
      spans,
    })
    if (first)
      explain(
        'events',
        'kept',
        first,
        `${eventKey}: ${sentences.length} sentences, ${place ?? 'no place'}, ${date ?? 'no date'}`,
      )
  }
  return { events, eventOfSentence }
}

/** Whether one place is named by the other's words: “Orsk region” and “Orsk”. */
function nameTwice(spot: string, region: string): boolean {
  const [one, other] = [spot.toLowerCase(), region.toLowerCase()]
  return ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `)
}

/** The sentences of the headline. */
function titleSentences(reading: Reading): number[] {
  const title = reading.paragraphs.find(paragraph => paragraph.kind === 'title')
  if (title === undefined) return []
  return reading.sentences.filter(({ paragraph }) => paragraph === title.index).map(({ index }) => index)
}

/** A report that says how long ago it was. */
const looksBack =
  /\b(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Tt]en|[Ss]ome|[Ss]everal) (?:days|weeks?|fortnight|months?|years?) (?:after|since) (?:the|an?|his|her|their|\p{Lu})/u
/** Characters of headline and lead. */
const opening = 900

/** “Released a video on Tuesday”: the day on which something was shown, whatever it shows. */
const shown = /\b(?:released|published|posted|issued|aired|broadcast|uploaded) (?:a|an|the|its|new|another)\b/i

/** “The battle, which began shortly before eight on”: a clause about the deed itself, whoever tells of it. */
const deedClause =
  /\b(?:which|that) (?:had |has )?(?:began|begun|started|happened|occurred|took place|erupted|broke out|exploded|struck|hit|went off|was (?:staged|launched|carried out))\b[^,.;]*$/

/**
 * The day the article's happening most likely fell on: what is told as said, or beside a figure, dates it best; then the
 * writer's other sentences; the day on which somebody spoke (“said on Tuesday”) only where nothing else is dated.
 */
function happeningDate(
  reading: Reading,
  sentences: readonly number[],
  datesOf: ReadonlyMap<number, FoundDate[]>,
  spoken: ReadonlyMap<number, Attribution[]>,
  figured: ReadonlySet<number>,
  telling: ReadonlySet<number>,
): string | null {
  const ranked: [string[], string[], string[]] = [[], [], []]
  for (const index of sentences) {
    const said = spoken.get(index) ?? []
    const paragraph = reading.paragraphs[reading.sentences[index]?.paragraph ?? -1]
    for (const found of datesOf.get(index) ?? []) {
      if (found.precision !== 'day' || !within(found, reading.publishedAt)) continue
      const inContent = said.some(({ content }) =>
        content.pieces.some(piece => piece.start <= found.start && found.end <= piece.end),
      )
      const sentence = reading.sentences[index]
      const ofDeed = deedClause.test(reading.text.slice(Math.max(sentence?.start ?? 0, found.start - 90), found.start))
      const around = reading.text.slice(sentence?.start ?? 0, Math.min(sentence?.end ?? 0, found.end + 70))
      if (shown.test(around.slice(-240))) continue
      const isFrame = (said.length > 0 && !inContent && !ofDeed) || found.start < (paragraph?.proseStart ?? 0)
      // “It says the line was walked on the 1st”: what tells of no deed and counts nothing dates something else.
      const tells = figured.has(index) || ofDeed || (inContent && telling.has(index))
      ranked[isFrame ? 2 : tells ? 0 : 1].push(found.value)
    }
  }
  const told = mostFrequent(ranked[0]) ?? mostFrequent(ranked[1])
  // “A week after the battle, …”: what was said since then is not of its day.
  return told ?? (looksBack.test(reading.text.slice(0, opening)) ? null : mostFrequent(ranked[2]))
}

function within(date: FoundDate, publishedAt: string | null): boolean {
  if (publishedAt === null) return true
  const now = Date.parse(`${publishedAt.slice(0, 10)}T00:00:00Z`)
  const at = Date.parse(`${date.from}T00:00:00Z`)
  return at <= now && now - at <= reach * day
}
