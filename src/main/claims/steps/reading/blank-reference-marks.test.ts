import { expect, test } from 'vitest'
import { extractClaims } from '../../extract-claims.ts'
import { blankReferenceMarks } from './blank-reference-marks.ts'

test.each([
  ['nine soldiers[12] were killed', 'nine soldiers     were killed'],
  ['died.[3][note 4] Later', 'died.            Later'],
  ['41² men, five³', '41  men, five '],
  ['the soldier[s] left [12] of them', 'the soldier[s] left [12] of them'],
])('%s', (text, read) => {
  const blanked = blankReferenceMarks(text, [])
  expect(blanked).toBe(read)
  expect(blanked).toHaveLength(text.length)
})

test('a mark of a note is no digit of the figure before it, and the figure keeps its words', () => {
  const text = 'The army said 412 soldiers were killed and nine gunmen[7] died on Monday.'
  const start = text.indexOf('2 soldiers')
  const { claims } = extractClaims({
    text,
    publishedAt: '2031-05-06',
    sections: null,
    raised: [{ start, end: start + 1 }],
  })
  const figures = claims.flatMap(claim => claim.figures)
  expect(figures.map(({ low }) => low)).toEqual([41, 9])
  for (const { span } of figures) expect(text.slice(span.start, span.end)).toBe(span.exact)
})
