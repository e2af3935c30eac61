import { expect, it } from 'vitest'
import { articleClaims } from './article-claims.ts'
import { extractClaims } from './extract-claims.ts'
import { resolveAliases } from './review/claimant-aliases.ts'

it('dates and places a row by its own words before those of the article', () => {
  const text = `Raid on a post at Halden

The Norvanian Army said on Tuesday that nine troopers were killed in Halden on Monday. The Marsh Front said on Tuesday that two of its men had died in Orsk on Sunday. It said it would fight on.`
  const extraction = extractClaims({ text, publishedAt: '2031-03-12', sections: null })
  const stored = {
    ...{ articleId: 'a', documentRevision: 1, inputHash: '', title: '', publishedAt: '2031-03-12', extraction },
    ...{ digest: '', failure: null, reviewHash: '', reviewed: null },
  }
  const { claims } = articleClaims(
    { read: () => stored, eventsOf: () => ({}), ungrouped: () => [], conflicts: () => [], dismissed: () => [] },
    'a',
    resolveAliases([]),
  )
  const [first] = extraction.claims
  const reviewed = {
    claims: extraction.claims.map(claim => ({ ...claim, own: { place: 'Sorrel Ford' }, eventKey: null })),
    marks: {},
  }
  const corrected = articleClaims(
    {
      read: () => ({ ...stored, reviewed }),
      eventsOf: () => ({}),
      ungrouped: () => [],
      conflicts: () => [],
      dismissed: () => [],
    },
    'a',
    resolveAliases([]),
  )
  // A reader's word counts before them, also for a row of no happening.
  expect(corrected.claims[0]?.event).toMatchObject({
    eventId: `a-${first?.claimKey}`,
    place: 'Sorrel Ford',
    date: null,
  })
  const main = extraction.events[0]
  expect(claims.map(({ event }) => [event?.date, event?.place])).toEqual([
    ['2031-03-10', 'Halden'],
    ['2031-03-09', 'Orsk'],
    [main?.date, main?.place],
  ])
})
