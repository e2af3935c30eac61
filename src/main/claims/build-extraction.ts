/** Builds small extractions by hand, for the tests of what works on extractions. */

import { type Anchor, createAnchor } from '../../article/anchor.ts'
import type { Claimant, Figure } from '../../contract/claims.ts'
import type { ArticleExtraction, ExtractedClaim, LocalEvent } from './extraction.ts'

export type ClaimInput = {
  claimant?: string | null
  claimantDetails?: Partial<Claimant>
  /** The claim's words; figures are looked for in them. */
  words: string
  event?: string | null
  stance?: ExtractedClaim['stance']
  cueLemma?: string
  target?: string
  certainty?: ExtractedClaim['certainty']
  figures?: (Partial<Omit<Figure, 'span'>> & { exact: string; low: number })[]
}

export type ArticleInput = {
  id: string
  title?: string
  published?: string
  events?: (Partial<LocalEvent> & { eventKey: string })[]
  claims: ClaimInput[]
}

/** An article whose text is the words of its claims, one after the other. Without events given, there is one, `main`. */
export function buildArticle(input: ArticleInput): ArticleExtraction {
  const text = input.claims.map(claim => claim.words).join('\n\n')
  let from = 0
  const claims = input.claims.map((claim, index) => {
    const start = from
    from += claim.words.length + 2
    return buildClaim(text, start, claim, `c${index}`)
  })
  const events = input.events ?? [{ eventKey: 'main', title: input.title ?? '', date: input.published ?? null }]
  return {
    articleId: input.id,
    title: input.title ?? '',
    publishedAt: input.published ?? null,
    extraction: {
      publishedAt: input.published ?? null,
      claims,
      dates: [],
      places: [],
      events: events.map(event => ({
        title: '',
        type: null,
        actors: [],
        place: null,
        date: null,
        spans: claims.filter(claim => claim.eventKey === event.eventKey).flatMap(claim => claim.content),
        ...event,
      })),
      trace: [],
    },
  }
}

function buildClaim(text: string, start: number, input: ClaimInput, claimKey: string): ExtractedClaim {
  const content = createAnchor(text, { start, end: start + input.words.length })
  const claimant = input.claimant ?? null
  return {
    claimKey,
    eventKey: input.event === undefined ? 'main' : input.event,
    source: [],
    cue: [],
    content: [content],
    claimant: {
      mention: null,
      canonicalName: claimant ?? 'unknown',
      aliases: [],
      type: 'unknown',
      onBehalfOf: null,
      resolution: claimant === null ? 'none' : 'self',
      ...input.claimantDetails,
    },
    relayedBy: null,
    cueLemma: input.cueLemma ?? 'say',
    stance: input.stance ?? 'state',
    target: input.target ?? null,
    certainty: input.certainty ?? 'CT+',
    quoteType: 'indirect',
    attributed: claimant !== null,
    figures: (input.figures ?? []).map(({ exact, ...figure }, index) => ({
      figureId: `${claimKey}f${index}`,
      quantity: 'killed',
      value: figure.low,
      high: figure.low,
      modifier: 'exact',
      unit: null,
      targetGroup: null,
      targetKey: null,
      targetSide: null,
      actorSide: null,
      scope: 'incident',
      ...figure,
      span: spanOf(text, exact, content),
    })),
    confidence: 1,
  }
}

function spanOf(text: string, exact: string, content: Anchor): Anchor {
  const start = text.indexOf(exact, content.start)
  if (start < 0 || start >= content.end) throw new Error(`“${exact}” is not in “${content.exact}”.`)
  return createAnchor(text, { start, end: start + exact.length })
}
