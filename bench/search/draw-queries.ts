/** Draws the queries of the search benchmark from a corpus, by how frequent their words are in its first articles. */
import { words } from '../../src/main/search/text/analyse-words.ts'
import { createRandom, pick } from '../seeded-random.ts'
import { UsageError } from '../usage-error.ts'
import type { BenchArticle } from './bench-article.ts'
import type { BenchQuery, QueryPart } from './bench-query.ts'

/** Words come from these first articles, so that the same queries find something at every size. */
export const articlesDrawnFrom = 1000
export const queriesPerKind = 40
/** Parts of the articles that have a word of each band. */
const bandLimits = { rare: [0, 0.0035], middling: [0.005, 0.05], common: [0.15, 0.7] } as const
type Band = keyof typeof bandLimits

type Drawable = {
  bands: Record<Band, string[]>
  titleWords: string[]
  /** Runs of two and of three words that at least two of the articles have. */
  shared: Record<2 | 3, string[]>
  runs: Record<2 | 3, string[]>
}

export function drawQueries(sample: readonly BenchArticle[], seed: number): BenchQuery[] {
  const random = createRandom(seed)
  const drawable = gather(sample)
  if (Object.values(drawable.bands).some(({ length }) => length === 0))
    throw new UsageError('There are too few articles to draw queries from; a hundred are enough.')
  const word = (band: Band) => pick(drawable.bands[band], random)
  const long = (band: Band, letters: number) =>
    pick(
      drawable.bands[band].filter(({ length }) => length >= letters),
      random,
    )
  const part = (form: QueryPart['form'], text: string, more: Partial<QueryPart> = {}): QueryPart => {
    return { form, text, presence: 'may', field: null, ...more }
  }
  const run = (length: 2 | 3) =>
    pick(random() < 0.5 && drawable.shared[length].length > 0 ? drawable.shared[length] : drawable.runs[length], random)
  const queries: BenchQuery[] = []
  const add = (kind: string, make: () => QueryPart[]) => {
    for (let count = 0; count < queriesPerKind; count++) {
      const parts = make()
      const prefixes = parts.filter(({ form }) => form === 'prefix').map(({ text }) => text.length)
      queries.push({ kind, parts, typed: null, letters: prefixes.length > 0 ? Math.min(...prefixes) : null })
    }
  }
  add('rare word', () => [part('word', word('rare'))])
  add('middling word', () => [part('word', word('middling'))])
  add('common word', () => [part('word', word('common'))])
  add('both of two common', () => [
    part('word', word('common'), { presence: 'must' }),
    part('word', word('common'), { presence: 'must' }),
  ])
  add('any of three', () => (['common', 'middling', 'rare'] as const).map(band => part('word', word(band))))
  add('must and not', () => [
    part('word', word('middling'), { presence: 'must' }),
    part('word', word('common'), { presence: 'not' }),
  ])
  add('in the title', () => [part('word', pick(drawable.titleWords, random), { field: 'title' })])
  for (const letters of [2, 3, 4]) {
    add(`prefix of ${letters}`, () => [part('prefix', long('middling', letters + 1).slice(0, letters))])
  }
  add('fuzzy, one letter off', () => [part('fuzzy', misspell(long('middling', 6)))])
  add('wildcard inside', () => {
    const whole = long('middling', 6)
    return [part('wildcard', `${whole.slice(0, 3)}*${whole.slice(-2)}`)]
  })
  add('phrase of two', () => [part('phrase', run(2))])
  add('phrase of three', () => [part('phrase', run(3))])
  add('title and phrase', () => [
    part('word', pick(drawable.titleWords, random), { field: 'title' }),
    part('phrase', run(2), { presence: 'must' }),
  ])
  for (let count = 0; count < queriesPerKind; count++) {
    const [first, second] = [word('common'), long('middling', 5)]
    for (let letters = 1; letters <= second.length; letters++) {
      const typed = second.slice(0, letters)
      queries.push({
        kind: 'keystroke',
        parts: [part('word', first, { presence: 'must' }), part('prefix', typed, { presence: 'must' })],
        typed: `${first} ${typed}`,
        letters,
      })
    }
  }
  return queries
}

/** A letter of the middle is left out. */
const misspell = (word: string): string => word.slice(0, word.length >> 1) + word.slice((word.length >> 1) + 1)

function gather(sample: readonly BenchArticle[]): Drawable {
  const frequency = new Map<string, number>()
  const runCounts = { 2: new Map<string, number>(), 3: new Map<string, number>() }
  const titleWords: string[] = []
  const drawableWord = ({ surface, stop }: { surface: string; stop: boolean }) =>
    !stop && /^\p{Ll}{4,}$/u.test(surface) ? [surface] : []
  for (const { title, text } of sample) {
    titleWords.push(...words(title).flatMap(drawableWord))
    const all = words(text)
    for (const surface of new Set(all.flatMap(drawableWord))) frequency.set(surface, (frequency.get(surface) ?? 0) + 1)
    for (const length of [2, 3] as const) {
      const seen = new Set<string>()
      for (let at = 0; at + length <= all.length; at++) {
        const run = all.slice(at, at + length)
        // A run of stop words alone is no phrase anybody looks for.
        if (run.some(({ stop }) => !stop)) seen.add(run.map(({ surface }) => surface).join(' '))
      }
      for (const run of seen) runCounts[length].set(run, (runCounts[length].get(run) ?? 0) + 1)
    }
  }
  const band = ([from, to]: readonly [number, number]) =>
    [...frequency]
      .filter(([, count]) => count >= from * sample.length && count <= Math.max(1, to * sample.length))
      .map(([w]) => w)
  const sharedRuns = (length: 2 | 3) => [...runCounts[length]].filter(([, count]) => count > 1).map(([run]) => run)
  const allRuns = (length: 2 | 3) => [...runCounts[length].keys()]
  const bands = { rare: band(bandLimits.rare), middling: band(bandLimits.middling), common: band(bandLimits.common) }
  const runs = { 2: allRuns(2), 3: allRuns(3) }
  return { bands, titleWords, shared: { 2: sharedRuns(2), 3: sharedRuns(3) }, runs }
}
