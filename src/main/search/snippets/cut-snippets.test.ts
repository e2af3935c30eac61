import { expect, test } from 'vitest'
import type { SearchKind } from '../../../contract/saved-searches.ts'
import { parseQuery } from '../language/parse-query.ts'
import { createRandom, pick, randomText } from '../test-library.ts'
import { words } from '../text/analyse-words.ts'
import { cutSnippets, type SnippetArticle } from './cut-snippets.ts'
import { createMatchFinder } from './find-matches.ts'

const nothing = { title: '', text: '', language: null, site: null, notes: [], highlights: [], claimants: [] }
function cutAll(article: Partial<SnippetArticle>, query: string, kind: SearchKind = 'everything') {
  const whole = { ...nothing, tags: [], places: [], ...article }
  return cutSnippets(whole, createMatchFinder(parseQuery(query).clauses), kind)
}
const cut = (article: Partial<SnippetArticle>, query: string, kind?: SearchKind) =>
  cutAll(article, query, kind).snippets
const marked = (query: string, article: Partial<SnippetArticle>) =>
  cut(article, query).map(({ text, matches }) => matches.map(({ start, end }) => text.slice(start, end)))

test('marks the written word, whatever folding made of it', () => {
  expect(marked('sefka ecole attack ', { text: 'Sefka’s men; ŠEFKA attacked the l’École, the E\u0301cole.' })).toEqual([
    ['Sefka', 'ŠEFKA', 'attacked', 'École', 'E\u0301cole'],
  ])
})

test('marks whole phrases and only them', () => {
  const text = 'The front said so. Killed near Tarsk, near Tarsk; “killed — near Tarsk” again.'
  expect(marked('"killed near Tarsk"', { text })).toEqual([['Killed near Tarsk', 'killed — near Tarsk']])
  expect(marked('front -killed ', { text })).toEqual([['front']])
})

test('marks beginnings, patterns and near words', () => {
  const text = 'Convoys crossed at Kessin; the conveyor stood.'
  expect(marked('conv', { text })).toEqual([['Convoys', 'conveyor']])
  expect(marked('k*n kesisn~1 ', { text })).toEqual([['Kessin']])
})

test('a field is only marked by what was asked of it', () => {
  const article = { title: 'Front', text: 'Front\n\nThe front.', claimants: ['the Front'] }
  expect(cut(article, 'claimant:front').map(({ field }) => field)).toEqual(['claimants'])
  expect(cutAll(article, 'title:front')).toMatchObject({
    titleMatches: [{ start: 0, end: 5 }],
    snippets: [{ field: 'text', text: 'The front.', matches: [] }],
  })
  expect(cutAll(article, 'text:front').titleMatches).toEqual([])
})

test('the place of a text snippet is where its first match stands in the article', () => {
  const text = `Head line\n\n${'Quiet words stand here. '.repeat(40)}\n\nThen the convoy left. It was late.\n\nEnd.`
  const [snippet] = cut({ title: 'Head line', text }, 'convoy')
  expect(snippet?.place && text.slice(snippet.place.start, snippet.place.end)).toBe('convoy')
  expect(snippet?.text).toBe('Then the convoy left. It was late.')
})

test('a long paragraph is cut at words and sentences, and says so', () => {
  const text = `${'Nothing of note was said that day at all. '.repeat(9)}The convoy left Kessin. ${'More was said after it had gone away. '.repeat(9)}`
  const [snippet] = cut({ text }, 'convoy')
  expect(snippet?.text).toMatch(/^The convoy left Kessin\. More was .*\S…$/)
  expect(snippet?.text.length).toBeLessThan(230)
  const endless = `${'nothing of note was said, '.repeat(9)}the convoy left, ${'and more was said, '.repeat(20)}`
  expect(cut({ text: endless }, 'convoy')[0]?.text).toMatch(/^…\w+.* the convoy left, .*\w,?…$/)
})

test('the passage with the most different words comes first', () => {
  const far = 'Filler words go on and on here. '.repeat(20)
  const text = `The convoy stood.\n\n${far}\n\nThe convoy left Kessin for Tarsk.\n\n${far}\n\nKessin is old.`
  expect(cut({ text }, 'convoy kessin tarsk ')[0]?.text).toBe('The convoy left Kessin for Tarsk.')
})

