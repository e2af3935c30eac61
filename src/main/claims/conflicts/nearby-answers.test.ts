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
      words: 'there are no longer instances of smuggling, burglaries or arson',
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

  it('sets “the charge” against all who name the accused with a harm', () => {
    const family: ClaimInput = { claimant: 'Rada Venn', words: 'her son faced harassment from Dockers Union men' }
    const police: ClaimInput = { claimant: 'Orsk Police', words: 'he was tortured by a gang of the Dockers Union' }
    const denies: ClaimInput = { ...denial, claimant: 'Dockers Union', words: 'the charge' }
    expect(shown(family, police, denies).sort()).toEqual([
      'Orsk Police: he was tortured by a gang of the Dockers Union / Dockers Union: the charge',
      'Rada Venn: her son faced harassment from Dockers Union men / Dockers Union: the charge',
    ])
  })

  it('answers no denial by another denial', () => {
    const office: ClaimInput = {
      claimant: 'Guard Office',
      stance: 'accuse',
      target: 'Tavi Orlan',
      words: 'he was not hurt',
    }
    const guard: ClaimInput = { claimant: 'Harbour Guard', stance: 'deny', words: 'reports of beatings were false' }
    expect(shown(office, guard)).toEqual([])
    const charged: ClaimInput = { ...office, target: 'Harbour Guard', words: 'he was not beaten in the yard' }
    expect(shown(charged, { ...guard, cueLemma: 'deny', words: 'he was beaten' })).toEqual([])
  })

  it('answers “was made up” by what stands before it', () => {
    const estimate: ClaimInput = { claimant: 'Wendle Review', stance: 'report', words: 'the fortune of Tesk at $20m' }
    const madeUp: ClaimInput = { claimant: 'Governor Tesk', stance: 'deny', cueLemma: 'say', words: 'was made up' }
    expect(shown(estimate, madeUp)).toHaveLength(1)
  })

  it('hears the accused answer the charge with something he has not', () => {
    const blame: ClaimInput = {
      claimant: 'Marsh Army',
      stance: 'accuse',
      target: 'Reed Front',
      words: 'the fire on the village',
    }
    const none: ClaimInput = { claimant: 'Reed Front', words: 'it has no mortars there' }
    expect(shown(blame, none)).toEqual(['Marsh Army: the fire on the village / Reed Front: it has no mortars there'])
    expect(shown(blame, { ...none, claimant: 'Loom Union' })).toEqual([])
  })

  it('hears no denial in “was it not?”, and no charge where somebody cannot confirm it', () => {
    const shelling: ClaimInput = { ...lawyer, target: 'Marsh Army', words: 'the Marsh Army shelled the ferry landing' }
    const asks: ClaimInput = {
      claimant: 'Mayor Tesk',
      words: 'Was it not the Marsh Army that shelled the ferry landing?',
    }
    const denies: ClaimInput = { claimant: 'Marsh Army', stance: 'deny', words: 'it did not shell the ferry landing' }
    const unsure: ClaimInput = {
      ...shelling,
      words: 'he could not confirm that the Marsh Army shelled the ferry landing',
    }
    expect(shown(shelling, asks)).toEqual([])
    expect(shown(shelling, denies)).toHaveLength(1)
    expect(shown(unsure, denies)).toEqual([])
  })
})
