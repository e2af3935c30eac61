import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../../contract/claims.ts'
import { buildArticle } from '../build-extraction.ts'
import { figureSubject } from './figure-subject.ts'

/** The subject of `exact`, in a claim of `words` that stands behind `before`. */
function subjectOf(quantity: Quantity, exact: string, words: string, before = 'It was so.'): string | null {
  const { claims } = buildArticle({
    id: 'a',
    claims: [{ words: before }, { words, figures: [{ exact, low: 2, quantity }] }],
  }).extraction
  const [figure] = claims[1]?.figures ?? []
  if (claims[1] === undefined || figure === undefined) throw new Error('No figure.')
  return figureSubject(figure, claims[1])
}

describe('figureSubject', () => {
  it.each([
    ['duration', 'six hours', 'the exchange of fire lasted six hours', 'fighting'],
    ['duration', 'two hours', 'nobody came for two hours', 'response'],
    ['duration', 'four hours', 'the hall was dark for four hours', 'cut'],
    ['other', '90 people', 'there were 90 people on the ferry', 'aboard'],
    ['other', '14 inmates', '14 inmates left the prison unlawfully', 'escaped'],
    ['other', '20 men', 'its teams have got 20 men out', 'saved'],
    ['participants', '900 joiners', '900 joiners are on strike', 'on strike'],
    ['participants', '900 joiners', '900 joiners on strike marched through Orsk', 'gathered'],
  ] as const)('of a %s, “%s” in “%s”, is %s', (quantity, exact, words, subject) => {
    expect(subjectOf(quantity, exact, words)).toBe(subject)
  })

  it('knows from the sentence before who “they” are', () => {
    expect(subjectOf('money', '600 crowns', 'They received 600 crowns.', 'We spoke to the widows.')).toBe(
      'compensation',
    )
    expect(subjectOf('money', '600 crowns', 'They received 600 crowns.', 'We spoke to the clubs.')).toBe('aid received')
  })

  it('leaves alone what the sentence before it tells', () => {
    expect(subjectOf('other', '200 men', 'Nine people were rescued. Some 200 men rowed over.')).toBeNull()
  })
})
