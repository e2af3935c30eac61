import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentFlags, fields, type SearchableArticle } from '../fields.ts'
import type { Clause } from '../language/clause.ts'
import { parseQuery } from '../language/parse-query.ts'
import { articleId, bareArticle, createRandom, pick, randomText } from '../test-library.ts'
import type { DocumentFilter, IndexFilter } from './index-filter.ts'
import type { QueryOptions } from './run-query.ts'
import { TestIndex } from './test-index.ts'

let folder = ''
let index: TestIndex
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'run-query-'))
  index = new TestIndex(folder)
})
afterEach(() => {
  index.close()
  rmSync(folder, { recursive: true, force: true })
})

const numbers = (query: string | readonly Clause[], options: Partial<QueryOptions> = {}): number[] =>
  index
    .ask(typeof query === 'string' ? parseQuery(query).clauses : query, options)
    .hits.map(hit => Number.parseInt(hit.articleId, 36))

test('articles with every word come before those with some, whatever their scores', () => {
  index.apply([
    bareArticle(1, { text: `tarsk ${'other words here '.repeat(30)} merenk` }),
    bareArticle(2, { text: 'tarsk tarsk tarsk' }),
    bareArticle(3, { text: 'merenk' }),
    bareArticle(4, { text: 'neither' }),
  ])
  const all = numbers('tarsk merenk ')
  expect(all[0]).toBe(1)
  expect(all.length).toBe(3)
  expect(numbers('tarsk merenk ', { offset: 1, limit: 1 })).toEqual(all.slice(1, 2))
})

test('the last word is also a beginning, and the word itself weighs more', () => {
  const titles = ['occupation of Tarsk', 'occupied Tarsk', 'the occult in Tarsk', 'Tarsk at peace']
  index.apply(titles.map((title, number) => bareArticle(number, { title })))
  // The stem of “occupati” is not the beginning of any stem here; typing on must not lose the article.
  for (const typed of ['occ', 'occup', 'occupat', 'occupati', 'occupatio', 'occupation']) {
    expect(numbers(typed), typed).toContain(0)
  }
  expect(numbers('occult')).toEqual([2])
})

test('the rarest word that a typed beginning may become does not come first; behind an explicit * it does, as in lunr', () => {
  const raids = Array.from({ length: 20 }, (_, number) => bareArticle(number, { text: 'one killed in a raid' }))
  index.apply([
    ...raids,
    bareArticle(30, { text: 'some kilobytes of a file' }),
    bareArticle(40, { text: 'four killed, then two killed' }),
  ])
  expect(numbers('ki')[0]).toBe(40)
  expect(numbers('kil')[0]).toBe(40)
  expect(numbers('ki*')[0]).toBe(30)
  const { hits } = index.ask(parseQuery('ki').clauses, { explain: true })
  const idfs = new Set(hits.flatMap(({ explanation }) => explanation?.terms.map(({ idf }) => idf)))
  expect(idfs.size).toBe(1)
})

test('a word weighs what lunr gives it, whatever it is the beginning of, and its rarer endings weigh no more', () => {
  const fires = Array.from({ length: 20 }, (_, number) => bareArticle(number, { text: 'a fire at the mill' }))
  index.apply([...fires, bareArticle(30, { text: 'the fireworks at the mill' })])
  const ordered = numbers('fire')
  expect(ordered.at(-1)).toBe(30)
  expect(ordered.length).toBe(21)
})

test('a joined word is found side by side or as one word first, then where its parts stand alone', () => {
  index.apply([
    bareArticle(1, { text: 'The cease-fire holds in Tarsk.' }),
    bareArticle(2, { text: 'A ceasefire was agreed on.' }),
    bareArticle(3, { text: 'They cease to fire at the fire of Tarsk: cease, do not fire, cease.' }),
    bareArticle(4, { text: 'Two cease fires were broken, then all ceasefires.' }),
    bareArticle(5, { text: 'Nothing of the kind.' }),
  ])
  for (const query of ['cease-fire ', 'cease-fire', 'cease/fire ']) {
    const { hits, withAll } = index.ask(parseQuery(query).clauses)
    const found = hits.map(({ articleId }) => Number.parseInt(articleId, 36))
    expect([withAll, found.length, found.at(-1)], query).toEqual([3, 4, 3])
  }
  for (const query of ['ceasefire ', 'ceasefire', 'ceasefires ', '+cease-fire', 'ceasefire OR zzz']) {
    expect(numbers(query).sort(), query).toEqual([1, 2, 4])
  }
  expect(numbers('-cease-fire tarsk ')).toEqual([3])
  expect(numbers('title:ceasefire')).toEqual([])
  for (const { lunrScore } of index.ask(parseQuery('ceasefire ').clauses).hits) expect(lunrScore).toBeGreaterThan(0)
})

