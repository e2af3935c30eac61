import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

/** Every crowd figure of a text as “who low–high”. */
function crowds(text: string): string[] {
  const article = `Thousands march in Orsk\n\nMarch 3, 2026\n\n${text}`
  const { claims } = extractClaims({ text: article, publishedAt: '2026-03-03', sections: null })
  return claims
    .filter(claim => claim.content.every(piece => piece.start > 40))
    .flatMap(claim =>
      claim.figures
        .filter(figure => figure.quantity === 'participants')
        .map(
          figure => `${claim.attributed ? claim.claimant.canonicalName : 'the writer'} ${figure.low}-${figure.high}`,
        ),
    )
}

describe('withCrowdFigures', () => {
  it('reads the answers to how many came', () => {
    const found = crowds(
      'How many came? The ministry says 1,200. Free Harbour, the group that called the march, says 9,000.',
    )
    expect(found).toHaveLength(2)
    expect(found[0]).toMatch(/ministry 1200-1200/)
    expect(found[1]).toMatch(/Free Harbour.* 9000-9000/)
  })

  it('counts those who assembled', () => {
    expect(crowds('Police said around 1,200 persons, most of them dockers, assembled on the quay.')).toHaveLength(1)
  })

  it('leaves numbers of other things alone', () => {
    expect(
      crowds('How many came? Nobody knows. The march began at 14:30 and lasted 3 hours, in 2026 as in 2019.'),
    ).toEqual([])
    expect(crowds('The ministry says 1,200 and the union says 2,000.')).toEqual([])
  })
})
