import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

function rows(body: string): string[] {
  const { claims } = extractClaims({ text: `Fire at Halden\n\n${body}`, publishedAt: '2031-03-09', sections: null })
  return claims.map(
    ({ claimant, stance, content }) =>
      `${claimant.canonicalName}, ${stance}: ${content.map(({ exact }) => exact).join(' … ')}`,
  )
}

describe('asReported', () => {
  it('gives the press what a denial says it reported', () => {
    expect(
      rows('The Harbour Guard said the baker was not beaten as reported in parts of the press but had fallen.'),
    ).toContain('parts of the press, report: the baker was … beaten')
  })

  it('gives who claimed something his own words', () => {
    expect(rows('The bridge had collapsed, as claimed by the union, the ministry said.')).toContain(
      'union, allege: The bridge had collapsed',
    )
  })

  it('takes no quotation behind it from who denied', () => {
    const body = `The Harbour Guard said the baker was not beaten as reported in parts of the press.

“We gave him water and sent him home before noon.”`
    expect(rows(body).at(-1)).toMatch(/^Harbour Guard, state: We gave him water/)
  })
})
