/** Holds the events of all articles in little memory, and finds which of them are worth comparing. */

import { largestBlock, timeKeys } from '../events/candidate-pairs.ts'
import type { DateWindow } from '../events/date-window.ts'
import type { EventRow, FeatureRow } from './feature-row.ts'

export type IndexedArticle = {
  articleId: string
  publishedAt: string
  title: string
  contentHash: string
  places: readonly string[]
  titleWords: Int32Array
  events: IndexedEvent[]
}

/** An event with its terms as numbers. */
export type IndexedEvent = {
  article: IndexedArticle
  articleId: string
  publishedAt: string
  eventKey: string
  /** Its place among the article's events. */
  order: number
  window: DateWindow | null
  days: ReadonlySet<number>
  main: boolean
  type: EventRow['type']
  places: string[]
  /** Words, then names, figures and places, each part in the order it was read in. */
  terms: Int32Array
  /** Where names, figures and places begin in `terms`. */
  parts: readonly [number, number, number]
  /** Numbers of the spans of time it is looked for in. */
  times: number[]
  /** Keys that it stands for several times in a block: a place that is also one of its names. */
  heavy: ReadonlyMap<number, number> | null
  claims: number
  /** The number of the event that it was set beside last. */
  lookedAt: number
  /** JSON of `ToldRow`. */
  rest: string
}

/** What is read of an event only when its group is new. */
export type ToldRow = Pick<EventRow, 'title' | 'date' | 'place' | 'told'>

/** Events as the grouping of all at once has them: by article, then as the article tells them. */
export function comesFirst(a: IndexedEvent, b: IndexedEvent): boolean {
  return a.articleId < b.articleId || (a.articleId === b.articleId && a.order < b.order)
}

/** Two events further apart than this in a block are not compared. */
const reach = largestBlock - 1
const noDays: ReadonlySet<number> = new Set()

export type EventIndex = {
  articles: ReadonlyMap<string, IndexedArticle>
  /** How many events there are. */
  size: () => number
  terms: () => number
  term: (id: number) => string
  /** The number of a word, -1 where no event has it. */
  idOf: (word: string) => number
  /** In how many events a term stands. */
  frequency: (id: number) => number
  add: (articleId: string, row: FeatureRow) => IndexedArticle
  /** Takes an article out; `onClosing` hears of pairs that stand near enough to be compared only now. */
  remove: (article: IndexedArticle, onClosing: (a: IndexedEvent, b: IndexedEvent) => void) => void
  /** Gives every event that is to be compared with this one, some more than once; only those behind it in time, or all. */
  partners: (event: IndexedEvent, onlyLater: boolean, visit: (other: IndexedEvent) => void) => void
  areCandidates: (a: IndexedEvent, b: IndexedEvent) => boolean
}

export function createEventIndex(): EventIndex {
  const articles = new Map<string, IndexedArticle>()
  const ids = new Map<string, number>()
  const words: string[] = []
  const counts: number[] = []
  /** The events of each key, in the order of their time. */
  const lists: (IndexedEvent[] | undefined)[] = []
  const timeIds = new Map<string, number>()
  const intern = (word: string): number => {
    const known = ids.get(word)
    if (known !== undefined) return known
    ids.set(word, words.length)
    counts.push(0)
    return words.push(word) - 1
  }
  /** The one copy of a word. */
  const kept = (word: string): string => words[intern(word)] ?? word
  const timeOf = (key: string): number => {
    const known = timeIds.get(key) ?? timeIds.size
    timeIds.set(key, known)
    return known
  }
  let size = 0

  const read = (article: IndexedArticle, row: EventRow, order: number): IndexedEvent => {
    const parts = [row.words, row.names, row.figures, row.places]
    const terms = Int32Array.from(parts.flat(), intern)
    const [words, names, figures] = parts.map(({ length }) => length)
    const [namesAt, figuresAt] = [words ?? 0, (words ?? 0) + (names ?? 0)]
    const { title, date, place, told } = row
    const rest: ToldRow = { title, date, place, told }
    return {
      ...{ article, order, articleId: article.articleId, publishedAt: article.publishedAt },
      ...{ eventKey: row.eventKey, window: row.window, main: row.main, type: row.type, claims: row.claims },
      days: row.days.length === 0 ? noDays : new Set(row.days),
      places: row.places.map(kept),
      terms,
      parts: [namesAt, figuresAt, figuresAt + (figures ?? 0)],
      times: timeKeys(row).map(timeOf),
      heavy: heavyKeys(terms, namesAt),
      lookedAt: 0,
      rest: JSON.stringify(rest),
    }
  }
  const termsCounted = ({ terms, parts: [, figuresAt, placesAt] }: IndexedEvent) =>
    new Set([...terms.subarray(0, figuresAt), ...terms.subarray(placesAt)])
  const enter = (event: IndexedEvent) => {
    for (const id of termsCounted(event)) counts[id] = (counts[id] ?? 0) + 1
    for (const key of keysOf(event)) {
      const list = lists[key]
      if (list === undefined) lists[key] = [event]
      else list.splice(placeIn(list, event), 0, event)
    }
    size++
  }
  const leave = (event: IndexedEvent, onClosing: (a: IndexedEvent, b: IndexedEvent) => void) => {
    for (const id of termsCounted(event)) counts[id] = (counts[id] ?? 0) - 1
    for (const key of keysOf(event)) {
      const list = lists[key]
      if (list === undefined) continue
      const at = placeIn(list, event)
      if (list.length > 2) closeGap(list, at, key, onClosing)
      if (list.length === 1) lists[key] = undefined
      else list.splice(at, 1)
    }
    size--
  }

  const partners: EventIndex['partners'] = (event, onlyLater, visit) => {
    const { times } = event
    const { earliest, latest } = spanOf(event)
    for (const key of keysOf(event)) {
      const list = lists[key]
      if (list === undefined || list.length < 2) continue
      const at = placeIn(list, event)
      for (const step of onlyLater ? [1] : [1, -1]) {
        const between = times.map(() => 0)
        let open = times.length
        for (let next = at + step; open > 0; next += step) {
          const other = list[next]
          if (other === undefined) break
          const from = fromOf(other)
          if (from > latest || from < earliest) break
          let meets = false
          for (let index = 0; index < times.length; index++) {
            const passed = between[index] ?? 0
            if (passed >= reach || !other.times.includes(times[index] ?? -1)) continue
            meets = true
            between[index] = passed + (other.heavy?.get(key) ?? 1)
            if (passed + (other.heavy?.get(key) ?? 1) >= reach) open--
          }
          if (meets && other.article !== event.article) visit(other)
        }
      }
    }
  }

  const areCandidates = (a: IndexedEvent, b: IndexedEvent): boolean => {
    const shared = a.times.filter(time => b.times.includes(time))
    if (shared.length === 0) return false
    const keysOfB = new Set(keysOf(b))
    const keys = [...keysOf(a)].filter(key => keysOfB.has(key))
    // What stands in a short list is near enough without looking.
    if (keys.some(key => 2 * (lists[key]?.length ?? 0) <= reach && isLight(lists[key] ?? [], key))) return true
    return keys.some(key => {
      const list = lists[key] ?? []
      const [p, q] = [placeIn(list, a), placeIn(list, b)]
      return shared.some(time => {
        let passed = 0
        for (let at = Math.min(p, q) + 1; at < Math.max(p, q) && passed < reach; at++) {
          const other = list[at]
          if (other?.times.includes(time)) passed += other.heavy?.get(key) ?? 1
        }
        return passed < reach
      })
    })
  }

  return {
    articles,
    size: () => size,
    terms: () => words.length,
    term: id => words[id] ?? '',
    idOf: word => ids.get(word) ?? -1,
    frequency: id => counts[id] ?? 0,
    add: (articleId, row) => {
      const { publishedAt, title, contentHash } = row
      const titleWords = Int32Array.from(row.titleWords, intern)
      const article: IndexedArticle = {
        ...{ articleId, publishedAt, title, contentHash, titleWords },
        places: row.places.map(kept),
        events: [],
      }
      article.events = row.events.map((event, order) => read(article, event, order))
      articles.set(articleId, article)
      for (const event of article.events) enter(event)
      return article
    },
    remove: (article, onClosing) => {
      articles.delete(article.articleId)
      for (const event of article.events) leave(event, onClosing)
    },
    partners,
    areCandidates,
  }
}

