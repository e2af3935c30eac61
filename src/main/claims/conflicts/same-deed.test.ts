import { describe, expect, it } from 'vitest'
import { buildArticle, type ClaimInput } from '../build-extraction.ts'
import { findConflicts } from './find-conflicts.ts'

const army = { claimant: 'the Norvan army', claimantDetails: { type: 'state_force' as const } }
const front = { claimant: 'the Salt Front', claimantDetails: { type: 'rebel_group' as const } }
const mayor = { claimant: 'Mayor Tesk', claimantDetails: { type: 'government' as const } }
const charge = (words: string, target = 'the Norvan army'): ClaimInput => ({
  ...front,
  stance: 'accuse',
  target,
  words,
})
const denial = (words: string, more: Partial<ClaimInput> = {}): ClaimInput => ({
  ...army,
  stance: 'deny',
  cueLemma: 'deny',
  words,
  ...more,
})
const denies = (words: string): ClaimInput => denial(words, { ...mayor, cueLemma: 'say' })

const disputes = (claims: ClaimInput[], events?: { eventKey: string; date: string }[]) =>
  findConflicts([buildArticle({ id: 'a', published: '2026-03-10', claims, ...(events && { events }) })]).filter(
    ({ kind }) => kind === 'polarity',
  ).length

describe('polarity', () => {
  it.each([
    ['another place', charge('the army shelled Orsk on Monday'), denial('shelling Tessel')],
    ['another place', charge('its shells hit a house in Orsk'), denial('that its shells hit a house in Tessel')],
    ['another thing', charge('the army shelled the hospital'), denial('shelling the school')],
    ['another doer', charge('the army bombed the hospital'), denies('the rebels did not bomb the hospital')],
    [
      'another doer',
      charge('the hospital was bombed by the army'),
      denies('the hospital was not bombed by the rebels'),
    ],
    ['another doer', charge('the rebels burned the mill', 'the rebels'), denial('burning the mill')],
  ])('sets no denial against a deed of %s', (_, one, other) => expect(disputes([one, other])).toBe(0))

  it.each([
    ['the same place', charge('the army shelled Orsk on Monday'), denial('shelling Orsk')],
    ['a place told beside another', charge('the army shelled a house in Tessel, Orsk'), denial('shelling Orsk')],
    ['no place', charge('the army shelled Orsk on Monday'), denial('shelling it')],
    ['a like thing', charge('the army shelled the hospital'), denial('shelling the clinic')],
    ['the same doer', charge('the army bombed the hospital'), denies('the army did not bomb the hospital')],
    ['the same doer', charge('the army bombed the hospital'), denies('soldiers did not bomb the hospital')],
  ])('sets a denial against a deed of %s', (_, one, other) => expect(disputes([one, other])).toBe(1))

  it('takes what was denied last year for no answer to what is said today', () => {
    const events = [
      { eventKey: 'main', date: '2026-03-09' },
      { eventKey: 'at-2025', date: '2025' },
    ]
    const today = charge('the army shelled the market in Orsk')
    const before = denial('shelling the market in Orsk', { event: 'at-2025' })
    expect(disputes([today, before], events)).toBe(0)
    // What was said last year may be denied today.
    expect(
      disputes(
        [
          { ...today, event: 'at-2025' },
          { ...before, event: 'main' },
        ],
        events,
      ),
    ).toBe(1)
  })
})
