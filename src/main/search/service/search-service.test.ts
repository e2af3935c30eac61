import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Search, SearchableClaim } from '../search.ts'
import { articleId, ask, inProcessThread, openTestSearch, TestLibrary } from '../test-library.ts'
import { mostLookedThrough } from './find-articles.ts'

let folder = ''
let library = new TestLibrary()
let search: Search
const context = { signal: new AbortController().signal }

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-service-'))
  library = new TestLibrary()
  library.put(articleId(1), {
    title: 'Raid at Kessin',
    text: 'Raid at Kessin\n\nNine soldiers were killed in the raid, says the army. The guard denies it.',
    ...{ site: 'Tarsk Daily', publishedAt: '2031-05-04', claimants: ['Velorian army', 'army', 'Border Guard'] },
    claimantNames: ['Velorian army', 'Border Guard'],
    ...{ places: ['Kessin'], tags: ['to check'], readState: 'read' },
    notes: [{ noteId: 'nnnnnnnnnnnn', body: 'Compare the raid with the *earlier* figure.' }],
    highlights: [{ highlightId: 'hhhhhhhhhhhh', start: 16, end: 41 }],
  })
  library.put(articleId(2), {
    title: 'Guard speaks of a storm',
    text: 'Guard speaks of a storm\n\nThe Border Guard says that a storm delayed the convoy near Kessin.',
    ...{ site: 'Kessin "Evening" Post', publishedAt: '2031-04-20', claimants: ['Border Guard'], archived: true },
    claimantNames: ['Border Guard'],
    places: ['Kessin', 'Tarsk'],
  })
  library.put(articleId(3), {
    title: 'Zwei Häuser zerstört',
    text: 'Zwei Häuser zerstört\n\nBei dem Angriff auf Tarsk brannten zwei Häuser.',
    ...{ site: 'Tarsk Daily', publishedAt: '2030-12-31', language: 'de', places: ['Tarsk'] },
  })
  library.put(articleId(4), {
    title: '昨日の襲撃',
    text: '昨日の襲撃\n\n昨日、東京都で襲撃があった。港湾ABC軍隊は横浜 千葉港へ。3027年末、พบ 12 คนตาย',
    language: 'ja',
  })
  const content = (id: number, exact: string) => {
    const start = library.document(articleId(id))?.text.indexOf(exact) ?? 0
    return [{ start, end: start + exact.length, exact }]
  }
  const claim = (key: string, rest: Partial<SearchableClaim>): SearchableClaim => ({
    ...{ claimId: key, claimant: null, names: [], stance: 'says', figures: [], content: [], answers: () => false },
    ...rest,
  })
  library.claimsOf.set(articleId(1), [
    claim('c1', {
      ...{ claimant: 'Velorian army', names: ['Velorian army', 'army'], figures: ['9 soldiers killed'] },
      content: content(1, 'Nine soldiers were killed in the raid'),
      answers: ({ quantity, low }) => quantity === 'killed' && (low ?? 0) < 9,
    }),
    claim('c2', { claimant: 'Border Guard', names: ['Border Guard'], stance: 'denies', content: content(1, 'it') }),
  ])
  library.claimsOf.set(articleId(2), [
    claim('c3', {
      ...{ claimant: 'Border Guard', names: ['Border Guard'] },
      content: content(2, 'a storm delayed the convoy near Kessin'),
    }),
  ])
  library.figures = ({ quantity }) => (quantity === 'killed' ? articleId(1) : '')
  library.contested = articleId(1)
  search = openTestSearch(folder, library, inProcessThread()).search
  await search.catchUp()
})
afterEach(async () => {
  await search.close()
  rmSync(folder, { recursive: true, force: true })
})

const found = async (query: string, rest = {}) =>
  (await ask(search, query, rest)).groups.map(group => Number.parseInt(group.articleId, 36))

