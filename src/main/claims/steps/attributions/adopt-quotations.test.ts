import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

function spoken(body: string): string[] {
  const { claims } = extractClaims({ text: `Shells hit Halden\n\n${body}`, publishedAt: '2031-03-09', sections: null })
  return claims
    .filter(claim => claim.attributed)
    .map(({ claimant, content }) => `${claimant.canonicalName}: ${content.map(({ exact }) => exact).join(' … ')}`)
}

describe('adoptQuotations', () => {
  it('lets a speech go on in its paragraph, also between typewritten double marks', () => {
    expect(spoken("''The mill is closed,'' Ann Berg said. ''It will not open again in my time.''")).toEqual([
      'Ann Berg: The mill is closed … It will not open again in my time',
    ])
  })

  it('does not take a crosshead between single marks for speech that goes on', () => {
    expect(
      spoken('“The mill is closed for good,” Ann Berg said.\n\n‘Nobody is left’\n\nThe road is closed too.'),
    ).toEqual(['Ann Berg: The mill is closed for good'])
  })

  it('gives a quotation without a cue to whom the sentence before tells of', () => {
    expect(spoken('Ann Berg pointed at the wall. “Here it began, and here it will end.”')).toEqual([
      'Ann Berg: Here it began, and here it will end',
    ])
    expect(spoken('The rain had stopped. “Here it began, and here it will end.”')).toEqual([])
  })
})
