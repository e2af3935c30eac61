/** Tells the parts of a count that a sentence splits up: “40 guests and five crew, 45 people altogether”, “two dead, one here and one there”. */
import { isOneOf } from '../../lexicon/one-of.ts'
import { type Explain, type Reading, runRange, tokenAt } from '../reading/reading.ts'
import type { RawFigure } from './raw-figure.ts'

/** No sentence splits a count into more. */
const mostParts = 6

/** The figures, those that add up to another one of their sentence marked as its parts. */
export function withParts(reading: Reading, figures: readonly RawFigure[], explain: Explain): RawFigure[] {
  const parts = new Set<RawFigure>()
  for (let from = 0; from < figures.length; ) {
    let end = from + 1
    while (end < figures.length && figures[end]?.sentence === figures[from]?.sentence) end++
    const counts = figures.slice(from, end).filter(isPlainCount)
    counts.forEach((whole, at) => {
      for (const part of partsBehind(whole, counts.slice(at + 1))) parts.add(part)
      if (isInAll(reading, whole)) for (const part of partsBehind(whole, counts.slice(0, at).reverse())) parts.add(part)
    })
    from = end
  }
  return figures.map(figure => {
    if (!parts.has(figure)) return figure
    explain('figures', 'changed', runRange(reading, figure.run), 'a part: those told with it add up to another count')
    return { ...figure, scope: 'sub_count' }
  })
}

const isPlainCount = ({ quantity, low, high, scope }: RawFigure) =>
  quantity !== 'money' && quantity !== 'duration' && quantity !== 'attacks' && low === high && scope === 'incident'

/** Those that follow, as far as they are exactly as many as the whole; two at least. */
function partsBehind(whole: RawFigure, others: readonly RawFigure[]): RawFigure[] {
  let sum = 0
  for (let at = 0; at < Math.min(others.length, mostParts); at++) {
    const other = others[at]
    // What befell the part befell the whole: “nine hurt” are no part of “twelve killed”.
    if (other === undefined || (other.quantity !== whole.quantity && other.quantity !== 'other')) return []
    sum += other.low
    if (sum > whole.low) return []
    if (sum === whole.low) return at > 0 ? others.slice(0, at + 1) : []
  }
  return []
}

/** “45 people in all”, “a total of 158”. */
function isInAll(reading: Reading, { run }: RawFigure): boolean {
  const behind = tokenAt(reading, run.end).lower
  const then = tokenAt(reading, run.end + 1).lower
  const before = [2, 1].map(back => tokenAt(reading, run.first - back).lower).join(' ')
  return behind === 'altogether' || (behind === 'in' && isOneOf(then, 'all', 'total')) || before === 'total of'
}
