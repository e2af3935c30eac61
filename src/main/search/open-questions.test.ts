import { expect, test } from 'vitest'
import { OpenQuestions, stepsAside } from './open-questions.ts'

const time = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

test('the indexing thread pauses while a question is open, and never stands still', async () => {
  const questions = new OpenQuestions()
  const stepAside = stepsAside(questions.shared)
  let answer = () => {}
  const answered = questions.during(() => new Promise<void>(resolve => (answer = resolve)))
  expect(time(stepAside)).toBeGreaterThan(5)
  // After a pause there is some work first.
  expect(time(stepAside)).toBeLessThan(5)
  answer()
  await answered
  expect(Atomics.load(new Int32Array(questions.shared), 0)).toBe(0)
})

test('who waits for a question goes on when it is answered, also with an error', async () => {
  const questions = new OpenQuestions()
  let fail = (_: Error) => {}
  const failed = questions.during(() => new Promise<void>((_, reject) => (fail = reject)))
  let goesOn = false
  const waited = questions.stepAside().then(() => {
    goesOn = true
  })
  await Promise.resolve()
  expect(goesOn).toBe(false)
  fail(new Error('no'))
  await expect(failed).rejects.toThrow('no')
  await waited
  await questions.stepAside()
})
