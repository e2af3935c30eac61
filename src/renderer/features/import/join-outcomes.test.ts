import { expect, test } from 'vitest'
import { joinOutcomes } from './join-outcomes.ts'

const done = (id: string) => ({
  phase: 'done' as const,
  report: {
    ...{ importId: null, skipped: [], files: [] },
    articles: [{ id, title: id, publishedAt: null, source: id }],
    duplicates: [],
    failed: [],
    cancelled: false,
  },
  skipped: 1,
  notice: null,
})

test('an import that waited for another reports with it, whatever became of either', () => {
  expect(joinOutcomes(done('a'), done('b'))).toMatchObject({
    phase: 'done',
    report: { articles: [{ id: 'a' }, { id: 'b' }] },
    skipped: 2,
  })
  expect(joinOutcomes({ phase: 'failed', message: 'No room.' }, done('b'))).toMatchObject({
    phase: 'done',
    report: { articles: [{ id: 'b' }], failed: [{ reason: 'No room.' }] },
  })
  expect(joinOutcomes(done('a'), { phase: 'idle' })).toEqual(done('a'))
  expect(joinOutcomes({ phase: 'idle' }, done('b'))).toEqual(done('b'))
})
