import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import lunr from 'lunr'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fieldBoosts, fieldPassages, fields, type SearchableArticle } from './fields.ts'
import { type Clause, parseQuery } from './query/parse-query.ts'
import { runQuery } from './run-query.ts'
import { SearchIndex } from './search-index.ts'
import { articleId, createRandom, pick, randomText } from './test-library.ts'
import { words } from './text/analyse-words.ts'

// Every stem has one written form here, so that a pattern over written words is the same as lunr's over stems.
const vocabulary =
  'tarsk merenk kessin dovra orlan brezan front camp convoy truck bridg river ambush helmet border truth ton fog rumour militia envoy talk'
    .split(' ')
    .filter(word => words(word)[0]?.term === word)
const forms = [
  'soldier',
  'soldiers',
  'attack',
  'attacked',
  'attacking',
  'the',
  'of',
  'said',
  'and',
  'Šefka’s',
  'L’École',
]

function randomArticle(number: number, random: () => number): SearchableArticle {
  const all = [...forms, ...vocabulary]
  return {
    articleId: articleId(number),
    title: randomText(all, 1 + Math.floor(random() * 8), random),
    // Some words no other article has, as in life; they make a merge take several steps.
    text: `${randomText(all, Math.floor(random() * 150), random)} ${Array.from({ length: 12 }, (_, n) => `q${number}q${n}`).join(' ')}`,
    notes: random() < 0.3 ? [randomText(all, 12, random), randomText(all, 5, random)] : [],
    claimants: random() < 0.5 ? [`${pick(vocabulary, random)} ${pick(vocabulary, random)}`] : [],
  }
}

/** An unmodified lunr index of the same articles; only the finding and folding of words is ours. */
function stockIndex(articles: readonly SearchableArticle[]): lunr.Index {
  const builder = new lunr.Builder()
  builder.ref('articleId')
  fields.forEach((field, index) => {
    builder.field(field, { boost: fieldBoosts[index] ?? 1 })
  })
  builder.tokenizer = Object.assign(
    (text?: null | string | object | object[]) =>
      words(String(text ?? '')).flatMap(({ surface, stop }) => (stop ? [] : [new lunr.Token(surface, {})])),
    { separator: lunr.tokenizer.separator },
  )
  builder.pipeline.add(lunr.stopWordFilter, lunr.stemmer)
  builder.searchPipeline.add(lunr.stemmer)
  for (const article of articles) {
    const texts = fields.map(field => [field, fieldPassages(article, field).join('\n')])
    builder.add({ articleId: article.articleId, ...Object.fromEntries(texts) })
  }
  return builder.build()
}

/** The same clauses as lunr takes them, or null for what stock lunr does not have. */
function askStock(index: lunr.Index, clauses: readonly Clause[]): lunr.Index.Result[] {
  const { REQUIRED, PROHIBITED, OPTIONAL } = lunr.Query.presence
  return index.query(query => {
    for (const clause of clauses) {
      const presence = { required: REQUIRED, prohibited: PROHIBITED, optional: OPTIONAL }[clause.presence]
      const options = { presence, fields: clause.fields.map(field => fields[field] ?? '') }
      if (clause.kind === 'word') query.term(clause.surface, { ...options, usePipeline: true })
      else if (clause.kind === 'pattern' && clause.distance !== null) {
        query.term(clause.pattern, { ...options, usePipeline: false, editDistance: clause.distance })
      } else if (clause.kind === 'pattern') query.term(clause.pattern, { ...options, usePipeline: false })
    }
  })
}

// A trailing space: the last word is not a beginning. Stock lunr has no phrases; those are compared below.
const queries = [
  'tarsk ',
  'soldiers ',
  'attack attacks ',
  'tarsk merenk ',
  'tarsk soldier fog ',
  '+tarsk merenk ',
  '+tarsk +merenk ',
  '+tarsk -merenk ',
  'tarsk -soldier ',
  '-tarsk ',
  '-tarsk -fog ',
  'title:tarsk ',
  'title:tarsk text:merenk ',
  'note:fog ',
  'claimant:orlan +camp ',
  '+title:fog +note:tarsk ',
  'tarsk tarsk ',
  'title:tarsk tarsk ',
  'sefka ',
  'ecole ',
  'nowhere ',
  'nowhere tarsk ',
  '+nowhere tarsk ',
  '-nowhere tarsk ',
  'tr*',
  'tr* tarsk ',
  '+t* -fog ',
  '*sin',
  'b*r ',
  'title:*r*',
  'tarks~1 ',
  'brigd~1 ',
  'fgo~2 tarsk ',
  'attacking said ',
]

