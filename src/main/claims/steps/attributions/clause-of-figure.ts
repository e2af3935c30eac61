/** Says where the clause that holds a figure ends. */
import { isOneOf } from '../../lexicon/one-of.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import { isVerb } from '../reading/noun-phrases.ts'
import { type Reading, tokenAt } from '../reading/reading.ts'

/** How far before a figure the verb or noun that gives it may stand, in tokens: keeps the step linear. */
export const reach = 24

/** Behind the figure, where the clause ends: a semicolon, or a comma or “and” that begins another one. */
export function endOfClause(reading: Reading, figure: RawFigure): number {
  const sentence = reading.sentences[figure.sentence]
  const ceiling = Math.min(sentence?.endToken ?? figure.run.end, figure.run.end + 2 * reach)
  for (let at = figure.run.end; at < ceiling; at++) {
    const token = tokenAt(reading, at)
    if (token.text === ';' || (token.text === '.' && at === ceiling - 1)) return at
    const next = tokenAt(reading, at + 1)
    if (isOneOf(token.lower, 'and', 'but', 'while') && isVerb(next))
      return tokenAt(reading, at - 1).text === ',' ? at - 1 : at
    if (token.text === ',' && isOneOf(next.lower, 'but', 'while', 'and', 'after', 'before')) return at
  }
  return ceiling
}
