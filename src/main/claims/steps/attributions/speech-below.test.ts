import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

function said(body: string): string[] {
  const text = `Shells hit Halden\n\nShells hit the town of Halden on Sunday.\n\n${body}`
  return extractClaims({ text, publishedAt: '2031-03-09', sections: null })
    .claims.filter(({ attributed }) => attributed)
    .map(({ claimant, content }) => `${claimant.canonicalName}: ${content.map(({ exact }) => exact).join(' … ')}`)
}

describe('speech below a colon', () => {
  it('is who the line above says speaks', () => {
    expect(said('Dara Venn, said:\n\nWe counted 14 dead in the market. Nobody warned us.')).toEqual([
      'Dara Venn: We counted 14 dead in the market. Nobody warned us',
    ])
    expect(said('The Marsh Front said in a statement on Monday:\n\nThe enemy lost 40 soldiers.')).toEqual([
      'Marsh Front: The enemy lost 40 soldiers',
    ])
  })

  it('is no list, and no report that names its own speaker', () => {
    expect(said('The Marsh Front said:\n\n- 40 soldiers dead')).toEqual([])
    expect(said('The Marsh Front said:\n\nThe mayor said the mill was shelled.')).toEqual([
      'mayor: the mill was shelled',
    ])
  })
})
