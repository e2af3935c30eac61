import { expect, test } from 'vitest'
import { ArticleDocument } from '../src/article/document.ts'
import { plainText } from '../src/article/plain-text.ts'
import { generateArticles } from './generate-articles.ts'

test('a seed always gives the same articles, whatever their number', () => {
  const few = [...generateArticles({ count: 5, seed: 7 })]
  expect([...generateArticles({ count: 9, seed: 7 })].slice(0, 5)).toEqual(few)
  expect([...generateArticles({ count: 5, seed: 8 })]).not.toEqual(few)
})

test('articles are valid documents of news length, no two alike', () => {
  const articles = [...generateArticles({ count: 200, seed: 3 })]
  const texts = articles.map(({ document }) => plainText(ArticleDocument.parse(document)))
  expect(new Set(texts).size).toBe(200)
  const mean = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / texts.length
  expect(mean).toBeGreaterThan(450)
  expect(mean).toBeLessThan(800)
})
