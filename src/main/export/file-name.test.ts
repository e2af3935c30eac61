import { expect, test } from 'vitest'
import { copyName, fileName, isCopyName, nameKey } from './file-name.ts'

const articleId = 'a1b2c3d4e5f6'
const name = (title: string, publishedAt: string | null = null) =>
  fileName({ articleId, title, publishedAt }, () => false)

test.each([
  ['Clash at Oskar Ridge', '2031-05-06T10:00:00Z', '2031-05-06 Clash at Oskar Ridge a1b2c3.md'],
  ['Talks: “who/what”?', null, "Talks - 'who-what' a1b2c3.md"],
  ['../../etc/passwd', null, '-..-etc-passwd a1b2c3.md'],
  ['...', null, 'Untitled a1b2c3.md'],
  ['', '2031-05-06', '2031-05-06 a1b2c3.md'],
  ['CON', null, '_CON a1b2c3.md'],
  ['nul.txt of the day', null, '_nul.txt of the day a1b2c3.md'],
  ['a\u0000b\u202ec\ud83dd\u200be', null, 'abcde a1b2c3.md'],
  ['e\u0301te\u0301', null, 'été a1b2c3.md'],
  ['one\n\ttwo\u00a0 three\u2028four. ', null, 'one two three four a1b2c3.md'],
  ['[[wiki]] #tag ^id | pipe', null, 'wiki tag id - pipe a1b2c3.md'],
])('%j is named so that every disk takes it', (title, publishedAt, expected) => {
  expect(name(title, publishedAt)).toBe(expected)
})

test('A long title is cut between words and never through a character', () => {
  expect(name('word '.repeat(100))).toMatch(/^(word )+a1b2c3\.md$/)
  const family = '👩‍👩‍👧'
  const cut = name(family.repeat(40))
  expect(cut.replace(' a1b2c3.md', '').replaceAll(family, '')).toBe('')
  expect(cut.length).toBeGreaterThan(50)
})

test('Names that differ only in case or in how accents are stored count as one', () => {
  expect(nameKey('STRASSE Été')).toBe(nameKey('straße e\u0301te\u0301'))
})

test('A copy is recognised, and fits where the reader chose the longest name', () => {
  expect(copyName('sub/My file.md', 1)).toBe('sub/My file (Counterclaim).md')
  expect(copyName('My file.md', 2)).toBe('My file (Counterclaim 2).md')
  expect(isCopyName('sub/My file (Counterclaim 2).md')).toBe(true)
  expect(isCopyName('My file.md')).toBe(false)
  expect(Buffer.byteLength(copyName(`${'é'.repeat(126)}.md`, 1))).toBeLessThanOrEqual(255)
})

/** Pieces titles are broken with: rules of file systems, of shells, of Unicode. */
const pieces = [
  ...['CON', 'aux.', 'Nul', 'LPT¹', '..', '.', ' ', '/', '\\', ':', '*', '?', '"', '<', '>', '|', '~', '-', '%', '$'],
  ...['\0', '\u0001', '\n', '\r', '\t', '\u007f', '\u0085', '\u2028', '\u202e', '\u2066', '\u200b', '\ufeff', '\u00ad'],
  ...[
    '\ud800',
    '\udfff',
    '\uffff',
    '\ue000',
    '\u{10ffff}',
    '\u{e0041}',
    'é',
    'e\u0301',
    '\u0301',
    'ß',
    'ẞ',
    'İ',
    'ı',
    'K',
  ],
  ...['ﬁ', '👩‍👩‍👧', '🇺🇳', 'متن', 'नमस्ते', '漢字', 'A', 'a', 'B', 'b', 'word', 'WORD', '.md', '#', '^', '[', ']'],
]

test('Ten thousand hostile titles get ten thousand names that every disk takes', () => {
  let state = 7
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 4294967296) * below)
  }
  const taken = new Set<string>()
  for (let count = 0; count < 10_000; count++) {
    const length = random(20) === 0 ? 300 : random(8)
    const title = Array.from({ length }, () => pieces[random(pieces.length)]).join('')
    // Few ids, so that names collide far more often than in any library.
    const id = `${'abc'.charAt(random(3))}1b2c3${String(count).padStart(6, '0')}`
    const file = fileName({ articleId: id, title, publishedAt: null }, key => taken.has(key))
    taken.add(nameKey(file))
    expect(file).toBe(file.normalize('NFC'))
    expect(file).toBe(file.toWellFormed())
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(120)
    expect(file).toMatch(/^[^\s.].*[^\s.]\.md$/u)
    expect(file).not.toMatch(/[/\\:*?"<>|#^[\]]|\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|(?![\u200c\u200d])\p{Cf}|[\p{Zl}\p{Zp}]/u)
    expect(file).not.toMatch(/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*\./i)
  }
  expect(taken.size).toBe(10_000)
})
