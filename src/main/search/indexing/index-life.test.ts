/** An index through its life, in many languages and with every column, beside one built anew of the same articles. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SearchableArticle } from '../fields.ts'
import { parseQuery } from '../language/parse-query.ts'
import { countFacets } from '../query/count-facets.ts'
import type { IndexFilter } from '../query/index-filter.ts'
import { QueryRunner } from '../query/run-query.ts'
import { TestIndex } from '../query/test-index.ts'
import { articleId, createRandom, pick, randomText } from '../test-library.ts'

vi.setConfig({ testTimeout: 300_000 })

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-life-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

// Words that two languages stem differently, forms of one stem, and a script without spaces.
const vocabulary =
  'die häuser haus maison maisons dovra the nation nationen nations soldaten soldat marching marche l’armée armée тест тесты 東京都 京都 rare'.split(
    ' ',
  )

function makeArticle(number: number, random: () => number): SearchableArticle {
  const some = (values: readonly string[], part: number) => values.filter(() => random() < part)
  return {
    articleId: articleId(number),
    title: randomText(vocabulary, 1 + Math.floor(random() * 4), random),
    text: `${randomText(vocabulary, Math.floor(random() * 40), random)} w${Math.floor(random() * 30)}${pick(['', 's', 'en'], random)}`,
    notes: [],
    claimants: [],
    language: pick([null, 'de', 'fr', 'ru', 'ja', 'en'], random),
    source: [pick(['Dovra Post', 'Kessin Mail', 'Orlan Radio'], random)],
    places: some(['Dovra', 'Kessin', 'Orlan'], 0.4),
    tags: some(['ports', 'rails'], 0.4),
    claimantNames: [pick(['Velorian army', 'Port of Kessin'], random)],
    publishedDay: random() < 0.9 ? Math.floor(random() * 900) : null,
    flags: Math.floor(random() * 32),
  }
}

const questions = [
  ...['die ', 'haus ', 'häuser ', 'na*', 'ma*e', 'marche~1 ', '"die häuser"', '"maison die"', 'w1* '],
  ...['soldat nation ', '東京 ', 'тест ', '-die ', '"w2', 'title:armee '],
].map(query => parseQuery(query).clauses)

const filterSets: readonly IndexFilter[][] = [
  [],
  [{ presence: 'required', kind: 'days', from: 100, until: 500 }],
  [{ presence: 'required', kind: 'state', state: 'noted' }],
  [{ presence: 'required', kind: 'value', field: 'places', value: 'kessin' }],
  [{ presence: 'prohibited', kind: 'value', field: 'claimants', value: 'velorian army' }],
  [{ presence: 'required', kind: 'value', field: 'tags', value: 'rails' }],
]

/** Every question under every filter, and what the whole index counts by each column. */
function answers(index: TestIndex): unknown[] {
  const found = questions.flatMap(clauses =>
    filterSets.map(filters =>
      index
        .ask(clauses, { filter: { filters, only: null, except: null } })
        .hits.map(({ articleId, lunrScore }) => `${articleId} ${lunrScore.toFixed(9)}`)
        .toSorted(),
    ),
  )
  const facets = index.read(snapshot => {
    const documents: number[] = []
    new QueryRunner().forEachMatch(snapshot, [], {}, document => documents.push(document))
    return countFacets(snapshot, Uint32Array.from(documents))
  })
  return [...found, facets]
}

test.each([1, 2, 3, 4])('words of any language, columns and facets outlive merging (seed %i)', seed => {
  const random = createRandom(seed * 77)
  const index = new TestIndex(join(folder, 'life'))
  const numberOf = () => Math.floor(random() * 90)
  for (let round = 0; round < 60; round++) {
    const what = random()
    if (what < 0.5) index.apply([makeArticle(numberOf(), random)])
    else if (what < 0.65)
      index.apply(Array.from({ length: 1 + Math.floor(random() * 30) }, () => makeArticle(numberOf(), random)))
    else if (what < 0.72)
      index.apply(
        [],
        Array.from({ length: 20 }, () => articleId(numberOf())),
      )
    else for (let step = 0; step < 150 && index.step(); step++);
    if (round % 10 !== 9) continue
    const rebuilt = new TestIndex(join(folder, `rebuilt-${round}`))
    rebuilt.apply([...index.current.values()])
    expect(answers(index), `after ${round + 1} rounds`).toEqual(answers(rebuilt))
    rebuilt.close()
  }
  index.close()
})
