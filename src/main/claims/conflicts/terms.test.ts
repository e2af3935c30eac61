import { describe, expect, it } from 'vitest'
import { termsOf } from './terms.ts'

describe('termsOf', () => {
  it.each([
    ['eleven gave themselves up at the bridge', 'idea captivity'],
    ['she was pushed into a dark van', 'idea arrest'],
    ['he was beaten with an iron bar', 'idea illTreatment'],
    ['there was no earthquake', 'idea quake'],
    ['the union was run over by a van', 'idea killing'],
  ])('hears the idea in “%s”', (words, idea) => {
    expect(termsOf(words)).toContain(idea)
  })
})
