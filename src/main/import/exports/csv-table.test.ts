import { expect, test } from 'vitest'
import { readHeader, readTable } from './csv-table.ts'

const table = (text: string) => {
  const { rows, broken } = readTable(text)
  return {
    rows: rows.map(({ line, fields }) => [line, fields.text('a'), fields.text('b')]),
    broken: broken.map(({ line }) => line),
  }
}

test('cells hold separators, line breaks and doubled quotation marks', () => {
  expect(table('a,b\r\n"one, two","she said ""no""\r\nand left"\r\n\r\n3,4')).toEqual({
    rows: [
      [2, 'one, two', 'she said "no"\nand left'],
      [5, '3', '4'],
    ],
    broken: [],
  })
})

test('a quotation mark that is never closed costs its row only', () => {
  expect(table('a,b\n1,"open\n2,x\n3,y')).toEqual({
    rows: [
      [3, '2', 'x'],
      [4, '3', 'y'],
    ],
    broken: [2],
  })
})

test('one that a later row’s mark closes costs its row only', () => {
  expect(table('a,b\n1,"open\n2,"x"\n3,y')).toEqual({
    rows: [
      [3, '2', 'x'],
      [4, '3', 'y'],
    ],
    broken: [2],
  })
})

test('rows with too many or too few cells are named by their line', () => {
  expect(table('a,b\n1,2,3\nalone\n4,5')).toEqual({ rows: [[4, '4', '5']], broken: [2, 3] })
})

test('cells that are missing at a row’s end are empty', () => {
  expect(table('a,b,c\n1,2')).toEqual({ rows: [[2, '1', '2']], broken: [] })
})

test('semicolons and tabs separate where they stand in the first line', () => {
  expect(table('a;b\n1,5;2').rows).toEqual([[2, '1,5', '2']])
  expect(table('a\tb\n1\t2').rows).toEqual([[2, '1', '2']])
})

test('a file of nothing but open quotation marks ends', () => {
  const { broken, rows } = readTable(`a,b\n${'1,"x\n'.repeat(20_001)}`)
  expect(rows.length).toBe(0)
  expect(broken.length).toBeLessThan(60)
  expect(broken.at(-1)?.reason).toMatch(/not read/)
})

test('prose is no table', () => {
  expect(
    readHeader(
      'On Monday the mayor spoke to those who had come to the square in front of the old mill by the river Onn, and they listened.',
    ),
  ).toEqual([])
  expect(readHeader('one column\n1')).toEqual([])
})
