/** Damages files at random, as bad copies, broken programs and spiteful writers do; the same number gives the same file. */
import { pick, type Random } from '../seeded-random.ts'

/** What parsers break on: ends of things, numbers at their limits, directions, other encodings' marks, deep openings. */
const oddities: readonly Uint8Array[] = [
  ...[
    '<',
    '>',
    '</',
    '<!--',
    '-->',
    '<![CDATA[',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '\n',
    '\r\n\r\n',
    '\t',
    '=',
    '&',
  ],
  ...[
    '&#0;',
    '&#x10ffff;',
    '&amp;amp;',
    '<script>',
    '</script>',
    '<style>',
    '<table><tr>',
    '<p>',
    '<div>',
    '<svg><math>',
  ],
  ...[
    '<template>',
    '<plaintext>',
    '<html',
    '<!doctype x [<!ENTITY a "b">]>',
    'null',
    'true',
    '{"a":',
    '[[',
    '---\n',
    '```\n',
  ],
  ...[
    '0',
    '-1',
    '99999999999',
    '4294967296',
    '1e999',
    'NaN',
    '0x7fffffff',
    '\\u0000',
    '%00',
    '../',
    'javascript:',
    'data:,',
  ],
  ...[
    'endobj',
    'stream\n',
    'obj <<',
    '>>',
    '/Length 9',
    'xref',
    'trailer',
    '--edge',
    'Content-Length: 9',
    'WARC/1.0\r\n',
  ],
  ...['\u0000', '\u202e', '\ufeff', '\u2028', 'e\u0301', '😀', 'İ', 'ع', '中', 'ÿ'],
].map(text => Buffer.from(text))
const more: readonly Uint8Array[] = [
  'ff',
  'fffe',
  'feff',
  'c0af',
  'eda080',
  'f8888080',
  '504b0304',
  '504b0506',
  '00000000',
].map(hex => Buffer.from(hex, 'hex'))
const draw = (random: Random): Uint8Array => pick(random() < 0.8 ? oddities : more, random)

type Place = { start: number; end: number }
const drawPlace = (bytes: Uint8Array, random: Random, longest: number): Place => {
  const start = Math.floor(random() * (bytes.length + 1))
  return { start, end: Math.min(bytes.length, start + Math.floor(random() ** 2 * longest)) }
}
const replace = (bytes: Uint8Array, { start, end }: Place, by: Uint8Array): Uint8Array =>
  Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(end)])
const repeat = (bytes: Uint8Array, count: number): Uint8Array => Buffer.concat(Array(count).fill(bytes))

/** The pieces of a file that the pattern finds, read byte by byte. */
const pieces = (bytes: Uint8Array, pattern: RegExp): Place[] =>
  [...Buffer.from(bytes).toString('latin1').matchAll(pattern)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))

type Mutation = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array

const replacePiece = (
  pattern: RegExp,
  by: (random: Random, found: Place[], bytes: Uint8Array) => Uint8Array,
): Mutation => {
  return (bytes, random) => {
    const found = pieces(bytes, pattern)
    return found.length === 0 ? bytes : replace(bytes, pick(found, random), by(random, found, bytes))
  }
}

const mutations: readonly Mutation[] = [
  // Bytes flipped, cut out, put in, doubled, moved.
  (bytes, random) => {
    const flipped = Buffer.from(bytes)
    for (let left = 1 + Math.floor(random() * 8); left > 0 && flipped.length > 0; left--) {
      const at = Math.floor(random() * flipped.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    }
    return flipped
  },
  (bytes, random) => replace(bytes, drawPlace(bytes, random, 600), Buffer.alloc(0)),
  (bytes, random) => replace(bytes, drawPlace(bytes, random, 0), draw(random)),
  (bytes, random) => replace(bytes, drawPlace(bytes, random, 8), draw(random)),
  (bytes, random) =>
    replace(bytes, drawPlace(bytes, random, 0), repeat(draw(random), 1 + Math.floor(random() ** 4 * 8000))),
  (bytes, random) => {
    const { start, end } = drawPlace(bytes, random, 800)
    return replace(bytes, drawPlace(bytes, random, 0), bytes.subarray(start, end))
  },
  (bytes, random) => {
    const place = drawPlace(bytes, random, 120)
    return replace(bytes, place, repeat(bytes.subarray(place.start, place.end), 1 + Math.floor(random() ** 3 * 400)))
  },
  (bytes, random, other) => {
    const { start, end } = drawPlace(other, random, 2000)
    return replace(bytes, drawPlace(bytes, random, 200), other.subarray(start, end))
  },
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes, random) => bytes.subarray(Math.floor(random() * bytes.length)),
  // Tags, names and numbers swapped.
  replacePiece(/<[^<>]{1,80}>/g, (random, found, bytes) => {
    const { start, end } = pick(found, random)
    return bytes.subarray(start, end)
  }),
  replacePiece(/\d{1,20}/g, random =>
    Buffer.from(pick(['0', '-1', '1', '65536', '2147483648', '9'.repeat(40), '1e9'], random)),
  ),
  replacePiece(/"[^"\n]{0,60}"/g, random =>
    Buffer.from(pick(['null', '[]', '{}', '""', '0', '"\\ud800"', 'true'], random)),
  ),
  replacePiece(/\r?\n/g, random => Buffer.from(pick(['', '\r', '\n\n', '\u2028', ' '], random))),
  // Encodings broken.
  bytes => Buffer.from(Buffer.from(bytes).toString('latin1')),
  bytes => Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf16le'),
  (bytes, random) => replace(bytes, { start: 0, end: 0 }, pick(more, random)),
]

/** Longest file handed on, in bytes: repeated doublings would leave the range of what is tried here. */
const longest = 400_000

/** The file after one to six mutations; `other` lends pieces. */
export function mutateBytes(bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array {
  let mutant = bytes
  for (let left = 1 + Math.floor(random() * 6); left > 0; left--)
    mutant = pick(mutations, random)(mutant, random, other)
  return new Uint8Array(mutant.subarray(0, longest))
}
