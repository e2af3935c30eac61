import { describe, expect, it } from 'vitest'
import { extractClaims } from '../extract-claims.ts'

function claimants(text: string): string[] {
  const { claims } = extractClaims({ text, publishedAt: '2031-03-09', sections: null })
  return claims.filter(claim => claim.attributed).map(({ claimant }) => `${claimant.canonicalName} (${claimant.type})`)
}

const union = "Loom Workers' Union (organisation)"
const owner = 'Tarn Textiles (organisation)'

describe('resolveMention', () => {
  it('takes “the company” for who was introduced as an owner, never for the union that spoke last', () => {
    const text = `Fire in cloth mill

Mill owner Tarn Textiles said 12 workers had died. The Loom Workers' Union said 31 workers had died. The company denied that the doors were locked. The firm said it would pay the families.`
    expect(claimants(text)).toEqual([owner, union, owner, owner])
  })

  it('leaves a company nobody introduced its own description', () => {
    const text = `Boat sinks off Sarn

The Sailors’ Association said 40 people had drowned. The Ministry of Ports said 30 people had drowned. The company said the boat was sound.`
    expect(claimants(text).at(-1)).toBe('company (organisation)')
  })

  it('takes a headline’s union for the one named below, not for its secretary', () => {
    const text = `31 died in mill fire, union says

Fire swept through a mill. The Loom Workers’ Union said 31 people had died. Ana Bellis, secretary of the union, called for an inquiry.`
    expect(claimants(text)[0]).toBe('Loom Workers’ Union (organisation)')
  })

  it('takes “the army” for itself, not for the town it disagrees with', () => {
    const text = `Halden buries its dead

The town and the army do not agree on who fired. The army blames the Marsh Front. The army said it had lost nine men.`
    expect(claimants(text)).toEqual(['army (state_force)', 'army (state_force)'])
  })

  it('calls the one army of a text by its name wherever it is meant', () => {
    const text = `Clash at Halden

The Norvanian Army said nine men had died. Army spokesman Tomas Reyl said the ford was held. Colonel Rolf Brandt, an army officer, said the road was open. The Marsh Front blamed the military for the deaths.`
    const { claims } = extractClaims({ text, publishedAt: '2031-03-09', sections: null })
    expect(claims.map(({ claimant, target }) => claimant.onBehalfOf ?? target ?? claimant.canonicalName)).toEqual(
      Array.from({ length: 4 }, () => 'Norvanian Army'),
    )
  })

  it('takes “it” for the body that the said words begin with, where nobody spoke before', () => {
    expect(claimants('Clash at Halden\n\nThe army lost nine men on Monday, it said in a statement.')).toEqual([
      'army (state_force)',
    ])
  })
})
