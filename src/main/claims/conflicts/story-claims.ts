/** Gathers the claims that several articles make about one event, each with the voice that makes it. */

import type { Anchor } from '../../../article/anchor.ts'
import type { StoryEvent } from '../../../contract/claims.ts'
import { mainEventKey } from '../events/event-features.ts'
import type { EventGrouping } from '../events/group-events.ts'
import type { ArticleExtraction, ExtractedClaim } from '../extraction.ts'
import { identifyVoices, type Voice, type Voices } from './claimant-identity.ts'

export type StoryClaim = {
  articleId: string
  /** ISO date of the article, empty where unknown: sorts first. */
  publishedAt: string
  claim: ExtractedClaim
  /** Null for the writer's own statements and for claimants nobody can name. */
  voice: Voice | null
  /** Whether the extraction itself placed the claim in this event; false for one that names no event. */
  certain: boolean
  /** ISO date, month or year of the event its article tells it of; null where none is known. */
  happened: string | null
  /** Told in one of the story's articles, but of another event. */
  aside?: boolean
}

export type Story = {
  event: StoryEvent
  claims: StoryClaim[]
  /** What the same articles say of other events: “was accused in May of …” may be what is denied today. */
  elsewhere: StoryClaim[]
  voices: Voices
}

/** An event with the articles that tell of it: what a story is gathered from. */
export type StorySource = {
  event: StoryEvent
  articles: ArticleExtraction[]
  /** For each article, its own keys of the event, sorted. */
  eventKeys: string[][]
}

/** Where each event of a grouping is told, in the order of the grouping. */
export function storySources(articles: readonly ArticleExtraction[], grouping: EventGrouping): StorySource[] {
  const byId = new Map(articles.map(article => [article.articleId, article]))
  const keysOf = new Map<string, Map<string | null, string[]>>()
  const keysIn = ({ articleId, extraction }: ArticleExtraction) => {
    const keys = extraction.events.map(local => local.eventKey)
    const known = keysOf.get(articleId) ?? Map.groupBy(keys, key => grouping.eventOf(articleId, key))
    keysOf.set(articleId, known)
    return known
  }
  return grouping.events.map(event => {
    const members = event.articleIds.flatMap(articleId => byId.get(articleId) ?? [])
    return {
      event,
      articles: members,
      eventKeys: members.map(member => keysIn(member).get(event.id)?.toSorted() ?? []),
    }
  })
}

/**
 * Of what an article says of other events, so many claims before and behind one of this event are looked at: in a list of a
 * thousand happenings each would else be read beside all others.
 */
const mostBeside = 40

/** Where in an article's claims each of its events is told, when each happened, and which it is about. */
type ToldEvents = { main: string | null; at: Map<string | null, number[]>; dates: Map<string | null, string | null> }

function toldEvents(article: ArticleExtraction): ToldEvents {
  const main = mainEventKey(article)
  const { claims, events } = article.extraction
  // What names no event speaks of the one the article is about.
  const dates = new Map<string | null, string | null>(events.map(({ eventKey, date }) => [eventKey, date]))
  return { main, dates, at: Map.groupBy(claims.keys(), index => claims[index]?.eventKey ?? main) }
}

/** Gathers stories; articles that tell of several events together have their voices identified once. */
export function createStoryGatherer(): (source: StorySource) => Story {
  const voicesOf = new Map<string, Voices>()
  const eventsOf = new Map<ArticleExtraction, ToldEvents>()
  return ({ event, articles, eventKeys }) => {
    const key = [...event.articleIds].sort().join(' ')
    const voices = voicesOf.get(key) ?? voicesIn(articles)
    voicesOf.set(key, voices)
    const claims: StoryClaim[] = []
    const elsewhere: StoryClaim[] = []
    articles.forEach((article, index) => {
      const { articleId, publishedAt, extraction } = article
      const keys = eventKeys[index] ?? []
      const events = eventsOf.get(article) ?? toldEvents(article)
      eventsOf.set(article, events)
      const own = new Set(keys.flatMap(eventKey => events.at.get(eventKey) ?? []))
      const told = (claim: ExtractedClaim): StoryClaim => ({
        articleId,
        publishedAt: publishedAt ?? '',
        claim,
        voice: claim.attributed ? voices.of(articleId, claim.claimKey) : null,
        certain: claim.eventKey !== null,
        happened: events.dates.get(claim.eventKey ?? events.main) ?? null,
      })
      for (const at of indexesAround(own, extraction.claims.length)) {
        const claim = extraction.claims[at]
        if (claim === undefined) continue
        if (own.has(at)) claims.push(told(claim))
        else if (claim.attributed) elsewhere.push({ ...told(claim), aside: true })
      }
    })
    return { event, claims, elsewhere, voices }
  }
}

/** The indexes of claims and those around them, in order. */
function indexesAround(own: ReadonlySet<number>, count: number): number[] {
  const found: number[] = []
  for (const at of [...own].sort((a, b) => a - b)) {
    const from = Math.max(0, at - mostBeside, (found.at(-1) ?? -1) + 1)
    for (let index = from; index <= Math.min(count - 1, at + mostBeside); index++) found.push(index)
  }
  return found
}

function voicesIn(articles: ArticleExtraction[]): Voices {
  return identifyVoices(
    articles.flatMap(({ articleId, extraction }) =>
      extraction.claims
        .filter(claim => claim.attributed)
        .map(claim => ({ articleId, claimKey: claim.claimKey, claimant: claim.claimant, words: wordsOf(claim) })),
    ),
  )
}

/** Where the words of a claim begin in its article. */
export const startOf = ({ claim }: StoryClaim): number => claim.content[0]?.start ?? 0

/** The words of a claim, pieces joined, without those that say who speaks (“the army blames | the Front”). */
export function wordsOf(claim: ExtractedClaim): string {
  const frame = [...claim.source, ...claim.cue]
  return claim.content.map(piece => outside(piece, frame)).join(' ')
}

function outside(piece: Anchor, frame: readonly Anchor[]): string {
  const inner = frame.filter(({ start, end }) => piece.start <= start && end <= piece.end)
  return inner
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => text.slice(0, start - piece.start) + text.slice(end - piece.start), piece.exact)
    .trim()
}
