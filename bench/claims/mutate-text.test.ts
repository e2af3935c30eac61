import { expect, test } from 'vitest'
import { mutateText } from './mutate-text.ts'
import { writeReport } from './reports.ts'

const texts = [writeReport(200, 1), writeReport(200, 2)]

test('the same number damages in the same way, other numbers in others', () => {
  const mutants = Array.from({ length: 50 }, (_, seed) => mutateText(texts, seed))
  expect(mutateText(texts, 7)).toBe(mutants[7])
  expect(new Set([...mutants, ...texts]).size).toBeGreaterThan(45)
})

test('reports have speakers, figures and the length asked for', () => {
  const report = writeReport(500, 3)
  expect(report).toMatch(/\d+/)
  expect(report).not.toMatch(/[{}]/)
  expect(Math.abs(report.split(/\s+/).length - 500)).toBeLessThan(120)
})
