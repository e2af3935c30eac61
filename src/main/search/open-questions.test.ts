import { expect, test } from 'vitest'
import { OpenQuestions, stepsAside } from './open-questions.ts'

test('the indexing thread pauses while a question is open, and never stands still', async () => {
  const questions = new OpenQuestions()
  // A clock that goes on by a millisecond whenever it is read: how busy the machine is makes no difference.
  let milliseconds = 0
  const stepAside = stepsAside(questions.shared, () => ++milliseconds)
  expect(stepAside()).toBe(false)
  milliseconds = 100
  let answer = () => {}
  const answered = questions.during(() => new Promise<void>(resolve => (answer = resolve)))
  expect(stepAside()).toBe(true)
  // After a pause there is some work first.
  expect(stepAside()).toBe(false)
  milliseconds += 100
  expect(stepAside()).toBe(true)
  milliseconds += 100
  answer()
  await answered
  expect(stepAside()).toBe(false)
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
