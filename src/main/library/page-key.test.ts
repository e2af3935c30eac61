import { expect, test } from 'vitest'
import { addressStarts, pageKey } from './page-key.ts'

test.each([
  ['https://www.harbour-post.example/a/ferry?utm_source=mail&utm_medium=x', 'http://harbour-post.example/a/ferry/'],
  ['https://m.harbour-post.example/a/ferry#comments', 'https://harbour-post.example/a/ferry/amp?fbclid=9'],
  ['https://harbour-post.example/read.php?id=7&page=2', 'https://harbour-post.example/read.php?page=2&id=7&gclid=1'],
])('%s and %s are one page', (one, other) => {
  expect(pageKey(one)).not.toBeNull()
  expect(pageKey(one)).toBe(pageKey(other))
  expect(addressStarts(one).some(start => other.startsWith(start))).toBe(true)
})

test.each([
  ['https://harbour-post.example/a/ferry', 'https://harbour-post.example/a/ferry-2'],
  ['https://harbour-post.example/read.php?id=7', 'https://harbour-post.example/read.php?id=8'],
  ['https://harbour-post.example/a/ferry', 'https://other-post.example/a/ferry'],
])('%s and %s are two', (one, other) => {
  expect(pageKey(one)).not.toBe(pageKey(other))
})

test.each([['https://harbour-post.example/'], ['not an address'], ['file:///tmp/page.html'], [null]])(
  '%s names no article',
  url => {
    expect(pageKey(url)).toBeNull()
  },
)

test('an address is the same with and without what only counts readers', () => {
  const plain = pageKey('https://oltmar-post.example/2031/lamp-oil')
  for (const other of [
    'http://www.oltmar-post.example/2031/lamp-oil/?utm_source=mail&fbclid=x',
    'https://m.oltmar-post.example/2031/lamp-oil/amp/#top',
  ]) {
    expect(pageKey(other)).toBe(plain)
  }
  expect(pageKey('https://oltmar-post.example/story?id=7')).not.toBe(pageKey('https://oltmar-post.example/story?id=8'))
  expect(pageKey('https://oltmar-post.example/')).toBeNull()
  expect(pageKey('not an address')).toBeNull()
})
