import { describe, expect, it } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'

/** The place of the event that the claim holding `exact` was put in. */
function placeOf(body: string, exact: string): string | null {
  const lead = 'ORSK, Veldia – At least 26 people died on Monday when shells hit a market in Orsk, the mayor said.'
  const text = `Shells hit market in Orsk\n\nMarch 3, 2026\n\n${lead}\n\nThe mayor called for help.\n\n${body}`
  const { claims, events } = extractClaims({ text, publishedAt: '2026-03-03', sections: null })
  const claim = claims.find(each => each.figures.some(figure => figure.span.exact.includes(exact)))
  if (claim === undefined) throw new Error(`No figure “${exact}”.`)
  return events.find(event => event.eventKey === claim.eventKey)?.place ?? null
}

describe('splitByPlace', () => {
  it('sets apart what happened in another town on the same day', () => {
    const body =
      'Hours earlier, six carters were killed in the town of Tarn Hollow, 40 km to the east. Fourteen were wounded there.'
    expect(placeOf(body, 'six')).toBe('Tarn Hollow')
    expect(placeOf(body, 'Fourteen')).toBe('Tarn Hollow')
    expect(placeOf(body, '26')).toBe('Orsk')
  })

  it('knows a place wherever something happened in it, once its name was met', () => {
    const body =
      'The army blamed the rebels for the deaths of four millers in Tarn Hollow, whose bakery was hit by a rocket fired from Orsk. Hundreds walked behind the coffins in the town of Tarn Hollow.'
    expect(placeOf(body, 'four')).toBe('Tarn Hollow')
  })

  it('keeps together what is told of one event with another place’s name beside it', () => {
    expect(
      placeOf('The police said 43 people were killed in Orsk and that the wounded were taken to Tarn Hollow.', '43'),
    ).toBe('Orsk')
    expect(placeOf('Twelve people were wounded near the school in Mill Row.', 'Twelve')).toBe('Orsk')
  })

  it('takes where somebody speaks for no place of the happening', () => {
    const body =
      'In Tarn Hollow a rebel spokeswoman, Ana Rell, put the number of wounded at 61. On the far bank, a doctor in Tarn Hollow reached by telephone said 14 men with burns had been brought to his ward.'
    expect(placeOf(body, '14')).toBe('Orsk')
  })
})
