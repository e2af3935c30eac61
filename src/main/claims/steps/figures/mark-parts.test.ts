/** Tests that what adds up to another count of its sentence is a part of it. */
import { describe, expect, it } from 'vitest'
import { figuresForTest } from './figures-for-test.ts'

describe('withParts', () => {
  it.each([
    [
      'The barge left with 40 passengers and five crew, 45 souls in all.',
      ['other 40 passengers sub_count', 'other 5 crew sub_count', 'other 45 souls incident'],
    ],
    [
      'Two dockers have been killed, one on the bridge and one at the gate.',
      ['killed 2 dockers incident', 'killed 1 dockers sub_count', 'killed 1 dockers sub_count'],
    ],
    [
      'Nine miners were killed, six in Bolin and four in Mopla.',
      ['killed 9 miners incident', 'killed 6 miners incident', 'killed 4 miners incident'],
    ],
    ['It was the worst raid since the one of 2009, killing 61 guests.', ['killed 61 guests incident']],
    [
      'Out of the 73 clerks on the list, 32 were being held.',
      ['other 73 clerks incident', 'arrested 32 clerks sub_count'],
    ],
  ])('%s', (text, expected) => {
    expect(figuresForTest(text)).toEqual(expected)
  })
})
