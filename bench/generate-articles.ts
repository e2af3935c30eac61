/** Generates libraries of any size from a seed: invented news with the word statistics of real text. */
import type { ArticleDraft } from '../src/article/draft.ts'

/** A number from 0 up to 1. */
export type Random = () => number

/** The mulberry32 generator: the same seed gives the same numbers everywhere. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The most frequent words of any English text, in their usual order; ranks above them are invented words. */
const functionWords =
  'the of to and a in that for is on was with as it by at from be this have were has an are which but had not or they their its after who been will also more said would when there than into could some other them two over'.split(
    ' ',
  )
const onsets = 'b d f g h j k l m n p r s t v w z br dr gr kr pl sk st tr'.split(' ')
const vowels = 'a e i o u ai ou'.split(' ')
const codas = ['', '', '', 'n', 'r', 'l', 'm', 'k', 's', 't']
const endings = ['', '', '', '', 's', 'ed', 'ing', 'er', 'ation', 'ment', 'al', 'ly']
const vocabularySize = 120_000
/** Zipf–Mandelbrot: the word of rank r has the weight 1 / (r + offset) ^ exponent. */
const rankOffset = 2.7
const rankExponent = 1.05

const sites = ['Hadrik Wire', 'The Orlan Post', 'Tarsk Daily', 'Veloria Today', 'Northgate Review', 'Kessin Herald']
const places = ['Tarsk', 'Merenk', 'Upper Dovra', 'Kessin', 'the Orlan valley', 'Port Salme', 'Brezan', 'Ostvik']
const parties = [
  { name: 'the Velorian army', enemy: 'fighters' },
  { name: 'the Dovra Front', enemy: 'soldiers' },
  { name: 'the interior ministry', enemy: 'fighters' },
  { name: 'the Orlan Councils', enemy: 'soldiers' },
]

const pick = <T>(list: readonly [T, ...T[]] | readonly T[], random: Random): T => {
  const chosen = list[Math.floor(random() * list.length)]
  if (chosen === undefined) throw new Error('Nothing to pick from.')
  return chosen
}

/** Words by rank, and a way to draw a rank with its frequency. */
type Vocabulary = { words: readonly string[]; draw: (random: Random) => string }

let vocabulary: Vocabulary | null = null

/** The vocabulary is the same for every seed, so that libraries of different sizes share their frequent words. */
function sharedVocabulary(): Vocabulary {
  if (vocabulary) return vocabulary
  const random = createRandom(20_240_501)
  const seen = new Set(functionWords)
  while (seen.size < vocabularySize) {
    const syllables = 1 + Math.floor(random() * 3)
    let word = ''
    for (let left = syllables; left > 0; left--)
      word += pick(onsets, random) + pick(vowels, random) + pick(codas, random)
    seen.add(word + pick(endings, random))
  }
  const words = [...seen]
  let sum = 0
  const cumulative = words.map((_, rank) => (sum += 1 / (rank + 1 + rankOffset) ** rankExponent))
  const draw = (drawRandom: Random) => {
    const wanted = drawRandom() * sum
    let low = 0
    let high = cumulative.length - 1
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((cumulative[middle] ?? 0) < wanted) low = middle + 1
      else high = middle
    }
    return words[low] ?? 'the'
  }
  vocabulary = { words, draw }
  return vocabulary
}

/** About 600 words, lognormally spread, as the lengths of news articles are. */
function drawLength(random: Random): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.min(8000, Math.max(60, Math.round(Math.exp(Math.log(520) + 0.55 * normal))))
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function drawWords(count: number, random: Random): string {
  const { draw } = sharedVocabulary()
  return Array.from({ length: count }, () => draw(random)).join(' ')
}

function drawSentence(random: Random): string {
  if (random() < 0.06) {
    const party = pick(parties, random)
    const count = 2 + Math.floor(random() * 60)
    return `${capitalise(party.name)} said in a statement that ${count} ${party.enemy} were killed near ${pick(places, random)}.`
  }
  const words = capitalise(drawWords(8 + Math.floor(random() * 24), random))
  const middle = words.indexOf(' ', words.length / 2)
  const withComma = random() < 0.4 && middle > 0 ? `${words.slice(0, middle)},${words.slice(middle)}` : words
  return random() < 0.1 ? `“${withComma},” the report said.` : `${withComma}.`
}

function drawParagraphs(length: number, random: Random): string[] {
  const paragraphs: string[] = []
  for (let written = 0; written < length; ) {
    const sentences = Array.from({ length: 1 + Math.floor(random() * 4) }, () => drawSentence(random))
    const paragraph = sentences.join(' ')
    paragraphs.push(paragraph)
    written += paragraph.split(' ').length
  }
  return paragraphs
}

/** Yields `count` articles; the first ones of a longer library are those of a shorter one with the same seed. */
export function* generateArticles(options: { count: number; seed: number }): Generator<ArticleDraft> {
  const random = createRandom(options.seed)
  for (let number = 0; number < options.count; number++) {
    const title = capitalise(drawWords(5 + Math.floor(random() * 7), random))
    const site = pick(sites, random)
    const day = new Date(Date.UTC(2016, 0, 1 + Math.floor(random() * 3200))).toISOString().slice(0, 10)
    const paragraphs = drawParagraphs(drawLength(random), random)
    yield {
      document: {
        type: 'document',
        lang: 'en',
        children: [
          { type: 'title', children: [{ type: 'text', text: title }] },
          ...paragraphs.map(text => ({
            type: 'paragraph' as const,
            children: [{ type: 'text' as const, text }],
          })),
        ],
      },
      title,
      standfirst: null,
      authors: [],
      site,
      originalUrl: `https://${site.toLowerCase().replace(/[^a-z]+/g, '-')}.example/${options.seed}/${number}`,
      publishedAt: day,
      language: 'en',
      imageCredit: null,
      tags: [],
      assets: [],
    }
  }
}
