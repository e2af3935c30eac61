/** Tests that capitals are read as a newspaper would print them, at the same length. */
import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'
import { restoreCase } from './restore-case.ts'

describe('restoreCase', () => {
  it.each([
    ['THE ARMY SAID ON MONDAY THAT 20 REBELS WERE KILLED.', 'The army said on Monday that 20 rebels were killed.'],
    ['GENERAL OLTMARIC DENIED THE REPORT.  "IT IS A LIE."', 'General Oltmaric denied the report.  "It is a lie."'],
    [
      'THE FRONT [FLZ] TOOK SAN ORVELLO, AND THE FLZ HELD IT.',
      'The front [FLZ] took San Orvello, and the FLZ held it.',
    ],
    ['IT MAY RAIN IN CANADA ON MAY 3 AND NOT AFTER.', 'It may rain in Canada on May 3 and not after.'],
  ])('%s', (capitals, expected) => {
    expect(restoreCase(capitals)).toBe(expected)
  })

  it('takes the case of a headline’s words from the story below it', () => {
    const story = 'The front of Velt said Grey Harbour was empty.'
    expect(restoreCase(`GREY HARBOUR EMPTY, SAYS FRONT\n\n${story}`)).toBe(`Grey Harbour empty, says front\n\n${story}`)
  })

  it('leaves ordinary lines, datelines and acronyms as they are', () => {
    const text = 'OLTMAR, Velt (ANP) - The UN and NATO met.\n\nFLZ\n'
    expect(restoreCase(text)).toBe(text)
  })

  it('keeps the length, so that every span still quotes the capitals', () => {
    const text = 'THE ARMY OF VELT SAID TODAY THAT 20 REBELS AND NINE SOLDIERS WERE KILLED NEAR OLTMAR.'
    const { claims } = extractClaims({ text, publishedAt: '2026-03-03', sections: null })
    const spans = claims.flatMap(claim => claim.figures.map(figure => figure.span))
    expect(spans.map(span => span.exact)).toEqual(['20 REBELS', 'NINE SOLDIERS'])
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.exact)
  })
})
