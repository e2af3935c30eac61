import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

/** Who answers for the figure whose words hold `exact`, in an article of this paragraph. */
function speakerOf(paragraph: string, exact: string): string {
  const text = `Gun battle at Sorrel Ford\n\nMarch 3, 2026\n\n${paragraph}`
  const { claims } = extractClaims({ text, publishedAt: '2026-03-03', sections: null })
  const claim = claims.find(each => each.figures.some(figure => figure.span.exact.includes(exact)))
  if (claim === undefined) return 'no figure'
  return claim.attributed ? claim.claimant.canonicalName : 'the writer'
}

describe('findFreeSpeech', () => {
  it.each([
    ['Dr Ina Brock said 12 villagers had died. Another nine were missing.', 'nine'],
    ['“We lost eleven,” said Ina Brock, the mayor. Another six were wounded. Three of the six are children.', 'Three'],
    ['According to Ina Brock, 40 people were killed. At least 60 people were hurt.', '60'],
    ['The gate was open, Ina Brock said. Fifty people had been arrested and 14 wardens hurt.', '14'],
    ['Ina Brock told them how many were missed. Almost 25 people are dead.', '25'],
  ])('%s: %s goes on in the same voice', (paragraph, exact) => {
    expect(speakerOf(paragraph, exact)).toContain('Ina Brock')
  })

  it.each([
    // Another time, another incident, another party, a new paragraph, two speakers: the writer's again.
    ['Ina Brock said 12 villagers had died. Sixty workers died in a fire here in 2012.', 'Sixty'],
    ['Ina Brock said 12 villagers had died. Two people were killed in a similar attack at Orsk.', 'Two'],
    ['Ina Brock said 12 villagers had died. On Friday, nine people were killed at Orsk.', 'nine'],
    ['Ina Brock said 12 villagers had died. Nine drivers of the Orsk Tramway were wounded.', 'Nine'],
    ['Ina Brock said 12 villagers had died.\n\nNine people were wounded.', 'Nine'],
    ['Ina Brock said 12 villagers had died, but the police said seven. Nine people were wounded.', 'Nine'],
  ])('%s: %s is nobody’s', (paragraph, exact) => {
    expect(speakerOf(paragraph, exact)).toBe('the writer')
  })
})
