import { describe, expect, it } from 'vitest'
import { tagUnit } from './language-model.ts'

describe('tagUnit', () => {
  it.each([
    ['The mill was Velmar’s, they said.', 'Velmar’s mill is closed.', ['Velmar', '’s', 'mill', 'is', 'closed', '.']],
    ["It is Tarrel's.", "Tarrel's boat sank.", ['Tarrel', "'s", 'boat', 'sank', '.']],
  ])('reads words alike, whatever it has read before: “%s”', (before, text, words) => {
    tagUnit(before)
    expect(tagUnit(text).spellings.map(({ text }) => text)).toEqual(words)
  })

  it('keeps what is no possessive in one piece or takes it apart as ever', () => {
    expect(tagUnit('It’s, he says, over.').spellings.map(({ text }) => text)).toEqual([
      'It',
      '’s',
      ',',
      'he',
      'says',
      ',',
      'over',
      '.',
    ])
  })
})
