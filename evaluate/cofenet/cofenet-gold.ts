/** Reads PolNeAR as CofeNet's authors publish it: tokens with one label each, a line for every few sentences. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { parseGold } from '../read-gold-file.ts'
import type { Span } from '../span.ts'

const Line = z.object({ id: z.string(), tokens: z.array(z.string()), labels: z.array(z.string()) })

export type LabelledText = { id: string; tokens: string[]; labels: string[] }

/** The lines of each annotated text, put together in order. */
export function readCofenet(file: string): LabelledText[] {
  const texts = new Map<string, LabelledText>()
  for (const source of readFileSync(file, 'utf8').split('\n')) {
    if (source.trim() === '') continue
    const { id, tokens, labels } = parseGold(file, source, Line)
    const text = texts.get(id) ?? { id, tokens: [], labels: [] }
    texts.set(id, text)
    for (const [index, token] of tokens.entries()) {
      text.tokens.push(token)
      // A span ends with its line: the published models see one line at a time.
      const label = labels[index] ?? 'O'
      text.labels.push(index === 0 ? label.replace(/^I-/, 'B-') : label)
    }
  }
  return [...texts.values()]
}

/** What a token may look like in the text it was made from. */
function formsOf(token: string): string[] {
  switch (token) {
    case '``':
      return ['“', '"', "''", '``', '«', '‘‘']
    case "''":
      return ['”', '"', "''", '’’', '»']
    case '`':
      return ['‘', "'", '`']
    case '--':
      return ['—', '–', '--', '―', '-']
    case '...':
      return ['…', '...', '. . .']
    case '-LSB-':
      return ['[']
    case '-RSB-':
      return [']']
    default:
      return [token, token.replaceAll("'", '’'), token.replaceAll("'", '‘')]
  }
}

/** UTF-16 code units within which the next token is looked for; a long word is told from others farther on. */
const farthest = (token: string) => (/^\p{L}{6,}$/u.test(token) ? 600 : 40)

/** Where each token stands in the text, in order; null for a token that is not found. */
export function placeTokens(text: string, tokens: readonly string[]): (Span | null)[] {
  let at = 0
  return tokens.map(token => {
    const window = text.slice(at, at + farthest(token) + token.length)
    const places = formsOf(token)
      .map(form => ({ start: window.indexOf(form), length: form.length }))
      .filter(({ start }) => start >= 0)
      .sort((a, b) => a.start - b.start || b.length - a.length)
    const [best] = places
    if (!best) return null
    const span = { start: at + best.start, end: at + best.start + best.length }
    at = span.end
    return span
  })
}
