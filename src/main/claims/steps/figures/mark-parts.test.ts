/** Tests that what adds up to another count of its sentence is a part of it. */
import { describe, expect, it } from 'vitest'
import { figuresForTest } from './figures-for-test.ts'

describe('withParts', () => {
  it.each([
    [
      'The barge left with 40 guests and five crew, 45 people altogether.',
      ['other 40 guests sub_count', 'other 5 crew sub_count', 'other 45 people incident'],
    ],
    [
      'Two dockers have been killed, one on the roof and one at the gate.',
      ['killed 2 dockers incident', 'killed 1 dockers sub_count', 'killed 1 dockers sub_count'],
    ],
    [
      'Nine miners were killed, six in Bolin and four in Mopla.',
      ['killed 9 miners incident', 'killed 6 miners incident', 'killed 4 miners incident'],
    ],
    ['It was the worst raid since the one of 2004, killing 48 pilgrims.', ['killed 48 pilgrims incident']],
    [
      'Out of the 50 clerks on the list, 21 were being held.',
      ['other 50 clerks incident', 'arrested 21 clerks sub_count'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresForTest(text)).toEqual(expected)
  })
})
