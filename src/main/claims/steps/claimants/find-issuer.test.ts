import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

const counted = 'Nine of our people were hurt when the roof came down on Monday.'

/** Who speaks in a sentence that names nobody, under a heading. */
function issuerUnder(heading: string, body = `At noon on Monday the roof came down over the north stand. ${counted}`) {
  const { claims } = extractClaims({ text: `${heading}\n\n${body}`, publishedAt: null, sections: null })
  const says = claims.find(
    claim => claim.attributed && claim.content.some(piece => piece.exact.includes('people were hurt')),
  )
  return says?.claimant.canonicalName ?? null
}

describe('the issuer of a document', () => {
  it.each([
    ['Notice on the stand\n\nMinistry of Works of Orsk, March 3, 2024', 'Ministry of Works of Orsk'],
    // The day before a date is nobody.
    ['Statement on the stand\n\nTuesday, March 5, 2024', null],
    [
      'Notice on the stand\n\nNational Office of Works, Republic of Veldia, March 3, 2024',
      'National Office of Works, Republic of Veldia',
    ],
    ['Notice on the stand\n\nOffice of Works, Office of the Mayor, March 3, 2024', 'Office of Works'],
    ['Communiqué No. 9 of the Harbour Guard\n\nOn the loss of the north stand', 'Harbour Guard'],
    ['HIGH COUNCIL OF THE VARROW GUARD\nSITREP 03 / STAND\nAS OF 3 MAR 2024', 'High Council of the Varrow Guard'],
    ['The stand: what we found\n\nPreliminary findings, 14 March 2024\n\nOpen Ledger', 'Open Ledger'],
    [
      'Copperway: the fall of the stand\n\nCopperway Stands plc, corporate communications, March 3, 2024',
      'Copperway Stands',
    ],
    ['What we saw\n\nBulletin of the Loom Union, Orsk, March 3, 2024', 'Loom Union'],
    [
      'To all who live by the stand\n\nAppeal of the Clear Harbour Committee, Orsk, 10 June 2024',
      'Clear Harbour Committee',
    ],
    ['For immediate release\n\nHarbour Guard Public Affairs, March 3, 2024', 'Harbour Guard'],
  ])('is read from “%s”', (heading, name) => {
    expect(issuerUnder(heading)).toBe(name)
  })

  it('is read from a line that also tells which branch it is', () => {
    const heading = "After the fall\n\nPorters' and Masons' Union, North Stand branch, 9 April 2023"
    expect(issuerUnder(heading)).toBe("Porters' and Masons' Union")
  })

  it('speaks from what it has heard and seen', () => {
    const text = `Notice on the stand

Ministry of Works of Orsk, March 3, 2024

At noon on Monday the roof came down. According to imagery taken at dawn, 19 guards were hurt.
According to the information from our patrols, seven guards died.`
    const { claims } = extractClaims({ text, publishedAt: null, sections: null })
    const counts = claims.filter(({ figures }) => figures.length > 0)
    expect(counts.map(({ claimant }) => claimant.canonicalName)).toEqual(Array(2).fill('Ministry of Works of Orsk'))
  })

  const we = ' We went there. We asked them. We saw our town.'
  it.each([
    [
      'The stand: what is known\n\nChannel Varrow, March 3, 2024',
      `${we} A steward told Channel Varrow he had heard a crack.`,
    ],
    ['Stand falls at Orsk\n\nThe Orsk Courier, March 3, 2024', we],
    ['Stand falls at Orsk\n\nMeridian Press Agency, March 3, 2024', we],
    ['The stand, again\n\nThe Orsk Whip, March 3, 2024', we],
    ['Why the stand fell\n\nOrsk National Agency, March 3, 2024\n\nThe Guard gave out this statement on Sunday:', ''],
  ])('is nobody for a report: “%s”', (heading, more) => {
    expect(issuerUnder(heading, counted + more)).toBeNull()
  })

  it('denies in its own voice what it calls a fabrication', () => {
    const text = `Notice on the stand

Ministry of Works of Orsk, March 3, 2024

At noon on Monday the roof came down. The assertion that our guards fired on workers is a fabrication. ${counted}`
    const { claims } = extractClaims({ text, publishedAt: null, sections: null })
    const denial = claims.find(claim => claim.content[0]?.exact.includes('fabrication'))
    expect([denial?.claimant.canonicalName, denial?.stance]).toEqual(['Ministry of Works of Orsk', 'deny'])
  })

  it('speaks in its own records, and in all that it tells', () => {
    const text = `Notice on the stand

Ministry of Works of Orsk, March 3, 2024

At noon on Monday the roof came down. The duty log shows no alarm. Our people found no trace of explosives.
Two planes were heard by all of them. Who sent them? We mourn with the families. ${counted}`
    const { claims } = extractClaims({ text, publishedAt: null, sections: null })
    const said = claims.filter(({ claimant }) => claimant.canonicalName === 'Ministry of Works of Orsk')
    expect(said.map(({ content }) => content[0]?.exact)).toEqual([
      'At noon on Monday the roof came down',
      'no alarm',
      'Our people found no trace of explosives',
      'Two planes were heard by all of them',
      'Nine of our people were hurt when the roof came down on Monday',
    ])
  })

  it('counts in its headline, beside what others say, and without a verb', () => {
    const text = `40 people hurt: what the fall of the stand cost us

Stand Workers Union, March 3, 2024

At noon on Monday the roof came down. We know that the Ministry of Works denies it. Fourteen porters are in hospital,
and the Ministry of Works says that two are. Six bricklayers wounded, not one more.
We looked in vain for the 900 tents that have been announced.`
    const { claims } = extractClaims({ text, publishedAt: null, sections: null })
    const speakers = claims.flatMap(({ claimant, attributed, figures }) =>
      figures.map(({ low }) => [low, attributed ? claimant.canonicalName : 'nobody']),
    )
    expect(speakers).toContainEqual([40, 'Stand Workers Union'])
    expect(speakers).toContainEqual([14, 'Stand Workers Union'])
    expect(speakers).toContainEqual([2, 'Ministry of Works'])
    expect(speakers).toContainEqual([6, 'Stand Workers Union'])
    expect(speakers).not.toContainEqual([900, 'Stand Workers Union'])
  })
})
