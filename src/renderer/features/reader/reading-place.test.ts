import { expect, test } from 'vitest'
import { readingPlace, rememberReadingPlace } from './reading-place.ts'

function memory(initial: string | null = null) {
  let value = initial
  return {
    getItem: () => value,
    setItem: (_key: string, next: string) => {
      value = next
    },
  }
}

test('an article opens where its reader stopped', () => {
  const storage = memory()
  rememberReadingPlace('a', 120, storage)
  rememberReadingPlace('b', 40, storage)
  rememberReadingPlace('a', 360, storage)
  expect(readingPlace('a', storage)).toBe(360)
  expect(readingPlace('b', storage)).toBe(40)
  expect(readingPlace('c', storage)).toBe(0)
})

test('going back to the top forgets the place', () => {
  const storage = memory()
  rememberReadingPlace('a', 120, storage)
  rememberReadingPlace('a', 0, storage)
  expect(readingPlace('a', storage)).toBe(0)
})

test('the oldest places go first, and damaged storage is an empty one', () => {
  const storage = memory('{"not": "ours"}')
  for (let number = 1; number <= 301; number++) rememberReadingPlace(`article-${number}`, number, storage)
  expect(readingPlace('article-1', storage)).toBe(0)
  expect(readingPlace('article-2', storage)).toBe(2)
})
