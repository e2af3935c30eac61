/** Takes one part out of a query, together with the operators that tied it: chips and chosen facets do so. */
import type { Scanned } from './scan-query.ts'

type Stretch = { start: number; end: number }

export function queryWithout(query: string, part: Stretch, scanned: readonly Scanned[]): string {
  const { start, end } = stretchWithOperators(part, scanned)
  return `${query.slice(0, start)} ${query.slice(end)}`.replace(/\s+/gu, ' ').trim()
}

function stretchWithOperators(part: Stretch, scanned: readonly Scanned[]): Stretch {
  const place = scanned.findIndex(({ kind, start }) => kind === 'words' && start === part.start)
  if (place < 0) return part
  let first = place
  while (isOperator(scanned[first - 1], 'NOT')) first--
  const before = scanned[first - 1]
  const behind = scanned[place + 1]
  const { start } = scanned[first] ?? part
  // “a AND b OR c” is “a AND (b OR c)”: without b, c is what AND ties.
  if (behind && isOperator(behind, 'OR') && !isOperator(before, 'OR')) return { start, end: behind.end }
  if (before && (isOperator(before, 'OR') || isOperator(before, 'AND'))) return { start: before.start, end: part.end }
  if (behind && isOperator(behind, 'AND')) return { start, end: behind.end }
  return { start, end: part.end }
}

const isOperator = (one: Scanned | undefined, name: 'AND' | 'OR' | 'NOT'): boolean =>
  one?.kind === 'operator' && one.operator === name