/** The terms that events are looked for by: names, figures and places, each once. */
function keysOf({ terms, parts: [namesAt] }: IndexedEvent): Set<number> {
  return new Set(terms.subarray(namesAt))
}

function heavyKeys(terms: Int32Array, from: number): Map<number, number> | null {
  const uses = new Map<number, number>()
  for (const key of terms.subarray(from)) uses.set(key, (uses.get(key) ?? 0) + 1)
  const heavy = [...uses].filter(([, count]) => count > 1)
  return heavy.length === 0 ? null : new Map(heavy)
}

const isLight = (list: readonly IndexedEvent[], key: number): boolean =>
  list.every(({ heavy }) => (heavy?.get(key) ?? 1) <= 2)

const fromOf = ({ window }: IndexedEvent): number => window?.from ?? 0

/** Where an event stands, or belongs, in a list. */
function placeIn(list: readonly IndexedEvent[], event: IndexedEvent): number {
  let low = 0
  let high = list.length
  const from = fromOf(event)
  while (low < high) {
    const middle = (low + high) >> 1
    const other = list[middle]
    if (other === undefined) break
    const days = fromOf(other) - from
    if (days < 0 || (days === 0 && comesFirst(other, event))) low = middle + 1
    else high = middle
  }
  return low
}

/** The days in which whatever shares a span of time with an event begins: fortnights, four at most, and the year (`timeKeys`). */
function spanOf({ window }: IndexedEvent): { earliest: number; latest: number } {
  if (window === null) return { earliest: 0, latest: 0 }
  const { from, to, precision } = window
  const year = precision === 'unknown' ? 0 : 366
  return { earliest: from - 70 - year, latest: Math.min(to + 1, from + 42) + 28 + year }
}

/** Where one is taken out of a list, those that stood just too far apart around it come within reach. */
function closeGap(
  list: readonly IndexedEvent[],
  at: number,
  key: number,
  onClosing: (a: IndexedEvent, b: IndexedEvent) => void,
): void {
  const gone = list[at]
  if (gone === undefined) return
  const own = gone.heavy?.get(key) ?? 1
  const { earliest, latest } = spanOf(gone)
  for (const time of gone.times) {
    const [before, behind] = [-1, 1].map(step => {
      const found: { event: IndexedEvent; passed: number }[] = []
      let passed = 0
      for (let next = at + step; passed < reach; next += step) {
        const event = list[next]
        if (event === undefined || fromOf(event) > latest || fromOf(event) < earliest) break
        if (!event.times.includes(time)) continue
        found.push({ event, passed })
        passed += event.heavy?.get(key) ?? 1
      }
      return found
    })
    for (const one of before ?? []) {
      for (const other of behind ?? []) {
        const passed = one.passed + other.passed
        if (passed < reach && passed + own >= reach && one.event.article !== other.event.article) {
          onClosing(one.event, other.event)
        }
      }
    }
  }
}
