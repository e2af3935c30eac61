import { describe, expect, test } from 'vitest'
import { matchSteps, nextStep, stepAtPlace, wordsInClaims } from './match-steps.ts'

const steps = matchSteps(
  {
    text: [
      { start: 10, end: 17 },
      { start: 200, end: 207 },
    ],
    notes: [
      { noteId: 'second', matches: [{ start: 0, end: 7 }] },
      {
        noteId: 'first',
        matches: [
          { start: 3, end: 10 },
          { start: 20, end: 27 },
        ],
      },
      { noteId: 'deleted', matches: [{ start: 0, end: 7 }] },
    ],
    claims: [],
    capped: false,
  },
  ['first', 'second'],
)

describe('the steps through the matches', () => {
  test('are the text’s, then those of the notes that are there, as they are drawn', () => {
    expect(steps.map(step => (step.kind === 'text' ? step.range.start : `${step.noteId} ${step.at}`))).toEqual([
      10,
      200,
      'first 0',
      'first 1',
      'second 0',
    ])
  })

  test('begin at the place that was opened', () => {
    expect(stepAtPlace(steps, { kind: 'passage', start: 200, end: 207 }, null)).toBe(1)
    expect(stepAtPlace(steps, { kind: 'passage', start: 18, end: 30 }, null)).toBe(1)
    expect(stepAtPlace(steps, { kind: 'claim', claimId: 'c' }, 5)).toBe(0)
    expect(stepAtPlace(steps, { kind: 'claim', claimId: 'c' }, null)).toBe(-1)
    expect(stepAtPlace(steps, { kind: 'note', noteId: 'second' }, null)).toBe(4)
    expect(stepAtPlace(steps, { kind: 'note', noteId: 'deleted' }, null)).toBe(-1)
  })

  test('go round at either end', () => {
    expect(nextStep(steps, 1, 1, 0)).toBe(2)
    expect(nextStep(steps, 4, 1, 0)).toBe(0)
    expect(nextStep(steps, 0, -1, 0)).toBe(4)
  })

  test('begin in view when none was made', () => {
    expect(nextStep(steps, -1, 1, 100)).toBe(1)
    expect(nextStep(steps, -1, -1, 100)).toBe(0)
    expect(nextStep(steps, -1, -1, 0)).toBe(4)
    expect(nextStep(steps, -1, 1, 900)).toBe(2)
  })
})

describe('wordsInClaims', () => {
  const anchor = (start: number, end: number) => ({ start, end, exact: '', prefix: '', suffix: '' })

  test('names the matches that lie in a claim’s words, gaps left out', () => {
    const text = 'Nobody was killed, the guard said, and nobody was hurt.'
    const claims = [
      { claimId: 'split', content: [anchor(0, 17), anchor(35, 54)] },
      { claimId: 'none', content: [anchor(19, 28)] },
    ]
    const matches = [
      { start: 0, end: 6 },
      { start: 29, end: 33 },
      { start: 39, end: 45 },
    ]
    expect(wordsInClaims(claims, matches, text)).toEqual([{ claimId: 'split', words: ['Nobody', 'nobody'] }])
  })
})
