import { describe, expect, it } from 'vitest'
import { buildArticle, type ClaimInput } from '../build-extraction.ts'
import { findConflicts } from './find-conflicts.ts'

const shown = (...claims: ClaimInput[]) =>
  findConflicts([buildArticle({ id: 'a', published: '2026-03-02', claims })]).map(
    ({ kind, sides }) => `${kind}: ${sides.map(({ claimant }) => claimant).join(' / ')}`,
  )

describe('opposed statements', () => {
  it('sets opposite words about one thing against each other', () => {
    const better: ClaimInput = { claimant: 'Governor Tesk', words: 'burglaries have declined since the spring' }
    const worse: ClaimInput = { claimant: 'Marsh Watch', words: 'burglaries increased by a tenth in the same months' }
    expect(shown(better, worse)).toEqual(['polarity: Governor Tesk / Marsh Watch'])
    expect(shown(better, { ...worse, claimant: 'Governor Tesk' })).toEqual([])
    expect(shown(better, { ...worse, words: 'ferry traffic increased by a tenth' })).toEqual([])
    expect(shown(better, { ...worse, stance: 'predict', words: 'burglaries would soon have increased' })).toEqual([])
  })

  it('hears that willing and forced exclude each other', () => {
    expect(
      shown(
        { claimant: 'Harbour Office', words: 'the islanders had voluntarily left their houses' },
        { claimant: 'Island League', stance: 'accuse', words: 'the islanders were moved against their will' },
      ),
    ).toEqual(['polarity: Harbour Office / Island League'])
  })

  it('hears that a breach and respect of the law, an arrest and a rescue exclude each other', () => {
    expect(
      shown(
        { claimant: 'Minister Tesk', words: 'the riot unit complies with international norms' },
        { claimant: 'Marsh Watch', stance: 'accuse', words: 'the riot unit acted in violation of international norms' },
      ),
    ).toEqual(['polarity: Minister Tesk / Marsh Watch'])
    expect(
      shown(
        { claimant: 'Loom Union', stance: 'accuse', words: 'police arrested the weavers’ children' },
        { claimant: 'Harbour Guard', words: 'it was a rescue operation for the weavers’ children' },
      ),
    ).toEqual(['polarity: Loom Union / Harbour Guard'])
  })

  it('hears of one man’s health also where he is named only once', () => {
    const failing: ClaimInput = { claimant: 'Lawyer Loe', words: 'his health is deteriorating' }
    const cared: ClaimInput = { claimant: 'Prison Service', words: 'Mr Orlan receives proper medical care' }
    expect(shown(failing, cared)).toEqual(['polarity: Lawyer Loe / Prison Service'])
    expect(shown(failing, { ...cared, words: 'Mr Orlan gets two meals a day' })).toEqual([])
  })
})
