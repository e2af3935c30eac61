import { expect, test } from 'vitest'
import { createRandom, pick } from '../test-library.ts'
import { forEachWord, forEachWordByPattern, rememberedWordCount, words } from './analyse-words.ts'
import { foreignTerms } from './stem-word.ts'

const surfaces = (text: string) => words(text).map(({ surface }) => surface)
const slices = (text: string) => {
  const found: string[] = []
  forEachWord(text, (_, start, end) => found.push(text.slice(start, end)))
  return found
}

test.each([
  ['École', ['ecole']],
  ['E\u0301cole', ['ecole']],
  ['Šefčovič', ['sefcovic']],
  ['Straße Łódź Ørsted', ['strasse', 'lodz', 'orsted']],
  ['İstanbul Iğdır', ['istanbul', 'igdir']],
  ['ﬁnds ＦＵＬＬ', ['finds', 'full']],
  ["Velorïa’s Veloria's VELORIA´S", ['veloria', 'veloria', 'veloria']],
  ['the soldiers’ camp', ['the', 'soldiers', 'camp']],
  ['they’ll don’t', ['they', 'dont']],
  ['O’Dovra Ba’ath ʿAli', ['odovra', 'baath', 'ali']],
  ['l’armée dell’esercito', ['armee', 'esercito']],
  ['army/front—dead…two-day', ['army', 'front', 'dead', 'two', 'day']],
  ['U.S. U.N.-led', ['us', 'un', 'led']],
  ['1,200 men, 3.5 km, 2022-02-07', ['1200', 'men', '3.5', 'km', '2022', '02', '07']],
  ['Ba\u00ADloch', ['baloch']],
  ['عَرَبِيّ أحمد', ['عربي', 'احمد']],
  ['हिन्दी', ['हिन्दी'.normalize('NFKD')]],
  ['東京都へ', ['東京', '京都', '都へ', 'へ']],
  ['NATO軍', ['nato', '軍']],
  ['ไทย ก', ['ไท', 'ทย', 'ย', 'ก']],
  ['서울 ٣٢ মৃত ৭', ['서울'.normalize('NFKD'), '32', 'মৃত'.normalize('NFKD'), '7']],
  ['مدينة على کابل', ['مدينه', 'علي', 'كابل']],
  ['constructor __proto__ toString', ['constructor', 'proto', 'tostring']],
  ['\ud800 x \udc00', ['x']],
  ['', []],
  ['— … !', []],
])('%s is folded and split', (text, expected) => {
  expect(surfaces(text)).toEqual(expected)
})

test('offsets are those of the text as it was written', () => {
  expect(slices('«École» — E\u0301cole, l’armée, Šefčovič’s 1,200 😀 men')).toEqual([
    'École',
    'E\u0301cole',
    'armée',
    'Šefčovič',
    '1,200',
    'men',
  ])
})

test('a stop word keeps a term no stem can have', () => {
  const [like, likes] = words('like likes')
  expect(like?.stop).toBe(true)
  expect(likes?.stop).toBe(false)
  expect(like?.term).not.toBe(likes?.term)
})

test('forms of a word share lunr’s stem', () => {
  expect(new Set(words('Attack attacks attacked attacking').map(({ term }) => term)).size).toBe(1)
})

test.each([
  ['de', 'Häuser', 'Haus'],
  ['de', 'Soldaten', 'Soldat'],
  ['fr', 'témoignages', 'témoignage'],
  ['es', 'soldados', 'soldado'],
  ['it', 'soldati', 'soldato'],
  ['pt', 'soldados', 'soldado'],
  ['nl', 'soldaten', 'soldaat'],
  ['sv', 'soldaterna', 'soldater'],
  ['nb', 'soldatene', 'soldater'],
  ['da', 'soldaterne', 'soldater'],
  ['fi', 'sotilaiden', 'sotilaat'],
  ['ru', 'солдатов', 'солдаты'],
  ['tr', 'askerlerin', 'asker'],
  ['ar', 'الجيش', 'جيش'],
  ['el', 'στρατιώτες', 'στρατιώτης'],
])('in an article in %s, “%s” and “%s” share a stem of that language', (language, one, other) => {
  const [first, second] = [words(one, language)[0], words(other, language)[0]]
  expect(first?.term).toBe(second?.term)
  expect(first?.term).toMatch(/^[a-z]{2}:/)
  expect(words(one)[0]?.term).not.toBe(first?.term)
  expect(foreignTerms(one)).toContain(first?.term)
})

test('a word typed without its accents still meets its article’s language', () => {
  expect(foreignTerms('hauser')).toContain(words('Häuser', 'de')[0]?.term)
})

test('words of another script, and articles of a language without rules, are taken as they are', () => {
  expect(words('NATO солдат', 'ru').map(({ term }) => term)).toEqual(['nato', 'ru:солдат'])
  expect(words('soldiers', 'xx')[0]?.term).toBe(words('soldiers')[0]?.term)
  expect(foreignTerms('12')).toEqual([])
})

test('no word makes a stemmer throw, and long ones take no longer', () => {
  const random = createRandom(5)
  const letters = [...'aeiouyßéłçñаеийыةاويαηςşığ\u0301']
  for (let round = 0; round < 3000; round++) {
    const word = Array.from({ length: 1 + Math.floor(random() * 14) }, () => pick(letters, random)).join('')
    for (const term of foreignTerms(word)) expect(term.length).toBeGreaterThan(3)
  }
  expect(foreignTerms('ж'.repeat(100_000)).every(term => term.length < 80)).toBe(true)
})

test('a very long word is cut without halving a character', () => {
  const [word] = words(`${'a'.repeat(63)}𝒷𝒷`.normalize('NFC'))
  expect(word?.surface.isWellFormed()).toBe(true)
  const letters = words('𐐷'.repeat(200))
  expect(letters.every(({ surface }) => surface.isWellFormed() && surface.length <= 64)).toBe(true)
})

test('the fast way finds the same words as the pattern', () => {
  const random = createRandom(17)
  const parts = [
    ..."aZ09 .,'’‘`´-–—“”…/_éßя東ส한ع\u0301\u00AD\u200D\u00A0\ud800\n",
    'U.S',
    '1,200',
    '3.5',
    '😀',
    'word',
    'l’',
  ]
  for (let round = 0; round < 20_000; round++) {
    const text = Array.from({ length: 10 }, () => pick(parts, random)).join('')
    const fast: unknown[] = []
    const slow: unknown[] = []
    forEachWord(text, ({ surface }, start, end) => fast.push([surface, start, end]))
    forEachWordByPattern(text, ({ surface }, start, end) => slow.push([surface, start, end]))
    if (JSON.stringify(fast) !== JSON.stringify(slow)) expect(fast, JSON.stringify(text)).toEqual(slow)
  }
  expect.assertions(0)
})

test('the words remembered are bounded for all languages together', () => {
  const text = Array.from({ length: 60_000 }, (_, number) => `w${number}`).join(' ')
  for (const language of ['de', 'fr', 'en']) forEachWord(text, () => undefined, language)
  expect(rememberedWordCount()).toBeLessThanOrEqual(100_000)
})
