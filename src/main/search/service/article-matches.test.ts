import { expect, test } from 'vitest'
import { parseQuery } from '../language/parse-query.ts'
import { createMatchFinder } from '../snippets/find-matches.ts'
import { emptyDocument } from '../test-library.ts'
import { articleMatches } from './article-matches.ts'

test('a note with more matches than are listed is said to have more', () => {
  const findMatches = createMatchFinder(parseQuery('raid ').clauses)
  const matchesOf = (times: number) =>
    articleMatches(
      { ...emptyDocument, notes: [{ noteId: 'nnnnnnnnnnnn', body: 'raid '.repeat(times) }] },
      findMatches,
      [],
      'everything',
    )
  expect(matchesOf(2000)).toMatchObject({ capped: false })
  const { notes, capped } = matchesOf(2001)
  expect([notes[0]?.matches.length, capped]).toEqual([2000, true])
})
