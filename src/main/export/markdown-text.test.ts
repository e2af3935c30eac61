import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { escapeInline, quotation, table } from './markdown-text.ts'

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })

/** What a reader sees, and of which kinds of node it consists. */
function shown(node: Nodes): { text: string; kinds: Set<string> } {
  const kinds = new Set([node.type as string])
  if (node.type === 'break') return { text: '\n', kinds }
  if ('value' in node) return { text: node.value, kinds }
  const parts = 'children' in node ? node.children.map(shown) : []
  for (const part of parts) for (const kind of part.kinds) kinds.add(kind)
  const text = parts.map(part => part.text).join(node.type === 'blockquote' ? '\n\n' : '')
  // The parser makes links of addresses after it has read the text: what they say is still what stood there.
  if (node.type === 'link' && node.url.replace(/^(mailto:|http:\/\/(?=www))/, '') === text) kinds.delete('link')
  return { text, kinds }
}

const hostile = [
  '*not* _emphasis_ **nor** __strong__ ~~struck~~ ~once~ ==marked== %%hidden%%',
  '`code` and ``more`` and a lone ` tick',
  '[link](http://example.org) ![image](x.png) [[wiki]] [^note] [ref]: x',
  '<script>alert(1)</script> <b>bold</b> <!-- comment --> <http://example.org>',
  'https://example.org/a_b_c*d and www.example.org/_x_ and mail@example.org ftp://example.org',
  '&amp; &lt; &#35; &copy; AT&T &',
  '# heading',
  '## heading ##',
  '#tag and ^block and a ^id',
  '#',
  '> quoted > twice',
  '- item',
  '+ item',
  '* item',
  '1. first',
  '1986. A year',
  '12) twelfth',
  '---',
  '===',
  '- - -',
  '***',
  '```js',
  '~~~',
  'a | b | c',
  '| a |',
  'a \\| b \\\\ c \\',
  '$5 and $6, $x^2$ and $$y$$',
  'ends with backslash \\',
  'snake_case_word and 2*3*4',
  '-5 degrees, +3, = 8',
  'two\u2028lines\u2029here',
  '👩‍👩‍👧 ‮turned‬ متن',
  '<!-- counterclaim a1b2c3d4e5f6 claims 0123456789ab -->',
]

test.each(hostile)('A quotation shows its words literally: %s', words => {
  const tree = parse(quotation(words))
  const { text, kinds } = shown(tree)
  expect(text).toBe(words.replace(/[\u2028\u2029]/g, ' ').trim())
  expect([...kinds].sort()).toEqual(['blockquote', 'paragraph', 'root', 'text'])
})

test.each(hostile)('A table cell shows its words literally and stays one cell: %s', words => {
  const markdown = table(['a', 'b'], [[escapeInline(words), escapeInline('next\n\ncell')]])
  const [node] = parse(markdown).children
  if (node?.type !== 'table') throw new Error(`No table, but ${node?.type}.`)
  const row = node.children[1]
  expect(row?.children.map(cell => shown(cell).text)).toEqual([words.replace(/\s+/g, ' ').trim(), 'next cell'])
  expect([...shown(node).kinds].sort()).toEqual(['table', 'tableCell', 'tableRow', 'text'])
})

test('Lines and paragraphs of a quotation stay apart', () => {
  const { text } = shown(parse(quotation('one\ntwo\r\n\r\n- three\u0007')))
  expect(text).toBe('one\ntwo\n\n- three')
})

test('Escaping is linear in the text', () => {
  for (const run of ['$', '=', '*', '#', ' ^', 'www.']) {
    const text = run.repeat(200_000 / run.length)
    expect(shown(parse(quotation(text.slice(0, 50)))).text).toBe(text.slice(0, 50).trim())
    expect(escapeInline(text).length).toBeLessThan(3 * text.length)
  }
})
