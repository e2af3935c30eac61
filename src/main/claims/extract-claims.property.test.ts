/** Tests what holds for any text: anchors are exact, keys unique, nothing throws, time grows with length. */
import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../article/anchor.ts'
import { Claim, DateMention, PlaceMention } from '../../contract/claims.ts'
import { extractClaims } from './extract-claims.ts'
import type { Extraction } from './extraction.ts'

/** Mulberry32: the same texts on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const pieces = [
  'the army',
  'said',
  'that',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '(',
  ')',
  ',',
  '.',
  '—',
  ':',
  '\n',
  '\n\n',
  '20',
  'soldiers',
  'were killed',
  'at least',
  'between',
  'and',
  'dozens',
  'of',
  'them',
  'he',
  'it',
  'The release',
  'according to',
  'per',
  'accused',
  'blamed',
  'for',
  'on Monday',
  'in March 2020',
  '$6 billion',
  'Mr Orlan',
  'Salt Front (SF)',
  'including',
  'reportedly',
  '🙂',
  'é',
  '\u00a0',
  '...',
  '%',
  '-',
  'two-year',
  'its fighters',
  'told',
  'quoted',
  'as saying',
  'near',
  'Vell',
  'province',
  '\t',
  '\r\n',
]

function randomText(seed: number, length: number): string {
  const next = random(seed)
  let text = ''
  for (let index = 0; index < length; index++) {
    text += pieces[Math.floor(next() * pieces.length)] ?? ''
    if (next() < 0.8) text += ' '
  }
  return text
}

function anchorsOf(extraction: Extraction): Anchor[] {
  const anchors: Anchor[] = []
  for (const claim of extraction.claims) {
    anchors.push(...claim.source, ...claim.cue, ...claim.content, ...claim.figures.map(figure => figure.span))
    if (claim.claimant.mention) anchors.push(claim.claimant.mention)
  }
  for (const event of extraction.events) anchors.push(...event.spans)
  return [...anchors, ...extraction.dates.map(date => date.span), ...extraction.places.map(place => place.span)]
}

function check(text: string): Extraction {
  const extraction = extractClaims({ text, publishedAt: '2022-02-07', sections: null })
  for (const anchor of anchorsOf(extraction)) {
    expect(anchor.end).toBeGreaterThan(anchor.start)
    expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
  }
  const keys = extraction.claims.map(claim => claim.claimKey)
  expect(new Set(keys).size).toBe(keys.length)
  return extraction
}

describe('any text', () => {
  it('yields exact anchors and unique keys, the same twice', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const text = randomText(seed, 30 + (seed % 90))
      expect(check(text)).toEqual(check(text))
    }
  })

  it('yields rows the contract accepts', () => {
    for (let seed = 200; seed <= 230; seed++) {
      const extraction = check(randomText(seed, 80))
      const Row = Claim.omit({ claimId: true, articleId: true, publishedAt: true, review: true, event: true })
      for (const claim of extraction.claims) Row.parse(claim)
      for (const date of extraction.dates) DateMention.parse(date)
      for (const place of extraction.places) PlaceMention.parse(place)
    }
  })

  it.each([
    ['dots', '.'.repeat(100_000)],
    ['quotation marks', '"'.repeat(100_000)],
    ['opening marks', '“'.repeat(100_000)],
    ['spaces', ' '.repeat(100_000)],
    ['digits', '7'.repeat(100_000)],
    ['“said ”', 'said '.repeat(20_000)],
    ['brackets', '('.repeat(50_000)],
    ['a lone surrogate', `The army said 20 men died. \ud800 He said so.`],
    ['marks with nothing between them', 'The mill is shut.\n\nThe miller said: “,\n\n“but the road is open.'],
    ['nothing', ''],
  ])('does not fail on %s', (_, text) => {
    check(text)
  })

  it.each([
    ['words on hyphens', 'nine-'],
    ['percents', '9%'],
    ['an address', 'www.example.org/a-b?c=d&'],
  ])('reads what stands around a word without end: %s', (_, run) => {
    const text = `The army said nine men died. ${run.repeat(20_000)} The league said two men died.`
    const { claims } = check(text)
    expect(claims.map(({ claimant }) => claimant.canonicalName)).toEqual(['army', 'league'])
    expect(claims.flatMap(({ content }) => content).every(({ exact }) => exact.length < 60)).toBe(true)
  })

  it('takes time in proportion to length, also without any line break', () => {
    const sentence =
      'The army said on Monday that 20 soldiers were killed near Vell, and the rebels said “we did it” to reporters. '
    const time = (count: number) => {
      const text = sentence.repeat(count)
      let best = Number.POSITIVE_INFINITY
      for (let run = 0; run < 3; run++) {
        // Processor time, not the clock: other work on the machine does not count.
        const start = process.cpuUsage()
        extractClaims({ text, publishedAt: '2022-02-07', sections: null })
        const { user, system } = process.cpuUsage(start)
        best = Math.min(best, user + system)
      }
      return best
    }
    time(200)
    // Four times the text: a linear pipeline takes about four times as long, a quadratic one sixteen times.
    expect(time(1600) / time(400)).toBeLessThan(10)
  })
})
