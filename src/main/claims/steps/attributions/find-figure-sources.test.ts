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
    ['The Marsh Workers Union puts its wounded at seven.', 'seven', 'Marsh Workers Union'],
    ['The Wendle Monitor, which checks every name, puts the number of civilians killed at 47.', '47', 'Wendle Monitor'],
    [
      'The Ropemakers Society, in a note to members, gave the number of hurt wardens as 23.',
      '23',
      'Ropemakers Society',
    ],
    ['The organisers, the Marsh Workers Union, counted 600 wounded.', '600', 'Marsh Workers Union'],
    ['Thirty soldiers died. That is far from the Wendle Monitor’s 30.', '30', 'Wendle Monitor'],
    ['The Ropemakers Society estimates the damage at 9 million crowns.', '9 million', 'Ropemakers Society'],
    ['Some 60 soldiers died. The Marsh Front has written of 31 dead.', '31', 'Marsh Front'],
    // One number set against another in one sentence.
    ['The Marsh Workers Union puts the dead at 14, the Sorrel Hospital at 12.', '14', 'Marsh Workers Union'],
    ['The Marsh Workers Union puts the dead at 14, the Sorrel Hospital at 12.', '12', 'Sorrel Hospital'],
    ['The Gull Company says eight people died, the Marsh Workers Union says nine.', 'eight', 'Gull Company'],
    ['The Gull Company says eight people died, the Marsh Workers Union says nine.', 'nine', 'Marsh Workers Union'],
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
    ['The Gull Company estimates its loss at 75 million dollars.', '75 million', 'Gull Company'],
    ['Its rival, the Marsh Workers Union, has worked out 8 million dollars.', '8 million', 'Marsh Workers Union'],
    ['A pilot there, often quoted, has written of over 55 dead.', '55', 'pilot'],
    ['Ilse Brand, who leads the wardens, today acknowledges ten dead.', 'ten', 'Ilse Brand'],
    ['The Marsh Front revised its losses to two dead and 16 wounded.', '16', 'Marsh Front'],
    ['The Marsh Police counted 70 wounded. The Marsh Front gives 58.', '58', 'Marsh Front'],
    ['An agency reporter who walked to the ford saw 17 bodies.', '17', 'agency reporter'],
    ['A villager who stood by the ford saw more than 15 prisoners.', '15', 'villager'],
    [
      'The Sorrel Hospital said 20 villagers had been admitted, three of them wounded by splinters.',
      'three',
      'Sorrel Hospital',
    ],
    ['The reeve, Ina Olm, shook her head, and put the dead at “46, and no fewer”.', '46', 'Ina Olm'],
    ['Ilse Brand would not speak. She has not revised the figure of 28 dead.', '28', 'Ilse Brand'],
    ['The Sorrel Hospital has treated 52 wounded villagers.', '52', 'Sorrel Hospital'],
    ['07:45 – Marsh Workers Union: 33 arrests by now.', '33', 'Marsh Workers Union'],
    // Behind a semicolon another counts.
    ['Wardens say 200 people came; monitors of the Wendle Mission put the crowd at 700.', '700', 'Wendle Mission'],
    ['The Marsh Front said it had killed 20 wardens and taken 13 prisoners.', '13', 'Marsh Front'],
    // Whose number it is.
    ['Few believe the 21 deaths which the Marsh Railway reported.', '21', 'Marsh Railway'],
    ['Few believe the 75 deaths claimed by the Marsh Workers Union.', '75', 'Marsh Workers Union'],
    [
      'A toll of 68 dead, which the railway disputes, was given by the Marsh Workers Union.',
      '68',
      'Marsh Workers Union',
    ],
    ['A list drawn up by the Ropemakers Society names 37 people as missing.', '37', 'Ropemakers Society'],
    ['Some 65 people have been killed this year, by the count of the Wendle Monitor.', '65', 'Wendle Monitor'],
    ['Some 65 people have been killed this year, by the Wendle Monitor’s reckoning.', '65', 'Wendle Monitor'],
    // Who speaks, told inside the clause.
    ['The ford was closed, Ilse Brand told us, for some six hours.', 'six hours', 'Ilse Brand'],
    ['A farmer there, leaning on his gate, said eight villagers had drowned.', 'eight', 'farmer'],
    ['The mill burned; the works minister, on the radio, said it had cost 30 million dollars.', '30', 'works minister'],
    [
      'Fifteen people were killed, the Marsh Workers Union said in a letter that is full of errors.',
      'Fifteen',
      'Marsh Workers Union',
    ],
    ['Ilse Brand said she had received reports of 22 people drowning in the ford.', '22', 'Ilse Brand'],
    ['The Marsh Front claimed to have killed 20 wardens.', '20', 'Marsh Front'],
  ])('“%s”: %s is what %s gives', (text, exact, name) => {
    expect(speakerOf(text, exact)).toContain(name)
  })

  it.each([
    ['Sarn raises toll of flood to seven', 'Sarn'],
    ['Roof of mill falls in, union says seven dead', 'union'],
    ['Bridge gives way, seven killed - ministry', 'ministry'],
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
    expect(speakerOf('The wardens put an end to the feud, in which 12 people died.', '12')).toBe('the writer')
    expect(speakerOf('The new duty raised the toll of the bridge by 4 dollars.', '4 dollars')).toBe('the writer')
    expect(speakerOf('Hundreds of births have been recorded in 12 villages, and 40 people were hurt.', '40')).toBe(
      'the writer',
    )
    expect(speakerOf('The wardens registered the boat and fined 15 men who were wounded.', '15')).toBe('the writer')
    expect(speakerOf('The Gull Company raised wages at the ford to 15 dollars.', '15')).toBe('the writer')
    expect(speakerOf('The guards treated 40 wounded men as spies.', '40')).toBe('the writer')
    expect(speakerOf('The Gull Company put 6 million dollars into the mill.', '6 million')).toBe('the writer')
    expect(speakerOf('The flood has claimed six lives at the ford.', 'six')).toBe('the writer')
    expect(speakerOf('Ilse Brand denied reports of 22 people drowning in the ford.', '22')).not.toContain('Brand')
    expect(speakerOf('By Monday’s count, 12 people had died.', '12')).toBe('the writer')
  })
})
