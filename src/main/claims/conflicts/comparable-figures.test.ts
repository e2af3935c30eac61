import { describe, expect, it } from 'vitest'
import { labelOf } from './comparable-figures.ts'

describe('labelOf', () => {
  it.each([
    ['two of its own men', 'men'],
    ['all the other guards', 'guards'],
    ['the', 'the'],
    // Words that only begin like a word left out.
    ['herders', 'herders'],
    ['two of her allies', 'allies'],
    ['theatregoers', 'theatregoers'],
    ['history teachers', 'history teachers'],
  ])('names what is counted in “%s”', (words, label) => expect(labelOf(words)).toBe(label))
})
