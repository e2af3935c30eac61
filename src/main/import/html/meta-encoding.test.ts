import { expect, test } from 'vitest'
import { findMetaEncoding } from './meta-encoding.ts'

test.each<[string, string | null]>([
  ['<meta charset="koi8-r">', 'koi8-r'],
  ["<html><head><META CHARSET = 'Windows-1251'>", 'windows-1251'],
  ['<meta http-equiv=Content-Type content="text/html; charset=iso-8859-2">', 'iso-8859-2'],
  ['<meta content="text/html; charset=iso-8859-2">', null],
  ['<!-- <meta charset="koi8-r"> --><meta charset="euc-jp">', 'euc-jp'],
  ['<p title="<meta charset=koi8-r>"><meta charset=big5>', 'big5'],
  ['<metacharset="koi8-r">', null],
  ['<meta charset="no-such">', null],
  ['<meta charset="utf-16">', 'utf-8'],
  ['<meta charset="koi8-r', null],
  ['plain words', null],
])('%s declares %s', (page, encoding) => {
  expect(findMetaEncoding(Buffer.from(page))).toBe(encoding)
})

test('a file of openings is passed over quickly', () => {
  expect(findMetaEncoding(Buffer.from('<a b='.repeat(20_000)))).toBe(null)
})
