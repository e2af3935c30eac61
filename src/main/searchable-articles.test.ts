import { expect, test } from 'vitest'
import { searchableArticles } from './searchable-articles.ts'

const none = () => []
const empty = () => ''
const claims = {
  ...{ claimantsOf: none, claimantNames: none, placesOf: none, searchableClaims: none, changesAfter: none },
  ...{ articlesWithFigure: empty, eventNow: () => null, contestedArticles: empty, state: empty },
}
/** A library that has come up to a revision. */
const upTo = (identity: string, revision: number) =>
  searchableArticles(
    {
      identity: () => identity,
      revision: () => revision,
      revisionOf: () => null,
      read: () => null,
      changes: after =>
        after < revision ? [{ articleId: 'aaaaaaaaaaaa', revision, documentRevision: revision, deleted: false }] : [],
    },
    { notesOf: () => ({ notes: [], highlights: [] }), eventNotesOf: () => [] },
    claims,
  )

test('a position is followed by the library it belongs to, while that is not behind it', () => {
  const { position } = upTo('harbour', 7).changes(null, 10)
  expect(upTo('harbour', 7).follows(position)).toBe(true)
  expect(upTo('harbour', 9).follows(position)).toBe(true)
  expect(upTo('harbour', 6).follows(position)).toBe(false)
  expect(upTo('bridge', 9).follows(position)).toBe(false)
  for (const strange of ['', 'garbage', '{}', '{"revision":1,"claims":2}']) {
    expect(upTo('harbour', 7).follows(strange)).toBe(false)
  }
})
