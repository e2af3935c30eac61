import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

/** Who answers for the figure whose words hold `exact`, in an article of these sentences. */
function speakerOf(text: string, exact: string): string {
  const article = `Gun battle at Sorrel Ford\n\nMarch 3, 2026\n\n${text}`
  const { claims } = extractClaims({ text: article, publishedAt: '2026-03-03', sections: null })
  const claim = claims.find(each => each.figures.some(figure => figure.span.exact.includes(exact)))
  if (claim === undefined) return 'no figure'
  return claim.attributed ? claim.claimant.canonicalName : 'the writer'
}

describe('figureAttributions', () => {
  it.each([
    ['The Marsh Workers Union put the number of wounded at twelve.', 'twelve', 'Marsh Workers Union'],
    ['The Wendle Monitor, which checks every name, puts the number of civilians killed at 36.', '36', 'Wendle Monitor'],
    [
      'The Ropemakers Society, in a note to members, gave the number of hurt wardens as 23.',
      '23',
      'Ropemakers Society',
    ],
    ['The organisers, the Marsh Workers Union, counted 600 wounded.', '600', 'Marsh Workers Union'],
    ['Thirty soldiers died. That is far from the Wendle Monitor’s 30.', '30', 'Wendle Monitor'],
    ['The Ropemakers Society estimates the damage at 9 million crowns.', '9 million', 'Ropemakers Society'],
    ['Some 60 soldiers died. The Marsh Front has written of 31 dead.', '31', 'Marsh Front'],
    ['Blue Lamp’s own tally of the dead ended at 43 bodies.', '43', 'Blue Lamp'],
    [
      'The Marsh Front said its men had returned. Six soldiers had died, the Marsh Front told reporters, bringing the garrison’s dead to 15.',
      '15',
      'Marsh Front',
    ],
  ])('“%s”: %s is what %s counts', (text, exact, name) => {
    expect(speakerOf(text, exact)).toContain(name)
  })

  it('leaves what the writer counts to the writer', () => {
    expect(speakerOf('In 2021, 27 soldiers were killed on the same road.', '27')).toBe('the writer')
    expect(speakerOf('The guards have in eleven years put 1,300 villagers in prison.', '1,300')).toBe('the writer')
    expect(speakerOf('The toll of the attack stood at 31 soldiers killed.', '31')).toBe('the writer')
  })
})
