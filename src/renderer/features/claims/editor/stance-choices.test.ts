import { expect, test } from 'vitest'
import { exampleClaim } from '../example-claim.ts'
import { draftOfClaim } from './row-draft.ts'
import { stanceChoices } from './stance-choices.ts'

const shown = (cueLemma: string, exact: string) => {
  const content = [{ start: 0, end: exact.length, exact, prefix: '', suffix: '' }]
  const row = draftOfClaim(exampleClaim({ stance: 'deny', cueLemma, content }))
  return stanceChoices(row.deniesPlainly).filter(({ value }) => value === row.stance)
}

test('the form says “says” where the table does, and “denies” where it does', () => {
  expect(shown('say', 'no miller was hurt')).toEqual([{ value: 'deny', label: 'says' }])
  expect(shown('deny', 'a miller was hurt')).toEqual([{ value: 'deny', label: 'denies' }])
})

test('no two choices read the same', () => {
  for (const deniesPlainly of [true, false]) {
    const labels = stanceChoices(deniesPlainly).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  }
})
