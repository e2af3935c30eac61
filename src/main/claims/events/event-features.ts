/** Gathers what grouping compares of one article's events: when, where, what kind, which words and which figures. */

import type { DateMention } from '../../../contract/claims.ts'
import type { ArticleExtraction, ExtractedClaim, LocalEvent } from '../extraction.ts'
import { type DateWindow, readDateWindow, windowBeforePublication } from './date-window.ts'
import { placeParts } from './place-agreement.ts'

export type EventFeatures = {
  articleId: string
  eventKey: string
  publishedAt: string
  event: LocalEvent
  articleTitle: string
  window: DateWindow | null
  /** Every exact day its sentences name: a follow-up tells the day of the happening beside that of the statement. */
  days: Set<number>
  /** Whether it is what its article is about. */
  main: boolean
  places: string[]
  /** Every place the article names, to see whether another's place is part of this story. */
  articlePlaces: Set<string>
  /** Stems of telling words of the event's title and sentences; names count double through `names`. */
  words: Set<string>
  /** Words written with a capital inside sentences: who and where. */
  names: Set<string>
  /** Words of the article's title. */
  titleWords: Set<string>
  /** “killed 12”: quantity and number. */
  figures: Set<string>
  /** How many claims of the article speak of it. */
  weight: number
}

const stopWords = new Set(
  `the and for that with from was were are has have had been said says say will would could about after before into over
   more than least their they his her its this those these which who whom when where while what there than then them but not
   also only other some many most such were being because between during under against upon out off per amid one two three
   four five six seven eight nine ten monday tuesday wednesday thursday friday saturday sunday january february march april
   may june july august september october november december day days week month year people told according`.split(
    /\s+/,
  ),
)

/** Stems of the telling words of a text: lower case, no accents, four letters or more, plural and past endings cut. */
export function tellingWords(text: string): Set<string> {
  const words = new Set<string>()
  for (const word of text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}{4,}/gu) ?? []) {
    if (!stopWords.has(word)) words.add(wordStem(word))
  }
  return words
}

/** Cuts the endings that inflection adds; a rough stem is enough to compare by. */
export function wordStem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = cutEnding(word)
  if (stems.size > mostStems) stems.clear()
  stems.set(word, stem)
  return stem
}

/** A library repeats its words: each is cut once. */
const stems = new Map<string, string>()
const mostStems = 50_000

function cutEnding(word: string): string {
  return word.replace(/(?:ations?|ings?|edly|ed|ers?|ies|es|s|ly)$/, match =>
    word.length - match.length >= 3 ? '' : match,
  )
}

function namesIn(text: string): Set<string> {
  const names = new Set<string>()
  for (const match of text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .matchAll(/(?<=[\p{L},;:)] |[“"‘'(–-])\p{Lu}\p{L}{2,}/gu)) {
    const word = match[0].toLowerCase()
    if (!stopWords.has(word)) names.add(word)
  }
  return names
}

/** Features are read once from each article object. */
const known = new WeakMap<ArticleExtraction, EventFeatures[]>()

/** The features of every event of an article, in the article's order. */
export function eventFeatures(article: ArticleExtraction): EventFeatures[] {
  const features = known.get(article) ?? readFeatures(article)
  known.set(article, features)
  return features
}

function readFeatures(article: ArticleExtraction): EventFeatures[] {
  const { extraction } = article
  const articlePlaces = new Set(extraction.places.flatMap(place => placeParts(place.name)))
  const titleWords = tellingWords(article.title)
  const main = mainEventKey(article)
  const claimsOf = Map.groupBy(extraction.claims, claim => claim.eventKey)
  const dates = [...extraction.dates].sort((a, b) => a.span.start - b.span.start)
  return extraction.events.map(event => {
    // The headline tells of the main event, in words its sentences may leave out.
    const headline = event.eventKey === main ? article.title : ''
    const claims = claimsOf.get(event.eventKey) ?? []
    const text = event.spans.map(span => span.exact).join(' … ')
    const figures = new Set<string>()
    for (const claim of claims) {
      for (const figure of claim.figures) {
        // Small numbers agree by chance.
        if (figure.value !== null && figure.value > 3) figures.add(`${figure.quantity} ${figure.value}`)
      }
    }
    const days = daysNamed(dates, event, claims)
    // A day that nothing in its sentences names is only that of the article.
    const told = readDateWindow(event.date)
    const isTold = told !== null && (days.has(told.from) || event.date !== article.publishedAt?.slice(0, 10))
    if (isTold && told.from === told.to) days.add(told.from)
    return {
      articleId: article.articleId,
      eventKey: event.eventKey,
      publishedAt: article.publishedAt ?? '',
      event,
      articleTitle: article.title,
      window: isTold ? told : windowBeforePublication(article.publishedAt),
      days,
      main: event.eventKey === main,
      places: placeParts(event.place),
      articlePlaces,
      words: new Set([
        ...tellingWords(`${headline} … ${event.title} … ${text}`),
        ...event.actors.flatMap(actor => [...tellingWords(actor)]),
      ]),
      names: namesIn(` ${headline}, ${event.title}, ${text}, ${event.place ?? ''}, ${speakers(claims)}`),
      titleWords,
      figures,
      weight: claims.length,
    }
  })
}

/** Claims of one event name its parties; what they say names more of them. */
function speakers(claims: ExtractedClaim[]): string {
  return claims
    .flatMap(({ claimant, content }) => [
      ...[claimant.canonicalName, claimant.onBehalfOf ?? '', ...claimant.aliases].map(name => `, ${name}`),
      ...content.map(piece => piece.exact),
    ])
    .join(' ')
}

/** The exact days that stand in the words of an event; the article's dates are given in order. */
function daysNamed(dates: readonly DateMention[], event: LocalEvent, claims: ExtractedClaim[]): Set<number> {
  const days = new Set<number>()
  for (const { start, end } of [...event.spans, ...claims.flatMap(claim => claim.content)]) {
    for (let at = firstFrom(dates, start); at < dates.length; at++) {
      const date = dates[at]
      if (date === undefined || date.span.start >= end) break
      const window = date.span.end <= end ? readDateWindow(date.value) : null
      if (window?.precision === 'day' && window.from === window.to) days.add(window.from)
    }
  }
  return days
}

/** The first date that begins at `start` or later, by halving. */
function firstFrom(dates: readonly DateMention[], start: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.span.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** What an article is about: the event the extraction calls `main`, else the one most claims speak of; null without events. */
export function mainEventKey({ extraction }: ArticleExtraction): string | null {
  if (extraction.events.some(event => event.eventKey === 'main')) return 'main'
  const counts = new Map<string, number>()
  for (const { eventKey } of extraction.claims) {
    if (eventKey !== null) counts.set(eventKey, (counts.get(eventKey) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? extraction.events[0]?.eventKey ?? null
}
