import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { Figure, FigureQuestion, Quantity } from '../../contract/claims.ts'
import { answersQuestion, createFigureTable, figureSchema } from './figure-table.ts'

const open: FigureQuestion = { quantity: null, group: null, low: null, high: null, lowOpen: false, highOpen: false }

function figure(quantity: Quantity, low: number, rest: Partial<Figure> = {}): Figure {
  const nowhere = { start: 0, end: 0, exact: '', prefix: '', suffix: '' }
  return {
    ...{ figureId: 'f', quantity, value: low, low, high: low, modifier: 'exact', unit: null, targetGroup: null },
    ...{ targetKey: null, targetSide: null, actorSide: null, scope: 'incident', span: nowhere },
    ...rest,
  }
}

const articles: Record<string, Figure[]> = {
  aaaaaaaaaaaa: [figure('killed', 9, { targetGroup: 'soldiers' }), figure('wounded', 30)],
  bbbbbbbbbbbb: [figure('killed', 20, { targetGroup: 'border guards' })],
  cccccccccccc: [figure('killed', 40, { value: null, high: null, modifier: 'at_least', targetKey: 'soldier' })],
  dddddddddddd: [figure('killed', 0, { value: null, high: 50, modifier: 'up_to' }), figure('killed', 5)],
  eeeeeeeeeeee: [figure('killed', 10, { value: null, high: 12, modifier: 'about' })],
  ffffffffffff: [],
}

function tableOf() {
  const database = new Database(':memory:')
  database.exec(figureSchema)
  const table = createFigureTable(database)
  for (const [articleId, figures] of Object.entries(articles)) {
    table.put(articleId, [{ figures }])
  }
  return table
}

const questions: readonly (readonly [string, Partial<FigureQuestion>, string])[] = [
  ['over 20 killed', { quantity: 'killed', low: 20, lowOpen: true }, 'cd'],
  ['at least 20 killed', { quantity: 'killed', low: 20 }, 'bcd'],
  ['under 9 killed', { quantity: 'killed', high: 9, highOpen: true }, 'd'],
  ['9 to 20 killed', { quantity: 'killed', low: 9, high: 20 }, 'abe'],
  ['exactly 11 killed lies in 10–12', { quantity: 'killed', low: 11, high: 11 }, 'e'],
  ['any figure over 25', { low: 25 }, 'acd'],
  ['any figure', {}, 'abcde'],
  ['wounded', { quantity: 'wounded' }, 'a'],
  ['soldiers, written or understood', { group: 'soldier' }, 'ac'],
  ['soldiers killed, at least 10', { quantity: 'killed', group: 'soldiers', low: 10 }, 'c'],
  ['both words of a group', { group: 'border guard' }, 'b'],
]

test.each(questions)('%s', (_, asked, expected) => {
  const question = { ...open, ...asked }
  const found = tableOf().articlesWith(question)
  const ids = new Set(found.match(/.{12}/gu) ?? [])
  expect(
    [...ids]
      .map(id => id[0])
      .sort()
      .join(''),
  ).toBe(expected)
  const told = Object.entries(articles).filter(([, figures]) => figures.some(one => answersQuestion(one, question)))
  expect(told.map(([id]) => id[0]).join('')).toBe(expected)
})

test('what an article says now replaces what it said, and what is removed is not found', () => {
  const table = tableOf()
  table.put('aaaaaaaaaaaa', [])
  table.remove('bbbbbbbbbbbb')
  expect(table.articlesWith({ ...open, quantity: 'wounded' })).toBe('')
  expect(table.articlesWith({ ...open, quantity: 'killed', low: 20, high: 20 })).toBe('')
  table.clear()
  expect(table.articlesWith(open)).toBe('')
})
