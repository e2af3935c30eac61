/** Damages texts at random, as bad copies, broken encodings and spiteful writers do; the same number gives the same text. */
import { createRandom, type Random } from '../seeded-random.ts'

/** Characters that texts break on: marks, digits, odd spaces, halves of pairs, directions, letters of other scripts. */
const oddities = [
  ...'.,;:!?“”"‘’\'«»()[]{}<>—–-…/\\|*_#@&%$€0123456789 \n\t\r',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\u2028',
  '\u0000',
  '\ud83d',
  '\ude00',
  '😀',
  'e\u0301',
  'ﬁ',
  'İ',
  'ß',
  'Ж',
  '中',
  'ع',
  "''",
  '``',
  '\n\n',
  ' said ',
  ' that ',
  ' and ',
  ' of the ',
  ' said: “',
  ', who ',
  ' 12,000 ',
]

type Place = { start: number; end: number }

function drawPlace(text: string, random: Random, longest: number): Place {
  const start = Math.floor(random() * (text.length + 1))
  return { start, end: Math.min(text.length, start + Math.floor(random() ** 2 * longest)) }
}

const replace = (text: string, { start, end }: Place, by: string) => text.slice(0, start) + by + text.slice(end)
const draw = (random: Random) => oddities[Math.floor(random() * oddities.length)] ?? '.'
const here = (text: string, random: Random): Place => ({ ...drawPlace(text, random, 0) })

type Mutation = (text: string, random: Random, other: string) => string

const mutations: readonly Mutation[] = [
  (text, random) => replace(text, drawPlace(text, random, 200), ''),
  (text, random) => replace(text, here(text, random), draw(random)),
  (text, random) => replace(text, drawPlace(text, random, 3), draw(random)),
  (text, random) => replace(text, here(text, random), draw(random).repeat(1 + Math.floor(random() ** 4 * 3000))),
  (text, random) => {
    const { start, end } = drawPlace(text, random, 400)
    return replace(text, here(text, random), text.slice(start, end))
  },
  (text, random) => {
    const place = drawPlace(text, random, 300)
    return replace(text, place, text.slice(place.start, place.end).toUpperCase())
  },
  (text, random) => {
    const place = drawPlace(text, random, 300)
    return replace(text, place, text.slice(place.start, place.end).split(' ').reverse().join(' '))
  },
  (text, random) => {
    const place = drawPlace(text, random, 60)
    return replace(text, place, text.slice(place.start, place.end).repeat(1 + Math.floor(random() ** 3 * 60)))
  },
  (text, random, other) => {
    const { start, end } = drawPlace(other, random, 600)
    return replace(text, here(text, random), other.slice(start, end))
  },
  (text, random) => text.slice(0, Math.floor(random() * text.length)),
  text => text.replace(/\n+/g, ' '),
  text => text.replace(/ /g, '\n'),
  text => text.replace(/[.,]/g, ''),
  text => text.replace(/[“”]/g, '"'),
  text => text.toUpperCase(),
  text => text.toLowerCase(),
]

/** Longest text handed on, in UTF-16 code units: repeated doublings would leave the range of articles. */
const longest = 60_000

/** One of `texts` after one to eight mutations. */
export function mutateText(texts: readonly string[], seed: number): string {
  const random = createRandom(seed)
  const any = () => texts[Math.floor(random() * texts.length)] ?? ''
  let text = any()
  for (let left = 1 + Math.floor(random() * 8); left > 0; left--) {
    text = mutations[Math.floor(random() * mutations.length)]?.(text, random, any()) ?? text
  }
  return text.slice(0, longest)
}
