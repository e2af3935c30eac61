import { describe, expect, it } from 'vitest'
import { type ArticleInput, buildArticle, type ClaimInput } from '../build-extraction.ts'
import { findConflicts } from './find-conflicts.ts'

const held = (claimant: string, type: 'government' | 'organisation' | 'unknown', low: number): ClaimInput => ({
  claimant,
  claimantDetails: { type },
  words: `${low} people were held at Sorrel Ford`,
  figures: [{ exact: `${low} people`, low, quantity: 'arrested', targetGroup: 'people' }],
})
const told = (id: string, published: string, ...claims: ClaimInput[]): ArticleInput => ({
  id,
  title: 'March at Sorrel Ford',
  published,
  events: [{ eventKey: 'main', title: 'March at Sorrel Ford', place: 'Sorrel Ford', date: '2026-03-02' }],
  claims,
})
const numeric = (...articles: ArticleInput[]) =>
  findConflicts(articles.map(buildArticle))
    .filter(({ kind }) => kind === 'numeric')
    .map(({ sides }) => sides.map(side => `${side.claimant} ${side.low}`).join(' / '))

describe('a source without a name', () => {
  const union = held('Loom Workers’ Union', 'organisation', 90)

  it('is the named body that gave the same number', () => {
    expect(
      numeric(
        told('a', '2026-03-02', held('Officials', 'government', 40), union),
        told('b', '2026-03-03', held('interior ministry of Veldia', 'government', 40)),
      ),
    ).toEqual(['interior ministry of Veldia 40 / Loom Workers’ Union 90'])
  })

  it('is the firm where “the company” gave the same number', () => {
    expect(
      numeric(
        told('a', '2026-03-02', held('company', 'organisation', 40), held('Loom Workers’ Union', 'organisation', 90)),
        told('b', '2026-03-03', held('Veldish Rail', 'organisation', 40)),
      ),
    ).toEqual(['Veldish Rail 40 / Loom Workers’ Union 90'])
  })

  it('stays as it is told where nobody or several gave its number', () => {
    const several = told(
      'b',
      '2026-03-02',
      held('Orsk City Council', 'government', 40),
      held('Veldish Interior Ministry', 'government', 40),
    )
    expect(numeric(told('a', '2026-03-02', held('Officials', 'government', 40), union), several)).toContain(
      'Officials 40 / Loom Workers’ Union 90',
    )
  })
})
