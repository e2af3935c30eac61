import type { Nodes, Root } from 'mdast'
import { expect, test } from 'vitest'
import { parseMarkdown } from './parse-markdown.ts'

const words = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(words).join(' ') : ''
const depth = (node: Nodes): number => ('children' in node ? 1 + Math.max(0, ...node.children.map(depth)) : 0)
const types = (root: Root) => root.children.map(({ type }) => type)

const nested = (levels: number, indent: string) =>
  Array.from({ length: levels }, (_, at) => `${indent.repeat(at)}- lamp${at}`).join('\n')

test.each([
  ['lists under lists', nested(400, '  ')],
  ['lists under lists by tabs', nested(400, '\t')],
  ['lists in a quote', nested(400, '  ').replace(/^/gm, '> ')],
  ['list marks in one line', `${'- '.repeat(3000)}lamp0`],
  ['numbers in one line', `${'1. '.repeat(3000)}lamp0`],
  ['quotes and lists in turn', `${'> - '.repeat(3000)}lamp0`],
])('%s hundreds of levels deep keep their words in a tree that is not', (_, source) => {
  const root = parseMarkdown(source)
  expect(depth(root)).toBeLessThan(220)
  expect(words(root).match(/lamp\d+/g)).toEqual(source.match(/lamp\d+/g))
})

test('levels that people write stay lists', () => {
  // Twenty lists with an item each, and the last one's paragraph.
  expect(depth(parseMarkdown(nested(20, '    ')))).toBe(1 + 20 * 2 + 1)
  expect(types(parseMarkdown(`${'- '.repeat(200)}\n`))).toEqual(['thematicBreak'])
})

test('a text of growing runs of backticks is read as its paragraphs', () => {
  const run = Array.from({ length: 400 }, (_, at) => `${'`'.repeat(at + 1)} lamp`).join(' ')
  const root = parseMarkdown(`${run}\n\n**Oil**`)
  expect(root.children.map(words)).toEqual([run, '**Oil**'])
})

test.each([
  ['a fence of the other kind within', '~~~\n```\n~~~'],
  ['code within a line', '```oil``` lamp'],
])('the limits hold after %s', (_, before) => {
  const run = Array.from({ length: 400 }, (_, at) => `${'`'.repeat(at + 1)} lamp`).join(' ')
  // Beyond the limits nothing is Markdown any more, this first part neither.
  expect(parseMarkdown(`${before}\n\n${run}`).children.map(words)).toEqual([before, run])
})

test('code between fences stays as it is, however many signs it holds', () => {
  const code = '*_`'.repeat(1000)
  expect(parseMarkdown(`\`\`\`\`\n\`\`\`\n${code}\n\`\`\`\`\n\nOil.`).children).toMatchObject([
    { type: 'code', value: `\`\`\`\n${code}` },
    { type: 'paragraph' },
  ])
})

test('backticks of many lengths in a long line are signs, and in a short one code', () => {
  const line = (between: number) =>
    Array.from({ length: 30 }, (_, at) => `${'`'.repeat(at + 1)}${' oil'.repeat(between)} `).join('')
  const long = line(400)
  expect(words(parseMarkdown(`${long}\n\n\`code\``))).toBe(`${long.trim()} code`)
  expect(parseMarkdown('One ``two ` three`` four.').children[0]).toMatchObject({
    children: [{ type: 'text' }, { type: 'inlineCode', value: 'two ` three' }, { type: 'text' }],
  })
})
