import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

function sources(body: string): string[] {
  const { claims } = extractClaims({ text: `Shells hit Halden\n\n${body}`, publishedAt: '2031-03-09', sections: null })
  return claims.filter(claim => claim.attributed).map(claim => claim.source.map(({ exact }) => exact).join(' … '))
}

describe('findSources', () => {
  it('takes the descriptions between a name and its verb', () => {
    expect(sources('Ann Berg, 59, of Oltmar, said the mill was closed.')).toEqual(['Ann Berg, 59, of Oltmar,'])
    expect(sources('Even Norvane, the biggest buyer of its coal, said it was wrong.')).toEqual([
      'Norvane, the biggest buyer of its coal,',
    ])
  })

  it.each([
    ['The Loom Union in a statement signed by its chair, Ann Berg, condemned the arrests.', 'The Loom Union'],
    ['Ann Berg in the statement sent to the Sarn Courier, on Thursday, demanded an end to the raids.', 'Ann Berg'],
    ['The national agency fighting theft said many mills were robbed.', 'The national agency fighting theft'],
    ['Nine in ten registered weavers say she could win.', 'Nine in ten registered weavers'],
    ['The mill Loomer.com has said that the tax was high.', 'The mill Loomer.com'],
  ])('takes the whole subject before what parts it from its verb: “%s” → %s', (body, expected) => {
    expect(sources(body)[0]).toBe(expected)
  })

  it('leaves out how old the speaker is, and takes no age for one', () => {
    expect(sources('But the foreman, 54, denied that the mill was closed.')).toEqual(['the foreman'])
    expect(sources('54, denied the report.')).toEqual([])
  })

  it('takes a name with its nickname for one speaker', () => {
    expect(sources('John “J.D.” Dorrian said the mill was closed.')).toEqual(['John “J.D.” Dorrian'])
    expect(sources('Joaquín "El Rojo" Salvo said the mill was closed.')).toEqual(['Joaquín "El Rojo" Salvo'])
  })

  it('leaves what is told by the way to the writer', () => {
    expect(sources('Ann Berg, head of the union, which has 90 members, said the mill was closed.')).toEqual([
      'Ann Berg, head of the union,',
    ])
  })

  it('does not take what stands before the speaker for a name', () => {
    expect(sources('The bridge at Halden, the mayor said, was closed for good.')).toEqual(['the mayor'])
  })

  it('keeps a document with its author and its day', () => {
    expect(sources('A survey released on Friday by the union found that the mill was closed.')).toEqual([
      'A survey released on Friday by the union',
    ])
    expect(sources('The mill was closed, according to an analysis by Ann Berg.')).toEqual(['an analysis by Ann Berg'])
  })

  it('counts with the share of a group', () => {
    expect(sources('Only 47 percent of the ferrymen say the mill was closed.')).toEqual([
      'Only 47 percent of the ferrymen',
    ])
  })

  it('knows a name that reads like a verb', () => {
    expect(sources('Lynch said the mill was closed.')).toEqual(['Lynch'])
  })

  it('takes the clause that tells which one speaks', () => {
    expect(sources('The clerk who left the office last spring said the mill was closed.')).toEqual([
      'The clerk who left the office last spring',
    ])
  })

  it('seeks the subject of an inner report inside it', () => {
    expect(sources('A nurse told police Berg also demanded that the mill be closed.')).toEqual(['A nurse', 'Berg'])
  })

  it('tells a document that speaks from the place before a participle', () => {
    expect(sources('He sent a letter saying the mill was closed.')).toEqual(['a letter'])
    expect(sources('Workers marched in the square demanding that the mill be closed.')).toEqual(['Workers'])
  })

  it('keeps the owners inside the name of a body', () => {
    expect(sources('The National Union of Weavers’ Lawyers (NUWL) called the charges a hoax.')).toEqual([
      'The National Union of Weavers’ Lawyers (NUWL)',
    ])
    expect(sources('She was held on what the Loom Union (LU) called “fabricated charges”.')).toEqual([
      'the Loom Union (LU)',
    ])
  })

  it('gives what opens a sentence as a participle to the subject behind it', () => {
    expect(
      sources('After initially denying that such camps existed, Norvane has since said they are schools.'),
    ).toEqual(['Norvane', 'Norvane'])
  })

  it('finds the subject before a parenthesis between dashes', () => {
    expect(
      sources('But minister Mara Pell — now president of the bank — rejected the plan, saying the mill was safe.'),
    ).toEqual(['minister Mara Pell', 'minister Mara Pell'])
  })

  it('takes who struck, not the strike, for who speaks', () => {
    const text = 'Port shut\n\nWeeks of strikes by dockers who accuse the mayor of theft have shut the port.'
    const [claim] = extractClaims({ text, publishedAt: '2031-03-09', sections: null }).claims
    expect(claim?.claimant.canonicalName).toBe('dockers')
    expect(claim?.content[0]?.exact).toBe('theft')
  })

  it('hears who was cited, and not who cited them', () => {
    expect(sources('Guards at the mill were cited by the Marsh Wire as saying they held nobody.')).toEqual([
      'Guards at the mill',
    ])
  })

  it('hears the witness that a report cites for what it says', () => {
    expect(sources('Citing two nurses, the union said the army had shelled the mill.')).toEqual([
      'two nurses',
      'the union',
    ])
  })

  it('finds who speaks behind the verb, wherever it was said', () => {
    expect(sources('“Our client is free,” said lawyer Mara Pell in a Facebook update.')).toEqual(['lawyer Mara Pell'])
  })

  it('takes who stands for others for the speaker', () => {
    expect(sources('A barrister representing Mara Pell and Ivo Larn had told the court that they left.')).toEqual([
      'A barrister representing Mara Pell and Ivo Larn',
    ])
  })

  it('begins a clause behind “as” anew in a headline too', () => {
    const { claims } = extractClaims({
      text: 'Rebels seize the mill as union condemns the raid\n\nAll was quiet.',
      publishedAt: '2031-03-09',
      sections: null,
    })
    expect(claims.map(claim => claim.source[0]?.exact)).toEqual(['union'])
  })
})
