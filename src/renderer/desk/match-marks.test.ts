import { describe, expect, test } from 'vitest'
import { placesOfWords } from './match-marks.ts'

describe('placesOfWords', () => {
  test('finds whole words only, in the order of the text', () => {
    expect(placesOfWords('A port, an airport and the port.', ['port', 'A'])).toEqual([
      { start: 0, end: 1 },
      { start: 2, end: 6 },
      { start: 27, end: 31 },
    ])
  })

  test('finds words in scripts without spaces wherever they stand', () => {
    expect(placesOfWords('昨日港湾で爆発があった', ['港湾'])).toEqual([{ start: 2, end: 4 }])
  })

  test('knows letters beyond English', () => {
    expect(placesOfWords('Šefčovič said; Šefčovičová did not', ['Šefčovič'])).toEqual([{ start: 0, end: 8 }])
  })
})