test('a word is not cut where a part is a word like “the”, nor a number joined', () => {
  index.apply([
    bareArticle(1, { text: 'It may be into the night.' }),
    bareArticle(2, { text: 'Maybe in to nightfall. On 9/11 in Kessin.' }),
    bareArticle(3, { text: 'He was one of 911, or of 11 and 9.' }),
  ])
  expect(numbers('maybe ')).toEqual([2])
  expect(numbers('9/11')).toEqual([2])
  expect(numbers('911')).toEqual([3])
})

test('a title that is the query comes before one that has it, and that before one with the words apart', () => {
  const body = { text: 'harbour fire harbour fire and more of the same' }
  index.apply([
    bareArticle(1, { title: 'Harbour fire', ...body }),
    bareArticle(2, { title: 'Big harbour fire tonight', ...body }),
    bareArticle(3, { title: 'Fire near the harbour', ...body }),
  ])
  expect(numbers('harbour fire ')).toEqual([1, 2, 3])
  const { hits } = index.ask(parseQuery('harbour fire ').clauses, { explain: true })
  expect(hits.map(hit => hit.explanation?.factors.title)).toEqual([1.5, 1.25, 1])
  for (const hit of hits) expect(hit.score).toBeCloseTo(hit.lunrScore * (hit.explanation?.factors.title ?? 0), 12)
})

test('of two equal articles the newer comes first, and an old one with more of the words before both', () => {
  index.apply([
    bareArticle(1, { text: 'tarsk and some more', publishedDay: 20_000 }),
    bareArticle(2, { text: 'tarsk and some more', publishedDay: 12_000 }),
    bareArticle(3, { text: 'tarsk tarsk more', publishedDay: 100 }),
  ])
  expect(numbers('tarsk ', { today: 20_010 })).toEqual([3, 1, 2])
  expect(numbers('tarsk ', { sort: 'newest' })).toEqual([1, 2, 3])
  expect(numbers('tarsk ', { sort: 'oldest' })).toEqual([3, 2, 1])
  expect(numbers([], { sort: 'best' })).toEqual([1, 2, 3])
})

test('what a filter came to is kept only for as long as the index stays the same', () => {
  const filter: DocumentFilter = {
    filters: [{ kind: 'value', field: 'source', value: 'Dovra Post', presence: 'required' }],
    ...{ only: null, except: null },
  }
  const inDovra = (number: number) => bareArticle(number, { text: 'tarsk', source: ['Dovra Post'] })
  index.apply([inDovra(1), bareArticle(2, { text: 'tarsk' })])
  expect(numbers('tarsk ', { filter })).toEqual([1])
  index.apply([inDovra(3)])
  expect(numbers('tarsk ', { filter }).sort()).toEqual([1, 3])
  index.apply([bareArticle(1, { text: 'tarsk' })])
  expect(numbers('tarsk ', { filter })).toEqual([3])
  index.apply([], [articleId(3)])
  expect(numbers('tarsk ', { filter })).toEqual([])
})

test('the newest and the oldest come first whatever words they have', () => {
  index.apply([
    bareArticle(1, { text: 'tarsk merenk', publishedDay: 14_600 }),
    bareArticle(2, { text: 'tarsk', publishedDay: 18_300 }),
    bareArticle(3, { text: 'merenk', publishedDay: 11_000 }),
  ])
  expect(numbers('tarsk merenk ', { sort: 'newest' })).toEqual([2, 1, 3])
  expect(numbers('tarsk merenk ', { sort: 'newest', limit: 1 })).toEqual([2])
  expect(numbers('tarsk merenk ', { sort: 'oldest' })).toEqual([3, 1, 2])
  expect(index.ask(parseQuery('tarsk merenk ').clauses, { sort: 'newest' }).withAll).toBe(1)
})

