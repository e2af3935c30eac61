import { describe, expect, test } from 'vitest'
import { type StartOf, selectionRange, type TreeNode } from './selection-range.ts'

type Fake = { parentNode: Fake | null; childNodes: Fake[]; nodeValue: string | null; start: number | null }

const node = (children: Fake[], start: number | null = null): Fake => {
  const made: Fake = { parentNode: null, childNodes: children, nodeValue: null, start }
  for (const child of children) child.parentNode = made
  return made
}
const words = (text: string): Fake => ({ parentNode: null, childNodes: [], nodeValue: text, start: null })
const run = (start: number, text: string) => node([words(text)], start)
const startOf: StartOf = at => (at as Fake).start

/** “Ferry lost” / (date line outside the text) / “Twelve people drowned.” with “people” emphasised / “Nobody told us.” */
const text = 'Ferry lost\n\nTwelve people drowned.\n\nNobody told us.'
const title = run(0, 'Ferry lost')
const dateLine = words('3 May')
const twelve = run(12, 'Twelve ')
const people = run(19, 'people')
const drowned = run(25, ' drowned.')
const nobody = run(36, 'Nobody told us.')
const titleBlock = node([title])
const dateBlock = node([dateLine])
const paragraph = node([twelve, node([people]), drowned])
const last = node([nobody])
const root = node([titleBlock, dateBlock, paragraph, last])

const inside = (element: Fake): TreeNode => element.childNodes[0] ?? element
const select = (from: TreeNode, fromOffset: number, to: TreeNode, toOffset: number) => {
  const range = selectionRange(root, { node: from, offset: fromOffset }, { node: to, offset: toOffset }, startOf, text)
  return range && text.slice(range.start, range.end)
}

describe('selectionRange', () => {
  test('inside one run', () => {
    expect(select(inside(nobody), 7, inside(nobody), 11)).toBe('told')
  })

  test('across runs and blocks', () => {
    expect(select(inside(people), 0, inside(nobody), 6)).toBe('people drowned.\n\nNobody')
  })

  test('a triple click ends at the next block’s start, and that block is not meant', () => {
    expect(select(inside(twelve), 0, last, 0)).toBe('Twelve people drowned.')
    expect(select(paragraph, 0, last, 0)).toBe('Twelve people drowned.')
  })

  test('starting or ending outside the article text takes the text between', () => {
    expect(select(dateLine, 2, inside(drowned), 9)).toBe('Twelve people drowned.')
    expect(select(inside(title), 6, dateLine, 3)).toBe('lost')
  })

  test('everything', () => {
    expect(select(root, 0, root, 4)).toBe(text)
  })

  test('positions given by element and child index', () => {
    expect(select(paragraph, 1, paragraph, 2)).toBe('people')
  })

  test('white space at the ends is not part of a quotation', () => {
    expect(select(inside(twelve), 6, inside(drowned), 1)).toBe('people')
    expect(select(inside(drowned), 0, inside(drowned), 1)).toBeNull()
  })

  test('nothing of the article, or nothing at all, is no range', () => {
    expect(select(dateLine, 0, dateLine, 4)).toBeNull()
    expect(select(inside(people), 2, inside(people), 2)).toBeNull()
    expect(select(words('elsewhere'), 0, inside(people), 2)).toBeNull()
  })
})