test.each([
  ['raid', [1]],
  ['source:tarsk', [1, 3]],
  ['site:="tarsk daily"', [1, 3]],
  ['source:="Kessin \\"Evening\\" Post"', [2]],
  ['claimant:guard', [1, 2]],
  ['claimant:="Velorian army"', [1]],
  ['claimant:="army"', []],
  ['place:tarsk', [2, 3]],
  ['tag:check', [1]],
  ['tag:="to check" kessin', [1]],
  ['note:earlier', [1]],
  ['highlight:soldiers', [1]],
  ['highlight:storm', []],
  ['is:unread', [2, 3, 4]],
  ['is:read', [1]],
  ['is:archived', [2]],
  ['-is:archived kessin', [1]],
  ['has:note', [1]],
  ['has:highlight', [1]],
  ['is:contested', [1]],
  ['-is:contested kessin', [2]],
  ['figure:killed', [1]],
  ['figure:wounded kessin', []],
  ['on:2031', [1, 2]],
  ['after:2031-05', [1]],
  ['before:2031', [3]],
  ['on:2031-04..2031-05 guard', [1, 2]],
  ['on:2031-04 OR on:2030', [2, 3]],
  ['after:30d', [1, 2]],
  ['Haus', [3]],
  ['häuser', [3]],
  ['hauser', [3]],
  ['東京', [4]],
  ['京都で', [4]],
  ['襲', [4]],
  ['"軍"', [4]],
  ['ABC軍', [4]],
  ['ABC軍人', []],
  ['港湾ABC', [4]],
  ['湾ABC', [4]],
  ['3027年', [4]],
  ['3028年', []],
  ['"横浜 千葉"', [4]],
  ['"横浜 葉"', []],
  ['"年末、พบ 12"', [4]],
  ['"12 คน"', [4]],
  ['"12 ค"', [4]],
  ['3027年 OR zzz', [4]],
  ['東京 -3027年', []],
  ['東京 -3028年', [4]],
  ['raid OR storm', [1, 2]],
  ['kessin AND storm', [2]],
  ['(raid OR storm) AND convoy', [2]],
  ['raid OR storm AND kessin', [1, 2]],
  ['claimant:army OR claimant:nobody', [1]],
  ['kessin NOT storm', [1]],
  ['"delayed the convoy"', [2]],
  ['in:notes raid', [1]],
  ['in:highlights raid', []],
  ['in:notes', [1]],
])('%s', async (query, expected) => {
  expect((await found(query)).sort()).toEqual(expected)
})

test('a query for nothing but states lists the newest first, and sorting by date does it for any', async () => {
  expect(await found('-tag:none')).toEqual([1, 2, 3, 4])
  expect(await found('kessin', { sort: 'newest' })).toEqual([1, 2])
  expect(await found('kessin', { sort: 'oldest' })).toEqual([2, 1])
})

test('a group shows title, passages, state and the claims that have the query’s words', async () => {
  const { groups, total, kind } = await ask(search, 'soldiers killed kessin ')
  expect({ total, kind }).toEqual({ total: { count: 2, atLeast: false }, kind: 'everything' })
  const [first] = groups
  expect(first).toMatchObject({ title: 'Raid at Kessin', site: 'Tarsk Daily', readState: 'read', archived: false })
  expect(first?.titleMatches).toEqual([{ start: 8, end: 14 }])
  expect(first?.snippets[0]?.text).toContain('Nine soldiers were killed')
  expect(first?.claims).toHaveLength(1)
  const [claim] = first?.claims ?? []
  expect(claim).toMatchObject({
    claimId: 'c1',
    claimant: 'Velorian army',
    stance: 'says',
    figures: ['9 soldiers killed'],
  })
  expect(claim?.snippet.matches.map(({ start, end }) => claim.snippet.text.slice(start, end))).toEqual([
    'soldiers',
    'killed',
  ])
  const text = library.document(articleId(1))?.text ?? ''
  expect(claim && text.slice(claim.place.start, claim.place.end)).toBe('Nine soldiers were killed in the raid')
})

