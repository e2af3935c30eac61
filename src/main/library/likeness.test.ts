import { expect, test } from 'vitest'
import { likenessKeys, sharedPart, shingles } from './likeness.ts'

const sentence = (number: number) =>
  `Report ${number} of the harbour office says that ${number * 7} crates of lamp oil were carried over pier ${number % 9}. `
const text = Array.from({ length: 40 }, (_, at) => sentence(at)).join('')
const keys = (body: string) =>
  likenessKeys({ text: body, title: 'Lamp oil carried over the pier', site: 'Oltmar Post', originalUrl: null }).text

test('a text with a changed sentence and other spaces keeps most of its fingerprint', () => {
  const edited = text.replace(sentence(12), 'The office corrected one of its lists. ').replaceAll('. ', '.\n\n')
  expect(sharedPart(shingles(text), shingles(edited))).toBeGreaterThan(0.8)
  expect(keys(edited).filter(key => keys(text).includes(key)).length).toBeGreaterThan(0)
})

test('another text has none of it, and a text too short has no fingerprint', () => {
  const other = Array.from(
    { length: 40 },
    (_, at) => `Nobody at gate ${at} had seen the ${at * 3} wagons leave at dawn. `,
  )
  expect(sharedPart(shingles(text), shingles(other.join('')))).toBeLessThan(0.05)
  expect(keys(other.join('')).filter(key => keys(text).includes(key))).toEqual([])
  expect(keys('Photo by the harbour office.')).toEqual([])
})

test('two captures of one page share their address, whatever tells where the reader came from', () => {
  const at = (originalUrl: string) => likenessKeys({ text: '', title: '', site: null, originalUrl }).address
  expect(at('https://oltmar-post.example/lamp-oil?dclid=3&yclid=4')).toEqual(at('https://oltmar-post.example/lamp-oil'))
})
