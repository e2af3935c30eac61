/** Tests that the rows of a text are the same whatever was read before it in the same process. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { extractClaims } from './extract-claims.ts'

const folder = (...path: string[]) => join(import.meta.dirname, '..', '..', '..', ...path)
const filesOf = (path: string) =>
  readdirSync(path)
    .filter(name => /\.(?:txt|md)$/.test(name))
    .map(name => readFileSync(join(path, name), 'utf8'))

/** Texts that use the same names, abbreviations and pronouns for others, so that what is kept of one would show in the next. */
const texts = [
  ...filesOf(folder('resources', 'sample')),
  ...filesOf(folder('tests', 'fixtures', 'e2e')),
  'The Marsh Front (MF) said on Tuesday that it had killed nine soldiers at Orsk. The MF accused General Taro Vell of lying. He denied it.',
  'The Mill Federation (MF) said 40 workers were dismissed. The MF accused Taro Vell, the owner. He said it was lying.',
  'Vell said 12 were hurt. The Front denied it. The Guard said dozens had fled, and that they had seen him.',
  'THE GUARD SAID NINE VILLAGERS WERE KILLED IN TESSEL ON 3 MARCH 2031. THE FRONT BLAMED THE GUARD.',
  '“We saw nine of them,” she said. “They were soldiers.” According to the release, the MF lost two fighters in May.',
  'Tessel, a town of 4,000, is quiet. The governor of Tessel said on Monday: “Nobody was arrested.” Tessel said it would ask Orsk.',
]
const read = (text: string) => {
  const { trace: _, ...extraction } = extractClaims({ text, publishedAt: '2031-03-12', sections: null })
  return JSON.stringify(extraction)
}

test('several texts read in two orders, and again, give the same rows', () => {
  const forwards = texts.map(read)
  const backwards = texts.toReversed().map(read).toReversed()
  expect(backwards).toEqual(forwards)
  const shuffled = texts.map((_, index) => (index * 5 + 3) % texts.length)
  expect(new Set(shuffled).size).toBe(texts.length)
  expect(shuffled.map(index => read(texts[index] ?? ''))).toEqual(shuffled.map(index => forwards[index]))
  expect(forwards.filter(rows => JSON.parse(rows).claims.length === 0)).toEqual([])
})
