import { describe, expect, test } from 'vitest'
import type { Completion } from '../../../contract/search.ts'
import { missingRest, takeCompletion } from './use-completions.ts'

const word = (text: string): Completion => ({ kind: 'word', label: text, detail: null, text })
const known = (query: string, text: string, start: number, caret = query.length) => ({
  query,
  caret,
  completions: [word(text)],
  replace: { start, end: caret },
})

describe('missingRest', () => {
  test.each([
    ['the rest of the word at the end', known('army harb', 'harbour', 5), 'our'],
    ['whatever the case', known('Harb', 'harbour', 0), 'our'],
    ['not for one letter', known('h', 'harbour', 0), ''],
    ['not inside the query', known('harb army', 'harbour', 0, 4), ''],
    ['not when it begins otherwise', known('Guard', '"Border Guard"', 0), ''],
    ['not when nothing is missing: it is a word as it stands', known('Harbour', 'harbour', 0), ''],
  ])('%s', (_, completions, rest) => expect(missingRest(completions)).toBe(rest))

  test('nothing without completions', () => {
    expect(missingRest({ ...known('harb', 'harbour', 0), completions: [] })).toBe('')
  })
})

describe('takeCompletion', () => {
  test('a word is followed by a space, and the caret stands after it', () => {
    expect(takeCompletion(known('army harb', 'harbour', 5), word('harbour'))).toEqual({
      query: 'army harbour ',
      caret: 13,
    })
  })

  test('in the middle the space that is there is enough', () => {
    expect(takeCompletion(known('harb army', 'harbour', 0, 4), word('harbour'))).toEqual({
      query: 'harbour army',
      caret: 7,
    })
  })

  test('a field waits for its value', () => {
    const field: Completion = { kind: 'field', label: 'claimant:', detail: null, text: 'claimant:' }
    expect(takeCompletion(known('cl', 'claimant:', 0), field)).toEqual({ query: 'claimant:', caret: 9 })
  })
})