test('of the kind claims, only articles with such a claim are listed, the fullest claim first', async () => {
  const answer = await ask(search, 'kessin convoy', { kind: 'claims' })
  expect(answer.groups.map(({ claims }) => claims.map(({ claimId }) => claimId))).toEqual([['c3']])
  expect(answer.claimTotal).toEqual({ count: 1, atLeast: false })
  expect((await ask(search, 'in:claims claimant:="border guard"')).groups.flatMap(group => group.claims)).toHaveLength(
    2,
  )
  const figures = await ask(search, 'in:claims figure:killed>5')
  expect(figures.groups.flatMap(group => group.claims).map(({ claimId }) => claimId)).toEqual(['c1'])
  expect((await ask(search, 'in:claims guard -storm')).claimTotal?.count).toBe(1)
})

test('of the kind claims, pages beyond the articles looked through at first list each article once', async () => {
  const [full] = library.claims(articleId(2))
  if (!full) throw new Error('There is no claim to copy.')
  for (let number = 100; number < 400; number++) {
    library.put(articleId(number), { title: `Convoy ${number}`, text: 'A convoy came by in the storm.' })
    // The later an article, the better its place in the order, and the earlier ones have the fuller claims.
    const exact = number < 190 ? 'a convoy came by in the storm' : 'a convoy came by'
    library.claimsOf.set(articleId(number), [{ ...full, content: [{ start: 0, end: exact.length, exact }] }])
  }
  await search.catchUp()
  const listed: string[] = []
  for (let offset = 0; offset < 400; offset += 30) {
    const { groups } = await ask(search, 'convoy storm ', { kind: 'claims', offset, limit: 30 })
    listed.push(...groups.map(group => group.articleId))
  }
  expect(listed.length).toBe(301)
  expect(new Set(listed).size).toBe(301)
})

test('notes and highlights are hits of their own', async () => {
  const notes = await ask(search, 'raid', { kind: 'notes' })
  expect(notes.groups[0]?.snippets).toMatchObject([{ field: 'notes', noteId: 'nnnnnnnnnnnn' }])
  const highlights = await ask(search, 'soldiers', { kind: 'highlights' })
  expect(highlights.groups[0]?.snippets).toMatchObject([{ field: 'highlights', highlightId: 'hhhhhhhhhhhh' }])
})

test('facets count what all matches have and say what a click asks for, also of what is chosen already', async () => {
  const { facets, counted } = await search.handlers['search.facets'](
    { query: 'kessin', kind: 'everything', exact: false },
    context,
  )
  expect(counted).toEqual({ count: 2, atLeast: false })
  const values = (field: string) => facets.find(facet => facet.field === field)?.values ?? []
  expect(values('claimant')[0]).toEqual({
    ...{ value: 'Border Guard', count: 2, chosen: false },
    query: 'claimant:="Border Guard" kessin',
  })
  expect(values('month').map(({ value, query }) => [value, query])).toEqual([
    ['2031-05', 'on:2031-05 kessin'],
    ['2031-04', 'on:2031-04 kessin'],
  ])
  const post = values('source').find(({ value }) => value.includes('Evening'))
  expect(await found(post?.query ?? '')).toEqual([2])
  const again = await search.handlers['search.facets'](
    { query: 'kessin place:="tarsk" on:2031-04', kind: 'everything', exact: false },
    context,
  )
  const chosen = again.facets.flatMap(facet => facet.values).filter(value => value.chosen)
  expect(chosen.map(({ value, query }) => [value, query])).toEqual([
    ['Tarsk', 'kessin on:2031-04'],
    ['2031-04', 'kessin place:="tarsk"'],
  ])
})

test.each([
  'kess',
  '"near kes',
  'guard NOT',
  'guard on:2031',
  'on:2030 on:2031',
  'on:2031-04-01..2031-05-10 kessin',
  'OR kess',
  'source:tarsk OR source:evening',
  'source:tarsk source:evening',
  'place:="Kessin" OR place:="Tarsk"',
])('of %s, a click on a value finds as many as it counts', async query => {
  const { facets } = await search.handlers['search.facets']({ query, kind: 'everything', exact: false }, context)
  const values = facets.flatMap(facet => facet.values).filter(({ chosen }) => !chosen)
  expect(values.length).toBeGreaterThan(1)
  for (const { value, count, query: narrowed } of values) {
    expect((await ask(search, narrowed)).total.count, `${value}: ${narrowed}`).toBe(count)
  }
})

