import { expect, it } from 'vitest'
import { buildCell, buildFigure, buildRow } from '../build-row.ts'
import { chartSources } from './chart-sources.ts'

const articles = Array.from({ length: 10 }, (_, index) => ({
  articleId: `article-${index}`,
  title: `Title ${index}`,
  publishedAt: index === 0 ? null : `202${index % 10}`,
}))
const row = (...indices: number[]) =>
  buildRow({ cells: indices.map(index => buildCell('Army', buildFigure(9, 9, { articleId: `article-${index}` }))) })

it('names the reports the figures stand in, by day, by their title where the outlet is not known', () => {
  const names = new Map([['article-2', { site: 'Orsk Courier', title: 'Title 2' }]])
  expect(chartSources([row(3, 2, 0)], articles, names)).toBe(
    'Sources: “Title 0”, Orsk Courier (2022), “Title 3” (2023).',
  )
  expect(chartSources([row(2)], articles, names)).toBe('Source: Orsk Courier (2022).')
  expect(chartSources([], articles, names)).toBe('')
})

it('counts the rest of many', () => {
  expect(chartSources([row(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)], articles, new Map())).toMatch(/ and 2 more\.$/)
})
