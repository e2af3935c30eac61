import { expect, test } from 'vitest'
import { stanceWords } from './stance-words.ts'

test.each([
  ['deny', 'say', 'no passengers were hurt', 'says'],
  ['deny', 'say', 'the report was false', 'says'],
  ['deny', 'deny', 'that anyone was hurt', 'denies'],
  ['deny', 'deny', 'that no one was hurt', 'denies'],
  ['deny', 'dispute', 'the count', 'denies'],
  ['deny', 'brush', 'the count', 'denies'],
  ['deny', undefined, 'its boats did not fire', 'says'],
  ['deny', null, 'its boats didn’t fire', 'says'],
  ['deny', null, 'having fired', 'denies'],
  ['accuse', 'say', 'nothing', 'accuses'],
] as const)('%s by “%s”: %s → %s', (stance, cueLemma, content, words) => {
  expect(stanceWords({ stance, cueLemma, content })).toBe(words)
})
