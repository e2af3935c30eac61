import { expect, test } from 'vitest'
import type { Anchor } from '../../../article/anchor.ts'
import { extractClaims } from '../extract-claims.ts'
import type { ExtractedClaim, Extraction } from '../extraction.ts'
import { applyReviews } from './apply-reviews.ts'
import type { ClaimReview, ReviewedRow } from './judgement.ts'

const sentences = [
  'The Norvanian Army said on Tuesday that nine soldiers were killed at Orsk Ford.',
  'The Marsh Front said it had killed 80 soldiers and lost two fighters.',
  '“We hold the bridge,” the mayor of Orsk said.',
  'At least 12 villagers were wounded, according to the clinic in Tessel.',
  'The army denied that its guns had hit the clinic.',
  'Officials said nine soldiers were killed.',
]
/** mulberry32: the same numbers in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return below => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
const textOf = (parts: readonly string[]) => `Clash at Orsk Ford\n\n${parts.join(' ')}`
const extract = (text: string) => extractClaims({ text, publishedAt: '2031-03-04', sections: null })
const anchorsOf = ({ content, cue, source, claimant, figures }: ExtractedClaim): Anchor[] => [
  ...[...content, ...cue, ...source, ...figures.map(({ span }) => span)],
  ...(claimant.mention === null ? [] : [claimant.mention]),
]

function randomReviews(extraction: Extraction, random: (below: number) => number): ClaimReview[] {
  return extraction.claims
    .filter(() => random(2) === 0)
    .map((machine, index): ClaimReview => {
      const state = (['accepted', 'edited', 'rejected'] as const)[random(3)] ?? 'accepted'
      const claimant = { ...machine.claimant, canonicalName: 'Orsk Council' }
      const first: ReviewedRow = { state, claim: state === 'edited' ? { ...machine, claimant } : machine }
      const second: ReviewedRow = { state: 'edited', claim: { ...machine, claimKey: `r${index}` } }
      const at = '2031-03-05T00:00:00.000Z'
      if (random(5) === 0) return { kind: 'claim', machine: null, rows: [second], at }
      return { kind: 'claim', machine, rows: random(3) === 0 ? [first, second] : [first], at }
    })
}

test('whatever becomes of the text, every row found slices back to it and no reviewed row is lost or doubled', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = createRandom(seed)
    const parts = Array.from({ length: 2 + random(8) }, () => sentences[random(sentences.length)] ?? '')
    const reviews = randomReviews(extract(textOf(parts)), random)
    const changed = parts.flatMap(part => {
      const fate = random(4)
      if (fate === 0) return []
      if (fate === 1) return [part, sentences[random(sentences.length)] ?? '']
      return fate === 2 ? [part.replace(/nine|80|said/, 'some')] : [part]
    })
    const text = textOf(changed)
    const { claims, marks } = applyReviews(text, extract(text), reviews)
    for (const claim of claims) {
      if (marks[claim.claimKey]?.found === false) continue
      for (const { start, end, exact } of anchorsOf(claim)) expect(text.slice(start, end)).toBe(exact)
    }
    const keys = claims.map(({ claimKey }) => claimKey)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(expect.arrayContaining(reviews.flatMap(({ rows }) => rows.map(({ claim }) => claim.claimKey))))
  }
})

test('no review, no change; and of an unchanged text a review changes its own row only', () => {
  const text = textOf(sentences)
  const extraction = extract(text)
  expect(applyReviews(text, extraction, []).claims).toBe(extraction.claims)
  for (const machine of extraction.claims) {
    for (const state of ['accepted', 'rejected'] as const) {
      const review: ClaimReview = { kind: 'claim', machine, rows: [{ state, claim: machine }], at: '' }
      expect(applyReviews(text, extraction, [review]).claims).toEqual(extraction.claims)
    }
  }
})
