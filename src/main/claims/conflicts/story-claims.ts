/** Gathers the claims that several articles make about one event, each with the voice that makes it. */

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
}

export type Story = { event: StoryEvent; claims: StoryClaim[]; voices: Voices }

/** The stories of all events, in the order of the grouping. Claims keep the order of their articles. */
export function gatherStories(articles: readonly ArticleExtraction[], grouping: EventGrouping): Story[] {
  const byId = new Map(articles.map(article => [article.articleId, article]))
  const voicesOf = new Map<string, Voices>()
  const mainEvents = new Map(articles.map(article => [article.articleId, mainEventKey(article)]))
  return grouping.events.map(event => {
    const members = event.articleIds.flatMap(articleId => byId.get(articleId) ?? [])
    const key = [...event.articleIds].sort().join(' ')
    const voices = voicesOf.get(key) ?? voicesIn(members)
    voicesOf.set(key, voices)
    const claims: StoryClaim[] = []
    for (const { articleId, publishedAt, extraction } of members) {
      for (const claim of extraction.claims) {
        const eventKey = claim.eventKey ?? mainEvents.get(articleId) ?? null
        if (eventKey === null || grouping.eventOf(articleId, eventKey) !== event.id) continue
        claims.push({
          articleId,
          publishedAt: publishedAt ?? '',
          claim,
          voice: claim.attributed ? voices.of(articleId, claim.claimKey) : null,
          certain: claim.eventKey !== null,
        })
      }
    }
    return { event, claims, voices }
  })
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

/** The words of a claim, pieces joined. */
export function wordsOf(claim: ExtractedClaim): string {
  return claim.content.map(piece => piece.exact).join(' ')
}
