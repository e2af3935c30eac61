import { describe, expect, test } from 'vitest'
import { articleIdOf, composeFile, type ManagedFile, mergeFile } from './managed-file.ts'

const articleId = 'a1b2c3d4e5f6'
const file = (changes: { title?: string; tags?: string[]; blocks?: [string, string][] } = {}): ManagedFile => ({
  articleId,
  front: [
    ['title', changes.title ?? 'One'],
    ['tags', changes.tags ?? ['first']],
    ['id', articleId],
  ],
  blocks: [
    ['article', '# One'] as [string, string],
    ...(changes.blocks ?? [
      ['notes', '## Notes\n\nnote'],
      ['claims', '## Claims\n\ntable'],
    ]),
  ].map(([name, content]) => ({ name, content })),
})
const original = composeFile(file())
const changed = file({
  title: 'Two',
  blocks: [
    ['notes', '## Notes\n\nanother note'],
    ['claims', '## Claims\n\ntable'],
  ],
})
const merge = (text: string, to = changed, tags = ['first']) => {
  const result = mergeFile(text, to, tags)
  return result.outcome === 'merged' ? result.text : result.outcome
}

test('A file says whose it is by its front matter or, without one, by its markers', () => {
  expect(articleIdOf(original)).toBe(articleId)
  expect(articleIdOf(original.replace(/"/g, ''))).toBe(articleId)
  expect(articleIdOf(original.slice(original.indexOf('<!--')))).toBe(articleId)
  expect(articleIdOf(`Some text\nid: "${articleId}"\n`)).toBeNull()
  expect(articleIdOf(`---\ntitle: x\n---\nid: "${articleId}"\n---\n`)).toBeNull()
})

test('Nothing new leaves the file alone; something new makes it what a new file would be', () => {
  expect(merge(original, file())).toBe('unchanged')
  expect(merge(original)).toBe(composeFile(changed))
})

describe('What the reader writes outside the blocks stays', () => {
  const text = original
    .replace('---\n\n<!--', 'status: "mine"\n---\nabove\n\n<!--')
    .replace(/(<!-- \/counterclaim \w+ notes \w+ -->\n)/, '$1between\n')
    .concat('below, no line end')
  test('when nothing is new', () => expect(merge(text, file())).toBe('unchanged'))
  test('when blocks change', () => {
    const merged = merge(text)
    for (const words of ['status: "mine"', 'above', 'between', 'another note', 'title: "Two"']) {
      expect(merged).toContain(words)
    }
    expect(merged).toMatch(/below, no line end$/)
    expect(merge(merged)).toBe('unchanged')
  })
  test('when blocks go and come back', () => {
    const without = file({ blocks: [['claims', '## Claims\n\ntable']] })
    const shorter = merge(text, without)
    expect(shorter).toContain('between')
    expect(shorter).not.toContain('## Notes')
    const again = merge(shorter, file())
    expect(again).toContain('## Notes\n\nnote')
    expect(again.indexOf('## Notes')).toBeLessThan(again.indexOf('## Claims'))
    expect(merge(again, file())).toBe('unchanged')
  })
})

test.each([
  ['a word inside a block', (text: string) => text.replace('\n\nnote\n', '\n\nmy note\n')],
  ['a title in the front matter', (text: string) => text.replace('"One"', '"Mine"')],
  ['a block taken out', (text: string) => text.replace(/<!-- counterclaim \w+ notes[\s\S]*notes \w+ -->\n/, '')],
  ['a closing marker taken out', (text: string) => text.replace(/<!-- \/counterclaim \w+ claims.*/, '')],
  ['the front matter taken out', (text: string) => text.slice(text.indexOf('<!--'))],
  ['front matter that is no YAML', (text: string) => text.replace('"One"', '"One')],
  ['all markers taken out', (text: string) => text.replace(/<!--.*-->\n/g, '')],
])('%s means edited', (_what, edit) => {
  const text = edit(original)
  expect(text).not.toBe(original)
  expect(merge(text)).toBe('edited')
  expect(merge(text, file())).toBe('edited')
})

test.each([
  ['CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
  ['white space at line ends', (text: string) => text.replaceAll('note\n', 'note  \n')],
  ['a byte order mark', (text: string) => `\ufeff${text}`],
  ['quotes of another kind', (text: string) => text.replace('"One"', 'One').replace('["first"]', '\n  - first')],
  [
    'blocks in another order',
    (text: string) => {
      const [head, notes, claims] = text.split(/(?=<!-- counterclaim \w+ (?:notes|claims))/)
      return `${head}${claims}\n${notes}`
    },
  ],
])('What an editor changes by itself is no edit: %s', (_what, edit) => {
  const text = edit(original)
  expect(text).not.toBe(original)
  expect(merge(text, file())).toBe('unchanged')
  const merged = merge(text)
  expect(merged).toContain('another note')
  expect(merged.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'))
  expect(/[^\r]\n/.test(merged)).toBe(/[^\r]\n/.test(text))
  expect(merge(merged)).toBe('unchanged')
})

test('Tags either side added stay, tags either side took away go', () => {
  const theirs = original.replace('["first"]', '["first", "theirs"]')
  expect(merge(theirs, file())).toBe('unchanged')
  expect(merge(theirs, file({ tags: ['first', 'ours'] }))).toContain('tags: ["first", "ours", "theirs"]')
  expect(merge(theirs, file({ tags: [] }))).toContain('tags: ["theirs"]')
  expect(merge(original.replace('["first"]', '[]'), file({ tags: ['first', 'ours'] }))).toContain('tags: ["ours"]')
  // Nobody remembers what was written: nothing is taken away.
  expect(merge(theirs, file({ tags: ['ours'] }), [])).toContain('tags: ["ours", "first", "theirs"]')
})

test('A block the reader copied elsewhere in the file is the reader’s', () => {
  const claims = /<!-- counterclaim \w+ claims[\s\S]*claims \w+ -->\n/.exec(original)?.[0] ?? ''
  const text = `${original}\n${claims}`
  expect(merge(text, file())).toBe('unchanged')
  expect(merge(text)).toBe(`${composeFile(changed)}\n${claims}`)
})
