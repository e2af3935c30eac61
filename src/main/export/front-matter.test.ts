import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { frontMatterSource, readFrontMatter, writeFrontMatter } from './front-matter.ts'

const hostile = [
  'plain',
  '',
  ' spaces around ',
  'Talks: "who" said \'what\'?',
  '\\ back \\n slash "',
  '---',
  '...\n---\nid: "x"',
  '# not a comment',
  '- not a list',
  '[a, b]',
  '{a: b}',
  '&anchor *alias !tag',
  '| folded',
  '%YAML',
  '@at `tick`',
  'yes',
  'null',
  '~',
  '2031-05-06',
  '12_3',
  '0x1f',
  '1e3',
  '\0\u0001\u0007\b\t\u000b\f\r\n\u001b\u007f',
  '\u0085 next line \u2028 line \u2029 paragraph \ufeff mark',
  '\u202eright to left\u202c \u2066isolate\u2069',
  '👩‍👩‍👧 🇺🇳 𝔘 漢字 متن',
  '\uffff\ufffe\u{10ffff}\u{e0041}',
  'x'.repeat(1000),
]

test.each(hostile)('A title survives front matter, as YAML 1.2 and as 1.1: %j', title => {
  const yaml = writeFrontMatter([
    ['title', title],
    ['tags', [title, 'second']],
    ['id', 'a1b2c3d4e5f6'],
  ])
  for (const version of ['1.1', '1.2'] as const) {
    expect(parse(yaml, { version })).toEqual({ title, tags: [title, 'second'], id: 'a1b2c3d4e5f6' })
  }
  // Three lines for any parser that cuts the file before it knows YAML.
  expect(yaml.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(3)
  const file = `---\n${yaml}\n---\n\nid: other\n---\n`
  expect(frontMatterSource(file)?.source).toBe(`${yaml}\n`)
  const read = readFrontMatter(file, new Set(['title', 'tags', 'id']))
  expect(read?.values?.get('title') ?? []).toEqual(title === '' ? [] : [title])
  expect(read?.others).toBe('')
})

test('A lone surrogate becomes the replacement character', () => {
  expect(parse(writeFrontMatter([['title', 'a\ud800b']]))).toEqual({ title: 'a\ufffdb' })
})

test('Our keys are read in any notation, and the lines of all others are kept as they stand', () => {
  const file = [
    '\ufeff---',
    '# mine',
    "title: 'Ours'",
    'aliases: [a, "b"]   # kept',
    'tags:',
    '  - one',
    '  # between',
    '  - "two"',
    'claims: 012',
    'status: >-',
    '  folded',
    '  text',
    'description:',
    '---',
    'body',
  ].join('\r\n')
  const read = readFrontMatter(file, new Set(['title', 'tags', 'claims', 'description']))
  expect(read?.values).toEqual(
    new Map([
      ['title', ['Ours']],
      ['tags', ['one', 'two']],
      ['claims', ['012']],
      ['description', []],
    ]),
  )
  expect(read?.others).toBe(
    '# mine\r\naliases: [a, "b"]   # kept\r\n  # between\r\nstatus: >-\r\n  folded\r\n  text\r\n',
  )
  expect(file.slice(read?.end)).toBe('body')
})

test.each(['title: [unclosed\n', 'title: a\ntitle: b\n', '- a list\n', '{title: a, id: b}\n', 'title: {nested: x}\n'])(
  'Front matter we cannot tell apart is nobody’s but the reader’s: %j',
  source => {
    expect(readFrontMatter(`---\n${source}---\n`, new Set(['title', 'id']))?.values).toBeNull()
  },
)

test('A file without front matter has none', () => {
  for (const text of ['', 'text', '---\nnever closed', 'text\n---\nid: a\n---\n']) {
    expect(readFrontMatter(text, new Set(['id']))).toBeNull()
  }
})