test('facets asked exactly count what an exact search finds, and both ask for a figure once', async () => {
  for (let number = 100; number < 180; number++) {
    const ending = `${String.fromCharCode(97 + (number % 26))}${String.fromCharCode(97 + Math.floor(number / 26))}`
    library.put(articleId(number), { title: `Seen: fort${ending}`, text: 'x' })
  }
  await search.catchUp()
  let figures = 0
  library.figures = () => {
    figures++
    return Array.from({ length: 80 }, (_, number) => articleId(100 + number)).join('')
  }
  const query = 'fort* figure:killed'
  const facetsOf = async (exact: boolean) =>
    (await search.handlers['search.facets']({ query, kind: 'everything', exact }, context)).counted
  const { total, hints } = await ask(search, query)
  expect(await facetsOf(false)).toEqual(total)
  expect(total.atLeast).toBe(true)
  expect(hints.map(({ text }) => text).join(' ')).not.toContain('Enter')
  expect(await facetsOf(true)).toEqual({ count: 80, atLeast: false })
  expect((await ask(search, query, { exact: true })).total).toEqual({ count: 80, atLeast: false })
  expect(figures).toBe(1)
})

test('facets leave out what the query leaves out by its figures, and change with the index', async () => {
  const count = async (query: string) =>
    (await search.handlers['search.facets']({ query, kind: 'everything', exact: false }, context)).counted.count
  expect(await count('kessin')).toBe(2)
  expect(await count('-figure:killed kessin')).toBe(1)
  expect(await count('-is:contested kessin')).toBe(1)
  library.put(articleId(6), { title: 'Kessin again', text: 'Kessin again.' })
  await search.catchUp()
  expect(await count('-figure:killed kessin')).toBe(2)
})

test('of the kind claims, counts of more articles than are looked through say “at least”', async () => {
  const [claim] = library.claims(articleId(2))
  if (!claim) throw new Error('There is no claim to copy.')
  const count = mostLookedThrough + 20
  for (let number = 100; number < 100 + count; number++) {
    library.put(articleId(number), { title: `Convoy ${number}`, text: 'A convoy came by.', site: 'Tarsk Daily' })
    const exact = 'A convoy came by'
    library.claimsOf.set(articleId(number), [{ ...claim, content: [{ start: 0, end: exact.length, exact }] }])
  }
  await search.catchUp()
  const first = { count: mostLookedThrough, atLeast: true }
  const { total, claimTotal, withAll } = await ask(search, 'convoy ', { kind: 'claims' })
  expect({ total, claimTotal, withAll }).toEqual({ total: first, claimTotal: first, withAll: first })
  const { facets, counted } = await search.handlers['search.facets'](
    { query: 'convoy ', kind: 'claims', exact: false },
    context,
  )
  expect(counted).toEqual(first)
  expect(facets.find(({ field }) => field === 'claimant')?.values[0]).toMatchObject({ count: mostLookedThrough })
  // Everything is looked through once one asks for the second lot.
  const second = await ask(search, 'convoy ', { kind: 'claims', offset: mostLookedThrough, limit: 50 })
  expect([second.groups.length, second.total]).toEqual([21, { count: count + 1, atLeast: false }])
})

test('of the kind claims, facets count the articles that have such a claim', async () => {
  const { facets, counted } = await search.handlers['search.facets'](
    { query: 'storm raid', kind: 'claims', exact: false },
    context,
  )
  expect(counted.count).toBe(2)
  const only = await search.handlers['search.facets']({ query: 'guard', kind: 'claims', exact: false }, context)
  expect(only.counted.count).toBe(2)
  expect((await ask(search, 'guard denies ', { kind: 'claims' })).groups[0]?.claims[0]?.claimId).toBe('c2')
  const none = await search.handlers['search.facets']({ query: 'tarsk', kind: 'claims', exact: false }, context)
  expect(none).toEqual({ facets: [], counted: { count: 0, atLeast: false }, onlyWithAll: false })
  expect(facets.find(({ field }) => field === 'source')?.values).toHaveLength(2)
})

