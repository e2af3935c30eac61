import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../../contract/claims.ts'
import { buildArticle } from '../build-extraction.ts'
import { figureSubject, thingSubject } from './figure-subject.ts'

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
    ['duration', 'two hours', 'after two hours of combat the town was ours', 'fighting'],
    ['duration', 'two hours', 'the line was closed for two hours', 'standstill'],
    ['duration', 'two days', 'it had been raining for two days', 'weather'],
    ['duration', 'two days', 'the blockade lasted two days', 'blockade'],
    ['duration', 'two minutes', 'the first engine was there two minutes after the call', 'response'],
    ['money', '600 crowns', 'the owners put the arrears at 600 crowns', 'wages'],
    ['money', '600 crowns', 'the march has so far cost us 600 crowns', 'damage'],
    ['duration', 'three hours', 'nobody came for three hours', 'response'],
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

  it('takes those who were heard for no count of the saved', () => {
    expect(subjectOf('other', '64 survivors', 'our staff interviewed 64 survivors')).toBeNull()
  })

  it('leaves alone what the sentence before it tells', () => {
    expect(subjectOf('other', '200 men', 'Nine people were rescued. Some 200 men rowed over.')).toBeNull()
  })
})

describe('thingSubject', () => {
  const befell = (exact: string, words: string, kind: string) => {
    const { claims } = buildArticle({
      id: 'a',
      claims: [{ words, figures: [{ exact, low: 2, quantity: 'other' }] }],
    }).extraction
    const [figure] = claims[0]?.figures ?? []
    if (claims[0] === undefined || figure === undefined) throw new Error('No figure.')
    return thingSubject(figure, claims[0], kind)
  }

  it.each([
    ['12 lorries', 'it burned 12 lorries', 'vehicle', 'vehicle destroyed'],
    ['12 lorries', 'it captured 12 lorries', 'vehicle', 'vehicle seized'],
    ['six drones', 'six drones were shot down', 'drone', 'aircraft shot down'],
    ['six drones', 'six drones were launched at the port', 'drone', 'aircraft launched'],
    ['19 wagons', '19 wagons of barley stood there', 'wagon', 'wagon'],
  ])('tells what befell “%s” in “%s”', (exact, words, kind, subject) => {
    expect(befell(exact, words, kind)).toBe(subject)
  })
})