const folder = mkdtempSync(join(tmpdir(), 'search-index-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('an index through its life', () => {
  const random = createRandom(42)
  const current = new Map<string, SearchableArticle>()
  let index = SearchIndex.open(join(folder, 'life'))

  const apply = (changed: SearchableArticle[], deleted: string[] = []) => {
    for (const id of deleted) current.delete(id)
    for (const article of changed) {
      // Last in the map as last in the index: it decides between equal scores.
      current.delete(article.articleId)
      current.set(article.articleId, article)
    }
    index.apply(changed, deleted, String(current.size))
  }
  const tidyUp = () => {
    while (index.tidy(performance.now()));
  }
  const checkAgainstStock = () => {
    const stock = stockIndex([...current.values()])
    for (const query of queries) {
      const { clauses } = parseQuery(query)
      const expected = new Map(askStock(stock, clauses).map(({ ref, score }) => [ref, score]))
      const { hits, total } = runQuery(index.snapshot(), clauses, { offset: 0, limit: 10_000 })
      expect(total, query).toBe(expected.size)
      expect(new Set(hits.map(hit => hit.articleId)), query).toEqual(new Set(expected.keys()))
      const differences = hits.map(hit => Math.abs(hit.score - (expected.get(hit.articleId) ?? Number.NaN)))
      expect(Math.max(0, ...differences), query).toBeLessThan(1e-9)
    }
  }
  const checkPhrases = () => {
    for (let round = 0; round < 60; round++) {
      const phrase = randomText([...forms, ...vocabulary], 1 + Math.floor(random() * 3), random)
      const expected = [...current.values()]
        .filter(article => holdsPhrase(article, phrase))
        .map(article => article.articleId)
      const { hits, total } = runQuery(index.snapshot(), parseQuery(`"${phrase}"`).clauses, {
        offset: 0,
        limit: 10_000,
      })
      expect(hits.map(hit => hit.articleId).toSorted(), phrase).toEqual(expected.toSorted())
      expect(total).toBe(expected.length)
    }
  }
  const check = () => {
    checkAgainstStock()
    checkPhrases()
  }

  beforeAll(() => {
    for (let batch = 0; batch < 12; batch++) {
      apply(Array.from({ length: 25 }, (_, place) => randomArticle(batch * 25 + place, random)))
    }
  })

  test('gives stock lunr’s articles and scores while it lies in many parts in memory', check)

  test('still does after some were changed and deleted', () => {
    apply(
      [3, 50, 51, 120, 299].map(number => randomArticle(number, random)),
      [7, 8, 200].map(articleId),
    )
    check()
  })

  test('still does after merging', () => {
    tidyUp()
    check()
  })

  test('still does when articles change in the middle of a merge', () => {
    for (let batch = 0; batch < 7; batch++) {
      apply(Array.from({ length: 20 }, (_, place) => randomArticle(400 + batch * 20 + place, random)))
    }
    expect(index.tidy(0)).toBe(true)
    apply(
      [401, 410, 5].map(number => randomArticle(number, random)),
      [articleId(420), articleId(9)],
    )
    check()
    tidyUp()
    check()
  })

  test('still does after it was saved, closed and opened again, and knows how far it reaches', () => {
    index.save()
    const { position } = index
    index.close()
    index = SearchIndex.open(join(folder, 'life'))
    expect(index.position).toBe(position)
    expect(index.articleCount).toBe(current.size)
    check()
  })

  test('still does when files are merged with each other and with memory', () => {
    for (let round = 0; round < 7; round++) {
      apply(
        Array.from({ length: 40 }, (_, place) => randomArticle(1000 + round * 25 + place, random)),
        [articleId(30 + round)],
      )
      index.save()
      tidyUp()
    }
    check()
    index.close()
    index = SearchIndex.open(join(folder, 'life'))
    check()
  })

  test('an index whose articles are all gone is an empty index', () => {
    apply([], [...current.keys()])
    tidyUp()
    index.save()
    expect(runQuery(index.snapshot(), parseQuery('tarsk -fog').clauses, { offset: 0, limit: 5 }).total).toBe(0)
    expect(runQuery(index.snapshot(), parseQuery('-fog').clauses, { offset: 0, limit: 5 }).hits).toEqual([])
    index.close()
  })
})

/** Looks for the phrase by comparing words one by one. */
function holdsPhrase(article: SearchableArticle, phrase: string): boolean {
  const wanted = words(phrase).map(({ surface }) => surface)
  return fields.some(field =>
    fieldPassages(article, field).some(passage => {
      const have = words(passage).map(({ surface }) => surface)
      return have.some((_, at) => wanted.every((surface, offset) => have[at + offset] === surface))
    }),
  )
}

