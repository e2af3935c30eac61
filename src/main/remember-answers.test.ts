import { expect, test } from 'vitest'
import { rememberAnswers } from './remember-answers.ts'

test('what was asked for last stays when there is too much, and nothing outlives its state', () => {
  const reads: string[] = []
  const read = (articleId: string) => {
    reads.push(articleId)
    return articleId
  }
  const answers = rememberAnswers(read, () => 3_000_000)
  for (const articleId of ['one', 'two', 'one', 'three', 'one', 'two']) answers(articleId, 'state')
  expect(reads).toEqual(['one', 'two', 'three', 'two'])
  answers('two', 'another state')
  expect(reads).toHaveLength(5)
})