test('of the kind claims, claimants are counted by the claims that match, not by their articles', async () => {
  const claimants = async (query: string) => {
    const { facets } = await search.handlers['search.facets']({ query, kind: 'claims', exact: false }, context)
    return (facets.find(({ field }) => field === 'claimant')?.values ?? []).map(({ value, count }) => [value, count])
  }
  expect(await claimants('soldiers ')).toEqual([['Velorian army', 1]])
  expect(await claimants('in:claims')).toEqual([
    ['Border Guard', 2],
    ['Velorian army', 1],
  ])
})

test('articles with all words are counted apart from those with some, by the hits and by the facets', async () => {
  const { groups, total, withAll } = await ask(search, 'kessin convoy ')
  expect(groups.map(group => group.articleId)).toEqual([articleId(2), articleId(1)])
  expect({ total, withAll }).toEqual({ total: { count: 2, atLeast: false }, withAll: { count: 1, atLeast: false } })
  const facetsOf = async (query: string, kind: 'everything' | 'claims' = 'everything') =>
    search.handlers['search.facets']({ query, kind, exact: false }, context)
  const { facets, counted, onlyWithAll } = await facetsOf('kessin convoy ')
  expect({ counted, onlyWithAll }).toEqual({ counted: { count: 1, atLeast: false }, onlyWithAll: true })
  for (const { count, query } of facets.flatMap(({ values }) => values)) {
    expect((await ask(search, query)).withAll.count, query).toBe(count)
  }
  // One word, words that are musts, and words that no article has together: there is one set only.
  for (const query of ['kessin', '+kessin +convoy', 'convoy soldiers ']) {
    const one = await facetsOf(query)
    expect([one.counted, one.onlyWithAll], query).toEqual([(await ask(search, query)).total, false])
  }
  expect((await ask(search, 'kessin')).withAll.count).toBe(2)
  expect((await ask(search, 'convoy soldiers ')).withAll.count).toBe(0)
})

test('of the kind claims, articles that have a claim with all words are counted apart, and their claimants with them', async () => {
  const asked = { kind: 'claims' as const }
  const { groups, total, withAll } = await ask(search, 'raid soldiers storm convoy ', asked)
  expect([groups.length, total.count, withAll.count]).toEqual([2, 2, 0])
  const some = await ask(search, 'soldiers killed storm', asked)
  expect([some.total.count, some.withAll.count]).toEqual([2, 0])
  const all = await ask(search, 'guard storm ', asked)
  expect([all.groups[0]?.articleId, all.total.count, all.withAll.count]).toEqual([articleId(2), 2, 1])
  const { facets, counted, onlyWithAll } = await search.handlers['search.facets'](
    { query: 'guard storm ', ...asked, exact: false },
    context,
  )
  expect({ counted, onlyWithAll }).toEqual({ counted: { count: 1, atLeast: false }, onlyWithAll: true })
  expect(facets.find(({ field }) => field === 'claimant')?.values.map(({ value, count }) => [value, count])).toEqual([
    ['Border Guard', 1],
  ])
})

test('the word at the caret is completed: fields, values, states, words', async () => {
  const complete = async (query: string, caret = query.length) => {
    const { completions, replace } = await search.handlers['search.complete']({ query, caret, limit: 8 }, context)
    return completions.map(({ text }) => `${query.slice(0, replace.start)}${text}${query.slice(replace.end)}`)
  }
  expect(await complete('raid cla')).toContain('raid claimant:')
  expect(await complete('claimant:bor')).toEqual(['claimant:="Border Guard"'])
  expect(await complete('-claimant:="bor')).toEqual(['-claimant:="Border Guard"'])
  expect(await complete('source:eve')).toEqual(['source:="Kessin \\"Evening\\" Post"'])
  expect(await complete('place: raid', 6)).toEqual(['place:="Kessin" raid', 'place:="Tarsk" raid'])
  expect(await complete('is:u')).toEqual(['is:unread'])
  expect(await complete('figure:ki')).toEqual([
    'figure:killed',
    'figure:killed>',
    'figure:kidnapped',
    'figure:kidnapped>',
  ])
  expect(await complete('on:2031-0')).toEqual(['on:2031-05'])
  expect(await complete('conv')).toContain('convoy')
  expect(await complete('Conv')).toContain('Convoy')
  expect(await complete('CONV')).toContain('CONVOY')
  expect(await complete('cónv')).toContain('cónvoy')
  // A quotation mark that is not closed yet leaves what stands behind the caret as it is.
  expect(await complete('tag:"to harbour', 7)).toEqual(['tag:="to check" harbour'])
  expect(await complete('tag:"to che" harbour', 7)).toEqual(['tag:="to check" harbour'])
  expect(await complete('raid ')).toEqual([])
})

