import { describe, expect, it } from 'vitest'
import { buildArticle, type ClaimInput } from '../build-extraction.ts'
import { findConflicts } from './find-conflicts.ts'

const shown = (...claims: ClaimInput[]) =>
  findConflicts([buildArticle({ id: 'a', published: '2026-03-02', claims })])
    .filter(({ kind }) => kind === 'polarity')
    .map(({ sides }) => sides.map(({ claimant, quote }) => `${claimant}: ${quote.exact}`).join(' / '))

const lawyer: ClaimInput = {
  claimant: 'Tavi Orlan',
  stance: 'accuse',
  target: 'Mayor Tesk',
  words: 'the mayor had sold the ferry landing to his cousin',
}
const second: ClaimInput = { ...lawyer, words: 'he hid the money in the marsh' }
const denial: ClaimInput = { claimant: 'Mayor Tesk', stance: 'deny', cueLemma: 'deny', words: 'these allegations' }

describe('nearby answers', () => {
  it('sets “these allegations” against each of them', () => {
    expect(shown(lawyer, second, denial).sort()).toEqual([
      'Tavi Orlan: he hid the money in the marsh / Mayor Tesk: these allegations',
      'Tavi Orlan: the mayor had sold the ferry landing to his cousin / Mayor Tesk: these allegations',
    ])
  })

  it('sets “the charge” against the last one', () => {
    expect(shown(lawyer, second, { ...denial, words: 'the charge' })).toHaveLength(1)
  })

  it('answers a plea of innocence by the charge before it', () => {
    const charge: ClaimInput = { claimant: 'Prosecutor Lenn', words: 'the two were accused of blocking the bridge' }
    const plea: ClaimInput = { claimant: 'Dara Venn', stance: 'deny', words: 'they were not guilty' }
    expect(shown(charge, plea)).toHaveLength(1)
  })

  it('takes no accusation of another party for what is denied in other words', () => {
    expect(shown(lawyer, { ...denial, claimant: 'Farm Ministry', words: 'any delay of the harvest' })).toEqual([])
  })

  it('finds nothing where nobody accuses', () => {
    const plain: ClaimInput = { claimant: 'Tavi Orlan', words: 'the market opens on Monday' }
    expect(shown(plain, { ...denial, words: 'having asked for more' })).toEqual([])
  })

  it('takes “the union’s claims” for nobody else’s', () => {
    const union: ClaimInput = { ...lawyer, claimant: 'Dockers Union' }
    const named: ClaimInput = { ...denial, words: 'the Dockers Union’s claims' }
    expect(shown(union, named)).toHaveLength(1)
    expect(shown(lawyer, named)).toEqual([])
  })

  it('shows who counts each of the things that are denied', () => {
    const count: ClaimInput = {
      claimant: 'Marsh Watch',
      words: 'it had registered 42 burglaries and 19 cases of arson',
      figures: [
        { exact: '42 burglaries', low: 42, quantity: 'other' },
        { exact: '19 cases of arson', low: 19, quantity: 'other' },
      ],
    }
    const none: ClaimInput = {
      claimant: 'Governor Tesk',
      stance: 'deny',
      words: 'there are no longer cases of smuggling, burglaries or arson',
    }
    expect(shown(none, count)).toHaveLength(2)
  })

  it('hears no denial in a refusal or a question', () => {
    expect(shown(lawyer, { ...denial, cueLemma: 'reject', words: 'the plan for the ferry landing' })).toEqual([])
    expect(shown(lawyer, { ...denial, cueLemma: 'question', words: 'whether the ferry landing was sold' })).toEqual([])
  })

  it('hears what is so already beside a prediction', () => {
    const doctor: ClaimInput = {
      claimant: 'Doctor Fenn',
      stance: 'predict',
      words: 'I have nine patients with wounds of plastic rounds. Three of them may go blind.',
    }
    const none: ClaimInput = { claimant: 'Order Ministry', stance: 'deny', words: 'no plastic rounds were fired' }
    expect(shown(doctor, none)).toEqual([
      'Doctor Fenn: I have nine patients with wounds of plastic rounds. / Order Ministry: no plastic rounds were fired',
    ])
  })
})
