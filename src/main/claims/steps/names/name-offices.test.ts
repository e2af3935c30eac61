import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

/** The body for which the person who said `words` speaks. */
function bodyOf(text: string, words: string): string | null {
  const article = `Gun battle at Sorrel Ford\n\nMarch 3, 2026\n\n${text}`
  const { claims } = extractClaims({ text: article, publishedAt: '2026-03-03', sections: null })
  const claim = claims.find(each => each.attributed && each.content.some(piece => piece.exact.includes(words)))
  if (claim === undefined) throw new Error(`Nobody says “${words}”.`)
  return claim.claimant.onBehalfOf
}

describe('nameOffices', () => {
  it.each([
    ['The strike was over, said the union’s secretary, Hedda Lonn.', 'The strike was over', 'union'],
    ['Dr Emma Sarr of Orsk Central Hospital said the wards were full.', 'wards were full', 'Orsk Central Hospital'],
    ['Dr Lina Massel, who heads the directorate, said the wards were full.', 'wards were full', 'directorate'],
    [
      'The Wendle Monitor keeps a list. Some names were wrong, its director, Paul Antry, said.',
      'names were wrong',
      'Wendle Monitor',
    ],
    [
      'The defence ministry met the press. Three men had died, Colonel Rolf Brandt told a briefing.',
      'Three men had died',
      'defence ministry',
    ],
    ['Interior Minister Ulvi Sanda said the road was cut.', 'road was cut', 'interior ministry'],
    ['The ministry met. Deputy minister Ivo Larn said the road was cut.', 'road was cut', 'ministry'],
    ['A movement commander who identified himself as Crow said the road was theirs.', 'road was theirs', 'movement'],
    [
      'At Orsk District Hospital the lights are on. The matron, Agna Reld, said the wards were full.',
      'wards were full',
      'Orsk District Hospital',
    ],
    [
      'At the regional hospital, chief doctor Emil Vargo said the wards were full.',
      'wards were full',
      'regional hospital',
    ],
    ['The police spokesman, Superintendent Sule Abdo, said the road was cut.', 'road was cut', 'police'],
    // Told where he says nothing, or by a pronoun.
    [
      'Juna Veld, vice-minister of ports, doubts the sums of the mill. She puts its losses at 30 crowns, and said the road was cut.',
      'road was cut',
      'ports ministry',
    ],
    [
      'The Doctors’ Union knew of seven deaths. “The wards are full,” said Noor Castel, who leads it.',
      'wards are full',
      'Doctors’ Union',
    ],
    [
      'Vellmar denies a leak. The pipe was shut for a day, its spokeswoman Ada Perrin said.',
      'pipe was shut',
      'Vellmar',
    ],
    [
      'The Free Marsh Movement (FMM), which has held the hills for a decade, speaks of more dead. In a message its spokesman Tomas Reyl said the road was theirs.',
      'road was theirs',
      'Free Marsh Movement',
    ],
    [
      'The Orsk City Police came at noon. Commissioner B. R. Tolm denied that. His men had carried nothing else, he said.',
      'nothing else',
      'Orsk City Police',
    ],
    [
      'The army shelled the ford. A man who calls himself Commander Osk said his movement had held the road.',
      'held the road',
      'movement',
    ],
    ['The provincial governor, Colonel Ruvo Tamm, said the road was cut.', 'road was cut', 'provincial governor'],
    ['Orsa Veld, mayor of Orsk, said the road was cut.', 'road was cut', 'mayor of Orsk'],
    [
      'According to the Doctors’ Union, six men and a police sergeant died. The wards were full, its secretary, Noor Castel, said.',
      'wards were full',
      'Union',
    ],
    [
      'The fire brigade had led out nine people, said its commander, Irma Tosel. The loom union spoke of six.',
      'had led out nine people',
      'brigade',
    ],
    [
      'The Free Marsh Movement put the losses of the army far higher. In a message its spokesman, Iven Sarl, said 31 men had died.',
      '31 men had died',
      'Free Marsh Movement',
    ],
    ['Julio Cepe, vice-minister of mines, said the losses were lower.', 'losses were lower', 'mines ministry'],
  ])('“%s”', (text, words, body) => {
    expect(bodyOf(text, words)).toContain(body)
  })

  it('knows the office at every mention once it was told', () => {
    const text =
      'Hedda Lonn said the strike was over. The men would return on Friday, said Hedda Lonn, the secretary of the Marsh Workers Union.'
    expect(bodyOf(text, 'strike was over')).toContain('Marsh Workers Union')
  })

  it('gives no rank to an army or a government that nobody says is its bearer’s', () => {
    expect(
      bodyOf('The army took the fort. A man calling himself Captain Ren Osk said the road was theirs.', 'road was'),
    ).toBeNull()
    expect(bodyOf('The government met. Captain Ren Osk said the road was theirs.', 'road was')).toBeNull()
  })

  it('leaves a spokesman named again his body, whichever was named since', () => {
    const text =
      'The governor’s spokesman, Dan Goran, said the road was cut. The Marsh Front denied it. Goran said nobody had paid.'
    expect(bodyOf(text, 'nobody had paid')).toBe(bodyOf(text, 'road was cut'))
  })

  it('calls “his ministry” by the name of the one he speaks for', () => {
    const text =
      'Ren Osk, the minister of ports, denied it. His ministry said nobody had died. Osk said the road was cut, the interior ministry said.'
    const { claims } = extractClaims({ text, publishedAt: '2026-03-03', sections: null })
    expect(claims.map(({ claimant }) => claimant.canonicalName)).toContain('ports ministry')
  })

  it('takes a general secretary for no general', () => {
    const text =
      'The Loom Federation disputed that. The fire was an accident, its general secretary, Nasra Taluk, said.'
    const { claims } = extractClaims({ text, publishedAt: '2026-03-03', sections: null })
    expect(claims.find(({ claimant }) => claimant.canonicalName === 'Nasra Taluk')?.claimant.type).toBe('organisation')
  })

  it('lets a private person speak for himself', () => {
    expect(bodyOf('The army shelled the village, Orsa Veld said.', 'army shelled the village')).toBeNull()
    expect(bodyOf('The hospital was full. A doctor, Orsa Veld, said the army shelled it.', 'army shelled')).toBeNull()
    expect(bodyOf('Orsa Veld, the local member of parliament, said the road was cut.', 'road was cut')).toBeNull()
    expect(bodyOf('The former governor, Orsa Veld, said the army shelled it.', 'army shelled')).toBeNull()
    expect(bodyOf('Orsa Veld of Sorrel Ford said the army shelled the village.', 'army shelled')).toBeNull()
  })
})
