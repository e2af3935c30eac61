import { describe, expect, it } from 'vitest'
import { buildArticle, type ClaimInput } from '../build-extraction.ts'
import { isDeniedFigure } from './denied-figure.ts'

function denied(words: string, exact: string, more: Partial<ClaimInput> = {}): boolean | undefined {
  const input: ClaimInput = { claimant: 'Marsh Army', words, figures: [{ exact, low: 9 }], ...more }
  const [claim] = buildArticle({ id: 'a', claims: [{ stance: 'deny', certainty: 'CT-', ...input }] }).extraction.claims
  const [figure] = claim?.figures ?? []
  return claim && figure && isDeniedFigure(figure, claim)
}

describe('isDeniedFigure', () => {
  it.each([
    ['it lost nine troopers, and that none were captured', 'nine troopers'],
    ['no villagers were killed and nine troopers were wounded', 'nine troopers'],
    ['it had not fled but had lost nine troopers', 'nine troopers'],
    ['nine troopers fell; it never left the ford', 'nine troopers'],
  ])('lets a speaker stand for the number in “%s”', (words, exact) => {
    expect(denied(words, exact)).toBe(false)
  })

  it.each([
    ['it did not lose nine troopers', 'nine troopers'],
    ['its men had not shot women and nine children', 'nine children'],
    ['it had taken the ford, and had not lost nine troopers', 'nine troopers'],
    ['the talk of nine dead is baseless', 'nine dead'],
  ])('hears the number denied in “%s”', (words, exact) => {
    expect(denied(words, exact)).toBe(true)
  })

  it('hears how long nothing happened', () => {
    const lasting = (exact: string): Partial<ClaimInput> => ({ figures: [{ exact, low: 2, quantity: 'duration' }] })
    expect(denied('nobody answered for three hours', 'three hours', lasting('three hours'))).toBe(false)
    expect(denied('it did not last two hours', 'two hours', lasting('two hours'))).toBe(true)
  })

  it('hears every number denied behind a verb that denies', () => {
    expect(denied('it lost nine troopers', 'nine troopers', { cueLemma: 'deny' })).toBe(true)
  })
})
