import { describe, expect, test } from 'vitest'
import type { SearchGroup, Snippet } from '../../../contract/search.ts'
import { openingPlace, placesOf } from './hit-places.ts'

const snippet = (change: Partial<Snippet>): Snippet => ({
  field: 'text',
  text: 'the harbour wall',
  matches: [],
  place: null,
  noteId: null,
  highlightId: null,
  ...change,
})
const found: SearchGroup = {
  articleId: '0123456789ab',
  title: 'Harbour blast',
  titleMatches: [],
  site: null,
  publishedAt: null,
  readState: 'read',
  archived: false,
  score: 1,
  snippets: [
    snippet({ field: 'tags', text: 'harbour' }),
    snippet({ place: { start: 40, end: 47 } }),
    snippet({ field: 'notes', noteId: 'nnnnnnnnnnnn' }),
  ],
  claims: [
    {
      claimId: 'c1',
      claimant: 'Border Guard',
      stance: 'denies',
      figures: [],
      snippet: { text: 'that it fired', matches: [] },
      place: { start: 90, end: 103 },
    },
  ],
  moreClaims: 0,
  explanation: null,
}

describe('the places of a hit', () => {
  test('are its passages and then its claims, each with where it leads', () => {
    expect(placesOf(found).map(place => place.target)).toEqual([
      null,
      { kind: 'passage', start: 40, end: 47 },
      { kind: 'note', noteId: 'nnnnnnnnnnnn' },
      { kind: 'claim', claimId: 'c1' },
    ])
  })

  test('it opens at the chosen one, else at the first that can be gone to', () => {
    expect(openingPlace(found, 3)).toEqual({ target: { kind: 'claim', claimId: 'c1' }, event: null })
    const passage = { target: { kind: 'passage', start: 40, end: 47 }, event: null }
    expect(openingPlace(found, -1)).toEqual(passage)
    expect(openingPlace(found, 0)).toEqual(passage)
    expect(openingPlace({ ...found, snippets: [], claims: [] }, -1)).toEqual({ target: null, event: null })
    // A note on an event is on the event's page.
    const snippets = found.snippets.map(snippet => (snippet.noteId === null ? snippet : { ...snippet, eventId: 'e1' }))
    expect(openingPlace({ ...found, snippets }, 2).event).toEqual({ eventId: 'e1', noteId: 'nnnnnnnnnnnn' })
  })
})
