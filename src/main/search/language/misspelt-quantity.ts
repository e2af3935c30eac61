/** Finds a slip in what a figure is asked to count: `figure:killd>20` counts nobody, and means `killed`. */
import { patternTest } from '../dictionary/lazy-automaton.ts'
import { quantityWords } from './read-figure.ts'

/** Shorter words are like too many others; longer ones may differ by two letters. */
const shortest = 4
const longWord = 7

const figure = /^[+-]?figures?:/iu
const word = /\p{L}[\p{L}\p{M}]*/gu

/** Where the slip stands in a figure as typed, and what was meant; null where every word may be whom the figure counts. */
export function misspeltQuantity(part: string): { start: number; end: number; written: string; meant: string } | null {
  const field = figure.exec(part)?.[0]
  if (field === undefined) return null
  const written = [...part.slice(field.length).matchAll(word)].map(match => ({
    written: match[0],
    start: field.length + match.index,
  }))
  if (written.some(one => quantityWords.has(one.written.toLowerCase()))) return null
  for (const { written: typed, start } of written) {
    const meant = nearQuantity(typed.toLowerCase())
    if (meant !== null) return { start, end: start + typed.length, written: typed, meant }
  }
  return null
}

function nearQuantity(typed: string): string | null {
  if (typed.length < shortest) return null
  const known = [...quantityWords.keys()]
  const test = patternTest({ pattern: typed, distance: typed.length < longWord ? 1 : 2 })
  return known.find(quantity => quantity.startsWith(typed)) ?? known.find(test) ?? null
}
