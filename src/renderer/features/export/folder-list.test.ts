import { expect, test } from 'vitest'
import { folderTyped } from './folder-list.tsx'

const folders = ['Archive', 'books', 'Drafts', 'drawings', 'Music'].map(name => ({ name }))

test.each([
  ['a letter leads to the next name that begins with it', 0, 'd', 2],
  ['the same letter again goes on to the one after', 2, 'd', 3],
  ['and back to the first', 3, 'd', 2],
  ['more letters stay with the name they fit', 2, 'dr', 2],
  ['and tell two names apart', 2, 'draw', 3],
  ['letters of no name move nothing', 1, 'z', 1],
  ['capitals do not count', 4, 'B', 1],
])('%s', (_, at, letters, expected) => {
  expect(folderTyped(folders, at, letters)).toBe(expected)
})