test('a misspelt word is put right, in its case and its place', async () => {
  for (let number = 10; number < 30; number++) library.put(articleId(number), { text: 'A quiet harbour.' })
  await search.catchUp()
  expect((await ask(search, 'Harbuor -storm ')).didYouMean).toEqual({
    query: 'Harbour -storm ',
    text: 'Harbour -storm',
  })
  expect((await ask(search, 'harbour')).didYouMean).toBeNull()
  // Enough is found, but nothing with all of the words.
  expect((await ask(search, 'harbuor kessin quiet ')).didYouMean?.text).toBe('harbour kessin quiet')
})

test('a misspelt kind of figure is put right in its place', async () => {
  expect((await ask(search, 'figure:killd>5 kessin ')).didYouMean?.query).toBe('figure:killed>5 kessin ')
  expect((await ask(search, 'figure:killd>5 zzzz')).didYouMean).toBeNull()
})

test('a suggestion that finds no more than what was typed is not offered', async () => {
  for (let number = 10; number < 30; number++) library.put(articleId(number), { text: 'A quiet harbour.' })
  await search.catchUp()
  expect((await ask(search, 'harbuor tag:="to check" ')).didYouMean).toBeNull()
  expect((await ask(search, 'harbuor -is:archived ')).didYouMean?.text).toBe('harbour -is:archived')
})

test('hints say what could not be taken as written and that no article has all words', async () => {
  const { hints } = await ask(search, 'storm soldiers author:x ')
  expect(hints.map(({ kind }) => kind)).toEqual(['language', 'partly'])
})

test('similar articles come with the words they share as they are written', async () => {
  library.put(articleId(5), {
    title: 'More on the raid',
    text: 'More on the raid\n\nSoldiers spoke of the raid on Kessin.',
  })
  await search.catchUp()
  const { groups, words } = await search.handlers['search.similar']({ articleId: articleId(1), limit: 5 }, context)
  expect(groups[0]?.articleId).toBe(articleId(5))
  expect(words).toContain('soldiers')
})

test('every match in an article is told: text in order, notes, claims', async () => {
  const matches = await search.handlers['search.matches']({ articleId: articleId(1), query: 'raid guard ' }, context)
  const text = library.document(articleId(1))?.text ?? ''
  expect(matches.text.map(({ start, end }) => text.slice(start, end))).toEqual(['Raid', 'raid', 'guard'])
  expect(matches.notes).toMatchObject([{ noteId: 'nnnnnnnnnnnn', matches: [{ start: 12, end: 16 }] }])
  expect(matches.claims.map(({ claimId }) => claimId)).toEqual(['c1', 'c2'])
  const one = await search.handlers['search.matches']({ articleId: articleId(1), query: 'title:raid' }, context)
  expect(one.text).toEqual([{ start: 0, end: 4 }])
})

test('an explanation adds up to the score', async () => {
  const { groups } = await ask(search, 'raid kessin', { explain: true })
  for (const { explanation, score } of groups) {
    const sum = explanation?.terms.reduce((total, { added }) => total + added, 0) ?? 0
    expect(sum).toBeCloseTo(explanation?.lunrScore ?? -1, 9)
    const factors = explanation?.factors.reduce((product, { value }) => product * value, 1) ?? 0
    expect(sum * factors).toBeCloseTo(score, 9)
  }
  expect(groups[0]?.explanation?.terms.map(({ word, field }) => [word, field])).toContainEqual(['raid', 'title'])
})
