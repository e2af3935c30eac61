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
  return grouping.events.map(event => {
    const members = event.articleIds.flatMap(articleId => byId.get(articleId) ?? [])
    const eventKeys = members.map(({ articleId, extraction }) =>
      extraction.events
        .map(local => local.eventKey)
        .filter(eventKey => grouping.eventOf(articleId, eventKey) === event.id)
        .sort(),
    )
    return { event, articles: members, eventKeys }
  })
}

/** Gathers stories; articles that tell of several events together have their voices identified once. */
export function createStoryGatherer(): (source: StorySource) => Story {
  const voicesOf = new Map<string, Voices>()
  return ({ event, articles, eventKeys }) => {
    const key = [...event.articleIds].sort().join(' ')
    const voices = voicesOf.get(key) ?? voicesIn(articles)
    voicesOf.set(key, voices)
    const claims: StoryClaim[] = []
    const elsewhere: StoryClaim[] = []
    articles.forEach((article, index) => {
      const { articleId, publishedAt, extraction } = article
      const keys = eventKeys[index] ?? []
      const main = mainEventKey(article)
      const dates = new Map(extraction.events.map(({ eventKey, date }) => [eventKey, date]))
      for (const claim of extraction.claims) {
        // What names no event speaks of the one the article is about.
        const eventKey = claim.eventKey ?? main
        const told = {
          articleId,
          publishedAt: publishedAt ?? '',
          claim,
          voice: claim.attributed ? voices.of(articleId, claim.claimKey) : null,
          certain: claim.eventKey !== null,
          happened: eventKey === null ? null : (dates.get(eventKey) ?? null),
        }
        if (eventKey !== null && keys.includes(eventKey)) claims.push(told)
        else if (keys.length > 0 && claim.attributed) elsewhere.push({ ...told, aside: true })
      }
    })
    return { event, claims, elsewhere, voices }
  }
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
