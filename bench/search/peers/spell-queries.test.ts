import { expect, test } from 'vitest'
import type { BenchQuery, QueryPart } from '../bench-query.ts'
import { spellFts5 } from './fts5-peer.ts'
import { spellLunr } from './lunr-peer.ts'
import { spellMiniSearch } from './minisearch-peer.ts'
import { spellOurs } from './ours-service.ts'

const part = (form: QueryPart['form'], text: string, more: Partial<QueryPart> = {}): QueryPart => {
  return { form, text, presence: 'may', field: null, ...more }
}
const query = (...parts: QueryPart[]): BenchQuery => ({ kind: 'test', parts, typed: null, letters: null })

test('each engine is asked for the same articles in its own language', () => {
  const wanted = query(
    part('word', 'ferry', { presence: 'must', field: 'title' }),
    part('prefix', 'har', { presence: 'must' }),
    part('word', 'storm', { presence: 'not' }),
  )
  expect(spellOurs(wanted)).toBe('+title:ferry +har* -storm ')
  expect(spellLunr(wanted)).toBe('+title:ferry +har* -storm')
  expect(spellFts5(wanted)).toBe('(title : "ferry" AND "har"*) NOT ("storm")')
  expect(spellMiniSearch(wanted)).toMatchObject({
    combineWith: 'AND_NOT',
    queries: [
      {
        combineWith: 'AND',
        queries: [
          { queries: ['ferry'], fields: ['title'] },
          { queries: ['har'], prefix: true },
        ],
      },
      { queries: ['storm'] },
    ],
  })
})

test('words that may stand are alternatives', () => {
  const any = query(part('word', 'ferry'), part('word', 'storm'))
  expect(spellOurs(any)).toBe('ferry storm ')
  expect(spellFts5(any)).toBe('"ferry" OR "storm"')
  expect(spellMiniSearch(any)).toMatchObject({ combineWith: 'OR' })
})

test('half a word is asked of us as it was typed, so that its last word is taken for a prefix', () => {
  expect(spellOurs({ ...query(part('prefix', 'fe')), typed: 'storm fe', letters: 2 })).toBe('storm fe')
})

test('what an engine does not have is not asked of it', () => {
  const phrase = query(part('phrase', 'storm ferry'))
  expect(spellOurs(phrase)).toBe('"storm ferry" ')
  expect(spellFts5(phrase)).toBe('"storm ferry"')
  expect([spellLunr(phrase), spellMiniSearch(phrase)]).toEqual([null, null])
  const wildcard = query(part('wildcard', 'st*rm'))
  expect([spellFts5(wildcard), spellMiniSearch(wildcard)]).toEqual([null, null])
  expect(spellFts5(query(part('fuzzy', 'stom')))).toBeNull()
})
