/** Tests that a bare number takes the group the text names beside the same number, and only that. */
import { describe, expect, it } from 'vitest'
import { figuresForTest } from './figures-for-test.ts'

describe('withNamedCounts', () => {
  it('names a headline’s bare count as the story does', () => {
    expect(
      figuresForTest('Mill fire: three more detained\n\nPolice on Monday detained three more clerks of the mill.'),
    ).toEqual(['arrested 3 clerks incident', 'arrested 3 clerks incident'])
  })

  it('reads a headline’s noun as the verb it is', () => {
    expect(figuresForTest('Police arrest five editors\n\nThey were charged.')[0]).toBe('arrested 5 editors incident')
  })

  it('leaves it bare where two groups have that number', () => {
    expect(
      figuresForTest(
        'Seven killed in Bolin\n\nSeven rebels were killed on Monday. Seven nurses were killed on Sunday.',
      )[0],
    ).toBe('killed 7 people incident')
  })
})
