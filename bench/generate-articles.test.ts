import { expect, test } from 'vitest'
import { ArticleDocument } from '../src/article/document.ts'
import { plainText } from '../src/article/plain-text.ts'
import { generateArticle, generateArticles } from './generate-articles.ts'

const textsOf = (count: number) =>
  [...generateArticles({ count, seed: 3 })].map(({ draft }) => plainText(ArticleDocument.parse(draft.document)))
const wordsOf = (texts: readonly string[]) => texts.flatMap(text => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

test('a seed always gives the same articles, whatever their number', () => {
  const few = [...generateArticles({ count: 5, seed: 7 })]
  expect([...generateArticles({ count: 9, seed: 7 })].slice(0, 5)).toEqual(few)
  expect(generateArticle(7, 4)).toEqual(few[4])
  expect([...generateArticles({ count: 5, seed: 8 })]).not.toEqual(few)
})

test('articles are valid documents of news length, no two alike', () => {
  const texts = textsOf(200)
  expect(new Set(texts).size).toBe(200)
  const mean = wordsOf(texts).length / texts.length
  expect(mean).toBeGreaterThan(450)
  expect(mean).toBeLessThan(800)
})

test('words are as long as those of news, and repeat within an article as they do there', () => {
  const texts = textsOf(200)
  const words = wordsOf(texts)
  const meanLength = words.reduce((sum, word) => sum + word.length, 0) / words.length
  expect(meanLength).toBeGreaterThan(4.6)
  expect(meanLength).toBeLessThan(5.5)
  const different = texts.reduce((sum, text) => sum + new Set(wordsOf([text])).size, 0)
  expect(different / words.length).toBeGreaterThan(0.42)
  expect(different / words.length).toBeLessThan(0.55)
})

test('the vocabulary grows with the library by a power between 0.5 and 0.65 of its words (Heaps)', () => {
  const words = wordsOf(textsOf(640))
  const typesIn = (part: number) => new Set(words.slice(0, part * words.length)).size
  const exponent = Math.log(typesIn(1) / typesIn(1 / 8)) / Math.log(8)
  expect(exponent).toBeGreaterThan(0.5)
  expect(exponent).toBeLessThan(0.65)
})

test('a twentieth of the articles has notes and about an eighth has claimants', () => {
  const articles = [...generateArticles({ count: 1000, seed: 5 })]
  const share = (has: (article: (typeof articles)[number]) => boolean) => articles.filter(has).length / articles.length
  expect(share(({ notes }) => notes.length > 0)).toBeCloseTo(0.05, 1)
  expect(share(({ claimants }) => claimants.length > 0)).toBeCloseTo(0.12, 1)
})