test('articles with every word come before those with some, whatever their scores', () => {
  const index = SearchIndex.open(join(folder, 'order'))
  const article = (number: number, text: string): SearchableArticle => ({
    articleId: articleId(number),
    title: '',
    text,
    notes: [],
    claimants: [],
  })
  index.apply(
    [
      article(1, `tarsk ${'other words here '.repeat(30)} merenk`),
      article(2, 'tarsk tarsk tarsk'),
      article(3, 'merenk'),
      article(4, 'neither'),
    ],
    [],
    '1',
  )
  const { hits, total } = runQuery(index.snapshot(), parseQuery('tarsk merenk ').clauses, { offset: 0, limit: 10 })
  expect(hits[0]?.articleId).toBe(articleId(1))
  expect(total).toBe(3)
  const second = runQuery(index.snapshot(), parseQuery('tarsk merenk ').clauses, { offset: 1, limit: 1 })
  expect(second.hits).toEqual(hits.slice(1, 2))
})

test('the last word is also a beginning, and the word itself weighs more', () => {
  const index = SearchIndex.open(join(folder, 'prefix'))
  const titles = ['occupation of Tarsk', 'occupied Tarsk', 'the occult in Tarsk', 'Tarsk at peace']
  index.apply(
    titles.map((title, number) => ({ articleId: articleId(number), title, text: '', notes: [], claimants: [] })),
    [],
    '1',
  )
  const found = (query: string) =>
    runQuery(index.snapshot(), parseQuery(query).clauses, { offset: 0, limit: 10 }).hits.map(hit => hit.articleId)
  // The stem of “occupati” is not the beginning of any stem here; typing on must not lose the article.
  for (const typed of ['occ', 'occup', 'occupat', 'occupati', 'occupatio', 'occupation']) {
    expect(found(typed), typed).toContain(articleId(0))
  }
  expect(found('occult')).toEqual([articleId(2)])
})

test('a crash after files were merged loses nothing that was only in memory', () => {
  const open = () => SearchIndex.open(join(folder, 'crash'))
  const article = (number: number, text: string): SearchableArticle => ({
    articleId: articleId(number),
    title: '',
    text,
    notes: [],
    claimants: [],
  })
  const tidy = (index: SearchIndex) => {
    while (index.tidy(performance.now() + 1000));
  }
  const total = (index: SearchIndex, query: string) =>
    runQuery(index.snapshot(), parseQuery(query).clauses, { offset: 0, limit: 1 }).total
  const gone = Array.from({ length: 500 }, (_, number) => articleId(number + 100))
  const changes = [
    (index: SearchIndex) => index.apply([article(5, 'tarsk corrected')], [], '2'),
    (index: SearchIndex) => index.apply([], gone, '3'),
  ]

  const index = open()
  index.apply(
    Array.from({ length: 1100 }, (_, number) => article(number, 'tarsk')),
    [],
    '1',
  )
  tidy(index)
  for (const change of changes) change(index)
  // So much is deleted that the file is written anew, while the corrected article is in memory only.
  tidy(index)
  expect(total(index, 'tarsk ')).toBe(600)

  const afterCrash = open()
  expect(afterCrash.position).toBe('1')
  for (const change of changes) change(afterCrash)
  expect(total(afterCrash, 'tarsk ')).toBe(600)
  expect(total(afterCrash, 'corrected ')).toBe(1)
})

test('files left by a crash in the middle of writing are removed', () => {
  const place = join(folder, 'leftovers')
  const index = SearchIndex.open(place)
  index.apply([randomArticle(1, createRandom(1))], [], '1')
  index.save()
  index.close()
  writeFileSync(join(place, '0123abcd.segment'), 'half')
  writeFileSync(join(place, 'manifest.json.new'), '{')
  writeFileSync(join(place, 'somebody-elses.txt'), 'kept')
  SearchIndex.open(place).close()
  const names = readdirSync(place)
  expect(names.filter(name => name.endsWith('.segment')).length).toBe(1)
  expect(names).toContain('somebody-elses.txt')
  expect(names).not.toContain('manifest.json.new')
})

test('a file in the place of the folder, or folders in the places of its files, give way to an index', () => {
  const place = join(folder, 'obstructed')
  const opensEmptyAndSaves = () => {
    const index = SearchIndex.open(place)
    expect(index.articleCount).toBe(0)
    index.apply([randomArticle(1, createRandom(1))], [], '1')
    index.save()
    index.close()
    const again = SearchIndex.open(place)
    expect(again.articleCount).toBe(1)
    again.close()
  }
  writeFileSync(place, 'not a folder')
  opensEmptyAndSaves()
  for (const name of readdirSync(place)) {
    rmSync(join(place, name))
    mkdirSync(join(place, name, 'inner'), { recursive: true })
  }
  opensEmptyAndSaves()
})
