import { expect, test } from 'vitest'
import { extractClaims } from '../src/main/claims/extract-claims.ts'
import { countSlices } from './slicing.ts'

const text = 'The army said on 3 March 2024 that nine soldiers had died at Tarsk.'
const extraction = extractClaims({ text, publishedAt: null, sections: null })

test('an extraction’s spans hold their words', () => {
  const { right, gold } = countSlices(text, extraction)
  expect(gold).toBeGreaterThanOrEqual(5)
  expect(right).toBe(gold)
})

test('a text that is shifted by one sign is noticed', () => {
  expect(countSlices(` ${text}`, extraction).right).toBe(0)
})