test('an explanation adds up to lunr’s score', () => {
  const random = createRandom(9)
  const vocabulary = 'tarsk tarsks merenk dovra kessin orlan'.split(' ')
  index.apply(
    Array.from({ length: 40 }, (_, number) =>
      bareArticle(number, { title: randomText(vocabulary, 2, random), text: randomText(vocabulary, 30, random) }),
    ),
  )
  const { hits } = index.ask(parseQuery('+tarsk title:dovra mer*').clauses, { explain: true })
  expect(hits.length).toBeGreaterThan(5)
  for (const { explanation, lunrScore } of hits) {
    expect(explanation?.terms.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(lunrScore, 9)
    for (const { term, field, count, clauses } of explanation?.terms ?? []) {
      expect(count, `${term} in ${field}`).toBeGreaterThan(0)
      expect(clauses.length).toBeGreaterThan(0)
    }
  }
})

test('alternatives count as one thing asked for', () => {
  index.apply([
    bareArticle(1, { text: 'tarsk ferry' }),
    bareArticle(2, { text: 'merenk ferry' }),
    bareArticle(3, { text: 'tarsk merenk' }),
    bareArticle(4, { text: 'ferry' }),
  ])
  const clauses = parseQuery('+tarsk +merenk +ferry ').clauses
  expect(numbers(clauses)).toEqual([])
  const either = clauses.map((clause, place) => (place < 2 ? { ...clause, alternative: 1 } : clause))
  expect(numbers(either).toSorted()).toEqual([1, 2])
  const optional = either.map(clause => ({ ...clause, presence: 'optional' as const }))
  expect(numbers(optional).slice(0, 2).toSorted()).toEqual([1, 2])
})

test('a boost of nothing scores nothing', () => {
  index.apply([bareArticle(1, { text: 'tarsk' }), bareArticle(2, { text: 'tarsk tarsk' })])
  const clauses = parseQuery('tarsk ').clauses.map(clause => ({ ...clause, boost: 0 }))
  expect(index.ask(clauses).hits.map(hit => hit.score)).toEqual([0, 0])
})

test('a word may have stems in several languages', () => {
  index.apply([
    bareArticle(1, { text: 'tarsk' }),
    bareArticle(2, { text: 'merenks' }),
    bareArticle(3, { text: 'dovra' }),
  ])
  const clauses: Clause[] = [
    {
      kind: 'word',
      surface: 'tarsk',
      term: 'tarsk',
      terms: ['tarsk', 'merenk'],
      droppable: false,
      alsoPrefix: false,
      presence: 'required',
      fields: fields.map((_, place) => place),
    },
  ]
  expect(numbers(clauses).toSorted()).toEqual([1, 2])
})

test('a beginning of very many words is cut to the frequent ones while typing, and says so', () => {
  index.apply(
    Array.from({ length: 90 }, (_, number) =>
      bareArticle(number, { text: `pre${number}x ${number < 40 ? 'prelude' : ''}` }),
    ),
  )
  const clauses = parseQuery('pre*').clauses
  const typing = index.ask(clauses, { exact: false })
  expect(typing.capped).toBe(true)
  expect(typing.terms[0]?.length).toBe(64)
  expect(typing.terms[0]).toContain('prelud')
  const exact = index.ask(clauses)
  expect(exact.capped).toBe(false)
  expect(exact.total).toBe(90)
})

test('words like “the” are found when nothing else is asked for', () => {
  index.apply([bareArticle(1, { text: 'the end' }), bareArticle(2, { text: 'an end' })])
  expect(numbers('the ')).toEqual([1])
  expect(numbers('"the"')).toEqual([1])
})

const places = ['Kessin', 'Brezan', 'Old  Orlan']
const sources = ['Orlan Post', '“Kessin” Mail']

test('filters let through what a look at every article lets through', () => {
  const random = createRandom(11)
  for (let batch = 0; batch < 12; batch++) {
    index.apply(
      Array.from({ length: 25 }, () =>
        bareArticle(Math.floor(random() * 250), {
          text: randomText(['tarsk', 'merenk', 'dovra'], 3, random),
          source: random() < 0.9 ? [pick(sources, random)] : [],
          places: places.filter(() => random() < 0.4),
          publishedDay: random() < 0.9 ? Math.floor(random() * 100) : null,
          flags: Math.floor(random() * 32),
        }),
      ),
    )
    index.step()
  }
  const states = ['unread', 'read', 'archived', 'noted', 'highlighted'] as const
  for (let round = 0; round < 120; round++) {
    const filters = Array.from({ length: 1 + Math.floor(random() * 3) }, (): IndexFilter => {
      const rest = {
        presence: random() < 0.7 ? ('required' as const) : ('prohibited' as const),
        alternative: random() < 0.3 ? 1 : undefined,
      }
      const kind = random()
      if (kind < 0.3) return { kind: 'state', state: pick(states, random), ...rest }
      if (kind < 0.6) {
        const from = Math.floor(random() * 100)
        return { kind: 'days', from: random() < 0.8 ? from : null, until: random() < 0.8 ? from + 30 : null, ...rest }
      }
      if (kind < 0.8)
        return { kind: 'value', field: 'places', value: pick(['KESSIN', 'old orlan', 'nowhere'], random), ...rest }
      return { kind: 'value', field: 'source', value: pick(['orlan post', '"kessin" mail'], random), ...rest }
    })
    const ids = [...index.current.keys()].filter(() => random() < 0.5).join('')
    const filter: DocumentFilter = {
      filters,
      only: random() < 0.3 ? ids : null,
      except: random() < 0.2 ? ids.slice(0, 120) : null,
    }
    const clauses = parseQuery(random() < 0.5 ? 'tarsk ' : random() < 0.5 ? '-merenk ' : '').clauses
    const expected = [...index.current.values()].filter(
      one => passes(one, filter) && (clauses.length === 0 || matches(one.text, clauses)),
    )
    expect(numbers(clauses, { filter }).toSorted(), JSON.stringify(filters)).toEqual(
      expected.map(one => Number.parseInt(one.articleId, 36)).toSorted(),
    )
  }
})

function matches(text: string, clauses: readonly Clause[]): boolean {
  return clauses.every(
    clause => clause.kind === 'word' && text.includes(clause.surface) !== (clause.presence === 'prohibited'),
  )
}

function passes(one: SearchableArticle, { filters, only, except }: DocumentFilter): boolean {
  const inList = (ids: string) => Array.from(ids.match(/.{12}/g) ?? []).some(id => id === one.articleId)
  if ((only !== null && !inList(only)) || (except !== null && inList(except))) return false
  const alternatives = filters.filter(({ alternative }) => alternative !== undefined)
  return (
    filters.filter(({ alternative }) => alternative === undefined).every(filter => passesOne(one, filter)) &&
    (alternatives.length === 0 || alternatives.some(filter => passesOne(one, filter)))
  )
}

function passesOne(one: SearchableArticle, filter: IndexFilter): boolean {
  return holds(one, filter) === (filter.presence === 'required')
}

function holds(one: SearchableArticle, filter: IndexFilter): boolean {
  if (filter.kind === 'state') return ((one.flags ?? 0) & documentFlags[filter.state]) !== 0
  if (filter.kind === 'days') {
    const day = one.publishedDay ?? null
    return day !== null && day >= (filter.from ?? 0) && day < (filter.until ?? 1000)
  }
  const plain = (value: string) => value.toLowerCase().replace(/[“”]/g, '"').replace('  ', ' ')
  return (one[filter.field] ?? []).some(value => plain(value) === plain(filter.value))
}

test('the unfinished end of a phrase stands for the most frequent words only, and says so', () => {
  const word = (number: number) => `ta${String.fromCharCode(97 + Math.floor(number / 26), 97 + (number % 26))}rk`
  const spread = Array.from({ length: 200 }, (_, number) => bareArticle(number, { text: `the ${word(number)}` }))
  index.apply([...spread, bareArticle(200, { text: `the ${word(150)} the ta` })])
  const phrase = (surfaces: string[]): Clause[] => [
    { kind: 'phrase', surfaces, lastIsPrefix: true, presence: 'required', fields: [fields.indexOf('text')] },
  ]
  for (const surfaces of [['ta'], ['the', 'ta']]) {
    const some = index.ask(phrase(surfaces), { exact: false })
    const ids = some.hits.map(hit => Number.parseInt(hit.articleId, 36))
    expect(some.capped).toBe(true)
    expect(ids.length).toBeLessThan(80)
    expect(ids).toEqual(expect.arrayContaining([150, 200]))
    expect(index.ask(phrase(surfaces))).toMatchObject({ total: 201, capped: false })
  }
})
