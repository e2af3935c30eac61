import { describe, expect, it } from 'vitest'
import { buildArticle } from '../build-extraction.ts'
import { isGivenUp, positionOf, type SpokenFigure } from './standing-figures.ts'

/** What one claimant said: date, words, the number in them, low, high. */
function said(
  ...told: [date: string, words: string, exact: string, low: number, high: number | null][]
): SpokenFigure[] {
  return told.map(([publishedAt, words, exact, low, high]) => {
    const article = buildArticle({
      id: publishedAt,
      claims: [{ claimant: 'the clinic', words, figures: [{ exact, low, high }] }],
    })
    const [claim] = article.extraction.claims
    const [figure] = claim?.figures ?? []
    if (claim === undefined || figure === undefined) throw new Error('The article has no figure.')
    return { articleId: publishedAt, publishedAt, claim, voice: null, certain: true, happened: null, figure, low, high }
  })
}
const standing = (figures: SpokenFigure[]) => positionOf(figures)?.standing.figure.span.exact
const superseded = (figures: SpokenFigure[]) => positionOf(figures)?.superseded.map(each => each.figure.span.exact)

describe('positionOf', () => {
  it('takes the figure of the later article', () => {
    const figures = said(['2026-03-02', '12 died', '12', 12, 12], ['2026-03-04', '9 died', '9', 9, 9])
    expect(standing(figures)).toBe('9')
    expect(superseded(figures)).toEqual(['12'])
  })

  it('does not take an old number for new because it was repeated late', () => {
    const figures = said(
      ['2026-03-02', '12 died', '12', 12, 12],
      ['2026-03-03', '15 died', '15', 15, 15],
      ['2026-03-04', '12 died', '12', 12, 12],
    )
    expect(standing(figures)).toBe('15')
  })

  it('believes words that say which number is the older', () => {
    expect(
      standing(
        said(
          ['2026-03-02', 'it now counts 210 arrests', '210', 210, 210],
          ['2026-03-02', 'up from the 380 it gave by mistake', '380', 380, 380],
        ),
      ),
    ).toBe('210')
  })

  it('takes the higher of two within one day, as tolls rise', () => {
    const figures = said(['2026-03-02', '80 held', '80', 80, 80], ['2026-03-02', '95 held', '95', 95, 95])
    expect(standing(figures)).toBe('95')
    expect(superseded(figures)).toEqual([])
    expect(positionOf(figures)?.alternatives.map(each => each.low)).toEqual([80])
  })

  it('takes the exact number of those that agree', () => {
    const figures = said(
      ['2026-03-02', 'at least 40 died', 'at least 40', 40, null],
      ['2026-03-04', '43 died', '43', 43, 43],
    )
    expect(standing(figures)).toBe('43')
    expect(superseded(figures)).toEqual([])
  })

  it('has nothing to say about no figures', () => {
    expect(positionOf([])).toBeNull()
  })
})

describe('isGivenUp', () => {
  it.each([
    ['The rise from 12 is explained', true],
    ['He said 12 died', false],
  ])('%s: %s', (words, expected) => {
    expect(said(['2026-03-02', words, '12', 12, 12]).map(isGivenUp)).toEqual([expected])
  })
})
