import { expect, test } from 'vitest'
import { noCounts } from '../../../contract/import-report.ts'
import { carriedWords, kindsOfFiles, outcomeWords } from './report-words.ts'

test('counts are words, and what there is none of is not said', () => {
  const counts = { ...noCounts(), items: 4, article: 1, stub: 3, highlights: 2, lost: 1, read: 1 }
  expect(outcomeWords(counts)).toEqual(['1 new article', '3 links that need their content'])
  expect(carriedWords(counts)).toEqual(['2 highlights (1 no longer in the text)', '1 read'])
})

test('files of one kind are one line', () => {
  const file = (format: string | null, items: number) => ({ source: 'x', format, counts: { ...noCounts(), items } })
  expect(
    kindsOfFiles({
      files: [file('Saved web page', 1), file('wallabag', 9), file('Saved web page', 1), file(null, 1)],
    }).map(({ format, files, counts }) => [format, files, counts.items]),
  ).toEqual([
    ['wallabag', 1, 9],
    ['Saved web page', 2, 2],
    ['not read', 1, 1],
  ])
})
