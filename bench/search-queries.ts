/** Draws the queries of the search benchmark from a generated library, by how frequent their words are in it. */

import type { SearchableArticle } from '../src/main/search/fields.ts'
import { words } from '../src/main/search/text/analyse-words.ts'
import { createRandom } from './generate-articles.ts'

/** An article with what a hit shows of it. */
export type BenchArticle = SearchableArticle & { site: string | null; publishedAt: string | null }

/** One query as each engine takes it. */
export type BenchQuery = { kind: string; ours: string; fts5: string; lunr: string | null }

const queriesPerKind = 20
/** Words come from the first articles, so that the same queries find something at every size. */
const articlesDrawnFrom = 1000

export function drawQueries(articles: readonly SearchableArticle[], seed: number): BenchQuery[] {
  const random = createRandom(seed)
  const sample = articles.slice(0, articlesDrawnFrom)
  const frequency = new Map<string, number>()
  for (const { text } of sample) {
    const found = new Set(words(text).flatMap(({ surface, stop }) => (stop || surface.length < 4 ? [] : [surface])))
    for (const surface of found) frequency.set(surface, (frequency.get(surface) ?? 0) + 1)
  }
  const band = (from: number, to: number) =>
    [...frequency]
      .filter(([, count]) => count >= from * sample.length && count <= to * sample.length)
      .map(([word]) => word)
  const bands = { rare: band(0.001, 0.01), middling: band(0.02, 0.12), common: band(0.15, 0.9) }
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? 'report'
  const draw = (make: () => BenchQuery[]) => Array.from({ length: queriesPerKind }, make).flat()
  const phrase = () => {
    const all = words(sample[Math.floor(random() * sample.length)]?.text ?? '').map(({ surface }) => surface)
    const at = Math.floor(random() * Math.max(1, all.length - 3))
    return all.slice(at, at + 3).join(' ')
  }
  const single = (kind: string, word: string) => [{ kind, ours: `${word} `, fts5: word, lunr: word }]
  return [
    ...draw(() => single('rare word', pick(bands.rare))),
    ...draw(() => single('common word', pick(bands.common))),
    ...draw(() => {
      const [a, b] = [pick(bands.common), pick(bands.common)]
      return [{ kind: 'two common, both', ours: `+${a} +${b} `, fts5: `${a} AND ${b}`, lunr: `+${a} +${b}` }]
    }),
    ...draw(() => {
      const [a, b, c] = [pick(bands.common), pick(bands.middling), pick(bands.rare)]
      return [{ kind: 'three, any', ours: `${a} ${b} ${c} `, fts5: `${a} OR ${b} OR ${c}`, lunr: `${a} ${b} ${c}` }]
    }),
    ...draw(() => {
      const prefix = pick(bands.middling).slice(0, 3)
      return [{ kind: 'three letters*', ours: `${prefix}*`, fts5: `${prefix}*`, lunr: `${prefix}*` }]
    }),
    ...draw(() => {
      const words = phrase()
      return [{ kind: 'phrase of three', ours: `"${words}"`, fts5: `"${words}"`, lunr: null }]
    }),
    ...draw(() => {
      const [a, b] = [pick(bands.common), pick(bands.middling)]
      return Array.from({ length: b.length - 1 }, (_, at) => {
        const typed = b.slice(0, at + 2)
        const either = `(${typed} OR ${typed}*)`
        return { kind: 'keystroke', ours: `${a} ${typed}`, fts5: `${a} OR ${either}`, lunr: `${a} ${typed} ${typed}*` }
      })
    }),
  ]
}
