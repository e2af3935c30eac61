import { expect, test } from 'vitest'
import { rememberAnswers } from './remember-answers.ts'

/** What is read anew of the articles asked for, each of so many characters. */
function readAnew(size: number, asked: readonly [articleId: string, state: string][]): string[] {
  const read: string[] = []
  const answer = rememberAnswers(
    articleId => {
      read.push(articleId)
      return articleId
    },
    () => size,
  )
  for (const [articleId, state] of asked) expect(answer(articleId, state)).toBe(articleId)
  return read
}

test('an article is read once while the state stays the same', () => {
  const asked: [string, string][] = [
    ['a', '1'],
    ['b', '1'],
    ['a', '1'],
    ['a', '2'],
  ]
  expect(readAnew(1000, asked)).toEqual(['a', 'b', 'a'])
})

test('books are not all kept: their characters are counted together', () => {
  const asked: [string, string][] = [
    ['a', '1'],
    ['b', '1'],
    ['c', '1'],
    ['a', '1'],
    ['c', '1'],
  ]
  expect(readAnew(3_000_000, asked)).toEqual(['a', 'b', 'c', 'a'])
})
