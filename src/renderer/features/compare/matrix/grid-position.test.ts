import { expect, it } from 'vitest'
import { moveInGrid } from './grid-position.ts'

const press = (key: string, held: 'ctrlKey' | 'altKey' | null = null) => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...(held ? { [held]: true } : {}),
})
const size = { rows: 3, columns: 4 }
const at = { row: 1, column: 3 }

it.each([
  ['ArrowUp', null, { row: 0, column: 3 }],
  ['ArrowDown', null, { row: 2, column: 3 }],
  ['ArrowRight', null, { row: 1, column: 3 }],
  ['ArrowLeft', null, { row: 1, column: 2 }],
  ['Home', null, { row: 1, column: 0 }],
  ['End', 'ctrlKey', { row: 2, column: 3 }],
  ['Home', 'ctrlKey', { row: 0, column: 0 }],
  ['ArrowLeft', 'altKey', null],
  ['ArrowLeft', 'ctrlKey', null],
  ['a', null, null],
] as const)('%s with %s leads to %j', (key, held, place) => {
  expect(moveInGrid(at, press(key, held), size)).toEqual(place)
})
