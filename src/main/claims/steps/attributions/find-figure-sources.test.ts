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

  it.each([
    // A verb and what ties the number to it.
    ['The Gull Company estimates the damage at 340 million dollars.', '340 million', 'Gull Company'],
    ['Its rival, the Marsh Workers Union, has worked out 41 million dollars.', '41 million', 'Marsh Workers Union'],
    ['A blogger there, widely read, has written of up to 90 dead.', '90', 'blogger'],
    ['Commissioner Ilse Brand, of the Marsh Police, now acknowledges three dead.', 'three', 'Ilse Brand'],
    ['The Marsh Front revised its losses to five dead and nine wounded.', 'nine', 'Marsh Front'],
    ['The Marsh Police counted 70 wounded. The Marsh Front gives 64.', '64', 'Marsh Front'],
    ['An agency reporter who reached the ford saw four coffins.', 'four', 'agency reporter'],
    ['A guard’s aide, Ina Olm, brushed it aside, and put the dead at “35, and we know them all”.', '35', 'Ina Olm'],
    ['Ilse Brand would not speak. She has not revised the figure of 11 dead.', '11', 'Ilse Brand'],
    ['The Sorrel Hospital has treated 34 wounded villagers.', '34', 'Sorrel Hospital'],
    ['16:10 – Marsh Workers Union: 80 arrests so far.', '80', 'Marsh Workers Union'],
    // Behind a semicolon another counts.
    ['Guards say 250 people had come; monitors of the Wendle Mission put the crowd at 900.', '900', 'Wendle Mission'],
    ['The Marsh Front said it had killed 84 soldiers and taken 33 prisoners.', '33', 'Marsh Front'],
    // Whose number it is.
    ['He would not speak of the 63 deaths which the Marsh Railway has so far admitted.', '63', 'Marsh Railway'],
    ['He would not be drawn on the 45 deaths claimed by the Marsh Workers Union.', '45', 'Marsh Workers Union'],
    [
      'A figure of 70 dead, which the railway disputes, was given by the Marsh Workers Union.',
      '70',
      'Marsh Workers Union',
    ],
    ['A list kept by the Ropemakers Society held the names of 84 people still missing.', '84', 'Ropemakers Society'],
    [
      'In all 27 people have been killed since May, by the count of the Wendle Monitor, a charity.',
      '27',
      'Wendle Monitor',
    ],
    ['In all 27 people have been killed since May, by the Wendle Monitor’s reckoning.', '27', 'Wendle Monitor'],
    // Who speaks, told inside the clause.
    ['The shooting went on, Ilse Brand told us, for about three hours.', 'three hours', 'Ilse Brand'],
    ['An officer there, speaking by telephone, said aircraft had flown four sorties.', 'four', 'officer'],
    [
      'The mill burned; the works minister, in parliament, said it would cost 500 million dollars.',
      '500',
      'works minister',
    ],
    [
      'Four people were killed, the Marsh Workers Union said on Friday in a report that is hard to credit.',
      'Four',
      'Marsh Workers Union',
    ],
    ['The Marsh Front claimed to have killed 84 soldiers.', '84', 'Marsh Front'],
  ])('“%s”: %s is what %s gives', (text, exact, name) => {
    expect(speakerOf(text, exact)).toContain(name)
  })

  it.each([
    ['Sarn raises losses at the ford to seven', 'Sarn'],
    ['Guns fall silent at the ford, union says seven dead', 'union'],
    ['Gun battle at the ford, seven confirmed dead - ministry', 'ministry'],
  ])('hears in a headline who counts: “%s”', (title, name) => {
    const text = `${title}\n\nMarch 3, 2026\n\nIt had rained for a week at the ford, and nobody crossed it.`
    const { claims } = extractClaims({ text, publishedAt: null, sections: null })
    const claim = claims.find(({ figures }) => figures.some(({ low }) => low === 7))
    expect(claim?.attributed && claim.claimant.canonicalName).toBe(name)
  })

  it('leaves what the writer counts to the writer', () => {
    expect(speakerOf('In 2021, 27 soldiers were killed on the same road.', '27')).toBe('the writer')
    expect(speakerOf('The guards have in four years put 600 villagers in prison.', '600')).toBe('the writer')
    expect(speakerOf('The toll of the attack stood at 31 soldiers killed.', '31')).toBe('the writer')
    expect(speakerOf('Riot police put an end to the siege, in which 12 people died.', '12')).toBe('the writer')
    expect(speakerOf('The tariff raised the monthly bill by 180 dollars.', '180')).toBe('the writer')
    expect(speakerOf('Hundreds of deaths have been documented in 12 villages, and 40 people were hurt.', '40')).toBe(
      'the writer',
    )
    expect(speakerOf('The police registered a case and charged 15 men who were wounded.', '15')).toBe('the writer')
    expect(speakerOf('The Gull Company raised wages at the ford to 15 dollars.', '15')).toBe('the writer')
    expect(speakerOf('The guards treated 40 wounded men as spies.', '40')).toBe('the writer')
    expect(speakerOf('The new fund put 100 million dollars into the mill.', '100 million')).toBe('the writer')
    expect(speakerOf('By Monday’s count, 12 people had died.', '12')).toBe('the writer')
  })
})
