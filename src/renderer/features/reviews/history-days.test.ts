import { expect, test } from 'vitest'
import type { RememberedChange } from '../../../contract/review.ts'
import { historyDays } from './history-days.ts'

const change = (changeId: string, at: string, undoes: string | null = null): RememberedChange => ({
  ...{ changeId, at, undoes, kind: 'judge', articleId: null, summary: changeId, claimIds: [] },
  takenBackBy: null,
})

test('a day has one line for each thing that was done, its undoings none', () => {
  const days = historyDays([
    change('undo', '2031-03-05T12:00:00', 'second'),
    change('third', '2031-03-05T11:00:00'),
    change('second', '2031-03-05T10:00:00'),
    change('first', '2031-03-04T12:00:00'),
  ])
  expect(days.map(({ changes }) => changes.map(({ changeId }) => changeId))).toEqual([['third', 'second'], ['first']])
})