test('a note’s snippet names its note, and there are never more than three', () => {
  const notes = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc', 'dddddddddddd'].map(noteId => ({
    noteId,
    body: `My convoy view, ${noteId}`,
  }))
  const article = { title: 'Convoy', text: 'Convoy\n\nThe convoy.', notes, claimants: ['convoy'] }
  const snippets = cut(article, 'convoy')
  expect(snippets.length).toBe(3)
  expect(snippets.find(({ field }) => field === 'notes')?.noteId).toBe('aaaaaaaaaaaa')
  expect(cut(article, 'convoy', 'articles').map(({ field }) => field)).toEqual(['text', 'claimants'])
  expect(cut(article, 'convoy', 'notes').map(({ noteId }) => noteId)).toEqual(notes.map(({ noteId }) => noteId))
})

test('of the kind highlights, each marked passage is shown with its place in the text', () => {
  const text = 'Head\n\nThe convoy left Kessin. The convoy came back.'
  const highlights = [
    { highlightId: 'hhhhhhhhhhhh', start: 6, end: 29 },
    { highlightId: 'iiiiiiiiiiii', start: 30, end: 37 },
  ]
  const [first, second] = cut({ text, highlights }, 'convoy', 'highlights')
  expect(first).toMatchObject({ field: 'highlights', highlightId: 'hhhhhhhhhhhh', text: 'The convoy left Kessin.' })
  expect(first?.place && text.slice(first.place.start, first.place.end)).toBe('convoy')
  expect(second).toBeUndefined()
})

test('notes and highlights asked for by their article alone show their beginnings', () => {
  const notes = [{ noteId: 'aaaaaaaaaaaa', body: '  My view of it.' }]
  const highlights = [{ highlightId: 'hhhhhhhhhhhh', start: 4, end: 10 }]
  const article = { text: 'The convoy left.', notes, highlights }
  expect(cut(article, 'tag:=x', 'notes')).toMatchObject([
    { noteId: 'aaaaaaaaaaaa', text: 'My view of it.', matches: [] },
  ])
  expect(cut(article, 'tag:=x', 'highlights')).toMatchObject([{ text: 'convoy', place: { start: 4, end: 10 } }])
})

test('tags, places and the source show what matched in them', () => {
  const article = { text: 'Quiet day.', tags: ['to check'], places: ['Kessin'], site: 'Kessin Post' }
  expect(cut(article, 'kessin check ').map(({ field, text }) => [field, text])).toEqual([
    ['tags', 'to check'],
    ['places', 'Kessin'],
    ['source', 'Kessin Post'],
  ])
})

test('words are marked in the forms of the article’s language, and pairs of characters as one', () => {
  const marks = (query: string, text: string, language: string) =>
    cut({ text, language }, query).flatMap(({ text: shown, matches }) =>
      matches.map(({ start, end }) => shown.slice(start, end)),
    )
  expect(marks('Haus ', 'Zwei Häuser brannten.', 'de')).toEqual(['Häuser'])
  expect(marks('東京都 ', '昨日東京都へ行った。', 'ja')).toEqual(['東京都'])
  expect(marks('京 ', '昨日東京都へ行った。', 'ja')).toEqual(['京都'])
})

test('the title is not shown a second time as the beginning of the text', () => {
  expect(cut({ title: 'Convoy hit', text: 'Convoy hit\n\nNothing more.' }, 'convoy')).toMatchObject([
    { field: 'text', text: 'Nothing more.', matches: [] },
  ])
  expect(cut({ title: 'Convoy hit', text: 'Convoy hit' }, 'convoy')).toEqual([])
})

test('whatever the text, a marked range is a word of the query and no character is halved', () => {
  const random = createRandom(9)
  const parts = [
    'Šefka',
    'E\u0301cole',
    'convoy',
    'convoys',
    'the',
    '😀',
    '𝒷',
    '東京',
    '\n\n',
    '\n',
    '\t',
    '.',
    '”',
    '-',
    '’s',
    'ﬁre',
    '\ud800',
    'x'.repeat(300),
  ]
  for (let round = 0; round < 400; round++) {
    const text = Array.from({ length: 120 }, () => pick(parts, random) + pick(['', ' ', ' '], random)).join('')
    for (const snippet of cut({ text, title: randomText(parts, 4, random) }, 'sefka ecole convoy fire 東京 ')) {
      for (const { start, end } of snippet.matches) {
        const slice = snippet.text.slice(start, end)
        const [word] = words(slice)
        expect(['sefka', 'ecole', 'convoy', 'convoys', 'fire', '東京'], slice).toContain(word?.surface)
      }
      if (snippet.place) expect(words(text.slice(snippet.place.start, snippet.place.end)).length).toBeGreaterThan(0)
      if (!text.includes('\ud800')) expect(snippet.text.isWellFormed()).toBe(true)
    }
  }
})
