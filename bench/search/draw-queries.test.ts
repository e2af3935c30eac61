import { expect, test } from 'vitest'
import { words } from '../../src/main/search/text/analyse-words.ts'
import { generatedCorpus } from './bench-article.ts'
import { drawQueries, queriesPerKind } from './draw-queries.ts'

const sample = Array.from(generatedCorpus(300, 1), ({ article }) => article)
const queries = drawQueries(sample, 4)
const kinds = [...new Set(queries.map(({ kind }) => kind))]

test('a seed always draws the same queries', () => {
  expect(drawQueries(sample, 4)).toEqual(queries)
  expect(drawQueries(sample, 5)).not.toEqual(queries)
})

test('every kind has as many queries, and keystrokes one for each letter that is typed', () => {
  expect(kinds).toHaveLength(16)
  for (const kind of kinds.filter(kind => kind !== 'keystroke')) {
    expect(queries.filter(query => query.kind === kind)).toHaveLength(queriesPerKind)
  }
  const keystrokes = queries.filter(({ kind }) => kind === 'keystroke')
  expect(keystrokes.filter(({ letters }) => letters === 1)).toHaveLength(queriesPerKind)
  expect(keystrokes.filter(({ letters }) => letters === 5)).toHaveLength(queriesPerKind)
})

test('words are in the articles they were drawn from', () => {
  const found = new Set(sample.flatMap(({ title, text }) => words(`${title}\n${text}`).map(({ surface }) => surface)))
  const asked = queries.flatMap(({ parts }) => parts.filter(({ form }) => form === 'word').map(({ text }) => text))
  expect(asked.filter(word => !found.has(word))).toEqual([])
})
