import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { generatedCorpus } from './bench-article.ts'
import { BenchLibrary } from './bench-library.ts'
import { openCorpus, writeCorpus } from './corpus.ts'
import { type CorpusStatistics, counted } from './corpus-statistics.ts'

const folder = mkdtempSync(join(tmpdir(), 'bench-corpus-'))
const file = join(folder, 'corpus.db')
const articles = [...generatedCorpus(30, 2)]
const statistics: CorpusStatistics[] = []
writeCorpus(
  file,
  counted(articles, [10, 30], size => statistics.push(size)),
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a corpus gives back its first articles, in order, by their ids, and with the text their documents make', () => {
  const corpus = openCorpus(file, 20)
  const first = articles.slice(0, 20).map(({ article }) => article)
  expect([...corpus.read()]).toEqual(first)
  expect([...corpus.read(15)]).toEqual(first.slice(15))
  expect(corpus.ids().map(id => corpus.readWhole(id))).toEqual(first)
  expect(corpus.byId(articles[25]?.article.articleId ?? '')).toBeNull()
  corpus.close()
})

test('its words are counted for each size', () => {
  expect(statistics.map(({ articles }) => articles)).toEqual([10, 30])
  const [small, large] = statistics
  expect(large?.words).toBeGreaterThan(2 * (small?.words ?? 0))
  expect(large?.stems).toBeLessThan(large?.surfaces ?? 0)
})

test('as a library it tells changes after a position once, and articles that are gone', () => {
  const corpus = openCorpus(file, 20)
  const library = new BenchLibrary(corpus)
  const page = library.changes(null, 15)
  expect([page.changed.length, page.more]).toEqual([15, true])
  const rest = library.changes(page.position, 15)
  expect([rest.changed.length, rest.more]).toEqual([5, false])
  expect(library.changes(rest.position, 15).changed).toEqual([])
  const [first = '', second = ''] = corpus.ids()
  library.remove(first)
  for (const { article } of generatedCorpus(1, 3)) library.put({ ...article, articleId: second, title: 'Another' })
  const later = library.changes(rest.position, 15)
  expect([later.deleted, later.changed, later.more]).toEqual([[first], [second], false])
  expect(library.changes(later.position, 15)).toMatchObject({ changed: [], deleted: [] })
  expect([library.document(first), library.document(second)?.title]).toEqual([null, 'Another'])
  corpus.close()
})
