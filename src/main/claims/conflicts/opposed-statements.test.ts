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
})
