import { expect, test } from 'vitest'
import { makeLine } from './lines.ts'
import { collectVocabulary, joinText, linePieces, piecesText } from './pieces.ts'

const run = (text: string, x: number, rightToLeft: boolean) => ({
  ...{ text, x, right: x + 10 * text.length, y: 100, size: 10, font: 'f', monospaced: false, rightToLeft },
})

test('a line in Hebrew is read from the right, the names and figures in it from the left', () => {
  const line = makeLine(
    [run('אחרי', 0, true), run('boats', 60, false), run('21', 120, false), run('ספרו', 150, true)],
    0,
  )
  expect(piecesText(linePieces(line))).toBe('ספרו boats 21 אחרי')
})

test.each([
  ['the vil-', 'lage of Orm', 'the village of Orm'],
  ['a cease-', 'fire', 'a cease-fire'],
  ['the UN-', 'backed mission', 'the UN-backed mission'],
  ['a 45-', 'year-old boat', 'a 45-year-old boat'],
  ['the year 2019–', '2020', 'the year 2019–2020'],
  ['soft\u00ad', 'ened', 'softened'],
  ['one', 'two', 'one two'],
])('“%s” and “%s” are “%s”', (before, after, joined) => {
  expect(joinText(before, after, collectVocabulary(['The cease-fire held.']))).toBe(joined)
})
