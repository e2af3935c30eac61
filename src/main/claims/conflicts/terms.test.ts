import { describe, expect, it } from 'vitest'
import { termsOf } from './terms.ts'

describe('termsOf', () => {
  it.each([
    ['eleven gave themselves up at the bridge', 'idea captivity'],
    ['she was pushed into a car at dusk', 'idea arrest'],
    ['he was struck with a ladle', 'idea illTreatment'],
    ['there was no earthquake', 'idea quake'],
    ['the union was run over by a van', 'idea killing'],
    ['four are in our hands', 'idea captivity'],
    ['troops opened fire at the gate', 'idea shooting'],
  ])('hears the idea in “%s”', (words, idea) => {
    expect(termsOf(words)).toContain(idea)
  })

  it('takes no helping hand and no open bridge for one', () => {
    expect(termsOf('a charity is handing out blankets')).not.toContain('idea captivity')
    expect(termsOf('the bridge opened on Friday')).not.toContain('idea shooting')
  })
})
