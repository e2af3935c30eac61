import { expect, test } from 'vitest'
import { parseQuery } from '../language/parse-query.ts'
import type { SearchableClaim } from '../search-source.ts'
import { createClaimMatcher } from './match-claims.ts'

const claim: SearchableClaim = {
  ...{ claimId: 'c1', claimant: null, names: ['Border Guard'], stance: 'says', figures: [], answers: () => false },
  content: [{ start: 0, end: 43, exact: 'raids by night closed the harbour bridge' }],
}

test.each([
  ['+raid +raids ', 1],
  ['+harbour +harb*', 1],
  ['"harbour bridge" AND bridge ', 1],
  ['bridge AND "harbour bridge"', 1],
  ['+guard +claimant:guard ', 1],
  ['raid raids storm ', 2 / 3],
  ['+raid +storm ', null],
  ['raid -harb* ', null],
])('a word of a claim counts for every clause it meets: %s', (query, share) => {
  const parsed = parseQuery(query)
  const [found] = createClaimMatcher(parsed.clauses, parsed).match([claim], null)
  expect(found?.share ?? null).toBe(share)
})
