import { describe, expect, it } from 'vitest'
import { type ArticleInput, buildArticle, type ClaimInput } from '../build-extraction.ts'
import { findConflicts } from './find-conflicts.ts'

const said = (claimant: string, words: string, exact: string, low: number, targetGroup: string | null): ClaimInput => ({
  claimant,
  claimantDetails: { type: /Command|Ministry/.test(claimant) ? 'state_force' : 'organisation' },
  words,
  figures: [{ exact, low, targetGroup }],
})

const numeric = (...claims: ClaimInput[]) => {
  const article: ArticleInput = { id: 'a', published: '2026-03-02', claims }
  return findConflicts([buildArticle(article)])
    .filter(({ kind }) => kind === 'numeric')
    .map(({ sides }) => sides.map(side => `${side.claimant} ${side.low}`).join(' / '))
}

describe('the sides of a war between two lands', () => {
  const veldish = said('Veldish Defence Ministry', '22 Orskans had been killed', '22 Orskans', 22, 'Orskans')
  const own = said('Orskan High Command', 'four of our servicemen fell', 'four of our servicemen', 4, 'servicemen')

  it('sets what a land says of its own against what the other says of it', () => {
    expect(numeric(veldish, own)).toEqual(['Orskan High Command 4 / Veldish Defence Ministry 22'])
  })

  it('keeps the losses of one apart from those of the other', () => {
    const ownToo = said(
      'Veldish Defence Ministry',
      'nine of our servicemen fell',
      'nine of our servicemen',
      9,
      'servicemen',
    )
    expect(numeric(ownToo, own)).toEqual([])
  })

  it.each([
    ['it put its losses at 19 dead', '19 dead'],
    ['on our side, it said, there were 19 dead', '19 dead'],
  ])('knows whose losses a party tells of in “%s”', (words, exact) => {
    const losses = said('Veldish Defence Ministry', words, exact, 19, 'people')
    const other = said('Orskan High Command', 'Veldish fatalities stood at 60', '60', 60, null)
    expect(numeric(veldish, losses, other)).toEqual(['Veldish Defence Ministry 19 / Orskan High Command 60'])
    expect(numeric(losses, own)).toEqual([])
  })

  it.each([
    ['Veld lost no more than 60 men', 'no more than 60 men', 60, 'men'],
    ['Veldish fatalities stood at 60', '60', 60, null],
    ['60 Veldish soldiers had been buried', '60 Veldish soldiers', 60, 'Veldish soldiers'],
    ['on the other side, it said, 60 were killed', '60', 60, null],
    ['on the enemy’s side, it said, 60 were killed', '60', 60, null],
  ])('knows whose they are in “%s”', (words, exact, low, group) => {
    const ownToo = said(
      'Veldish Defence Ministry',
      'nine of our servicemen fell',
      'nine of our servicemen',
      9,
      'servicemen',
    )
    const other = said('Orskan High Command', words, exact, low, group)
    expect(numeric(veldish, ownToo, other)).toEqual(['Veldish Defence Ministry 9 / Orskan High Command 60'])
  })
})
