import { expect, test } from 'vitest'
import { buildCell, buildFigure, buildRow } from '../build-row.ts'
import { eventTimeline } from './event-timeline.ts'

const at = (articleId: string, start: number) => ({
  articleId,
  span: { start, end: start + 1, exact: '9', prefix: '', suffix: '' },
})
const article = (articleId: string, publishedAt: string | null) => ({
  articleId,
  title: `Report ${articleId}`,
  publishedAt,
})

test('reports stand in the order of their days, each with the figures it gives in the order of its text', () => {
  const early = buildFigure(9, 9, at('one', 40))
  const late = buildFigure(12, 12, at('two', 10))
  const rows = [
    buildRow({ cells: [buildCell('Army', late, [early])] }),
    buildRow({ rowKey: 'w', quantity: 'wounded', cells: [buildCell('Union', buildFigure(3, 3, at('one', 5)))] }),
  ]
  const days = eventTimeline({
    articles: [article('none', null), article('two', '2031-03-03'), article('one', '2031-03-02T06:00:00Z')],
    rows,
  })
  expect(days.map(({ day }) => day)).toEqual(['2031-03-02', '2031-03-03', null])
  const told = days.map(({ reports }) =>
    reports.flatMap(({ entries }) =>
      entries.map(({ cell, figure, before }) => [cell.claimant, figure.low, before?.low]),
    ),
  )
  expect(told).toEqual([
    [
      ['Union', 3, undefined],
      ['Army', 9, undefined],
    ],
    [['Army', 12, 9]],
    [],
  ])
})

test('a figure given again is said to be the same, and twice in one report is told once', () => {
  const first = buildFigure(9, 9, at('one', 1))
  const twice = buildFigure(9, 9, at('one', 60))
  const again = buildFigure(9, 9, at('two', 1))
  const cell = buildCell('Army', again, [], { places: [first, twice, again] })
  const [day, next] = eventTimeline({
    articles: [article('one', '2031-03-02'), article('two', '2031-03-03')],
    rows: [buildRow({ cells: [cell] })],
  })
  expect(day?.reports[0]?.entries.map(({ repeats }) => repeats)).toEqual([false])
  expect(next?.reports[0]?.entries.map(({ repeats, before }) => [repeats, before])).toEqual([[true, null]])
})
