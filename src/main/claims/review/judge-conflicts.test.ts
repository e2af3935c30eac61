import { expect, test } from 'vitest'
import { createAnchor } from '../../../article/anchor.ts'
import type { Conflict, ConflictSide } from '../../../contract/claims.ts'
import { judgeConflicts } from './judge-conflicts.ts'
import type { ConflictDismissal } from './judgement.ts'

const texts: Record<string, string> = {
  one: 'The Norvanian Army said nine soldiers were killed at the ford. The Marsh Front said 80 soldiers were killed.',
  two: 'The Tollen Guard counted 14 soldiers killed at the ford, it said.',
}
const rangeOf = (articleId: string, words: string, text = texts[articleId] ?? '') => {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`“${words}” is not in the text.`)
  return { start, end: start + words.length }
}

function side(claimant: string, articleId: string, words: string, low: number): ConflictSide {
  const range = rangeOf(articleId, words)
  return {
    ...{ claimant, claimantType: 'state_force', low, high: low, modifier: 'exact', unit: null },
    claimId: `${articleId}-${low}`,
    figure: { articleId, ...range, exact: words },
    places: [],
    articleId,
    quote: createAnchor(texts[articleId] ?? '', range),
  }
}
const army = side('Norvanian Army', 'one', 'nine soldiers', 9)
const front = side('Marsh Front', 'one', '80 soldiers', 80)
const guard = side('Tollen Guard', 'two', '14 soldiers', 14)
const event = { id: 'e', title: 'Ford', type: null, date: null, place: null, articleIds: ['one', 'two'] }
const conflict = (...sides: ConflictSide[]): Conflict => ({
  conflictId: sides.map(({ low }) => low).join(),
  ...{ kind: 'numeric', quantity: 'killed', target: 'soldiers', event, sides },
})
const words = ({ articleId, quote }: ConflictSide) => [{ articleId, words: quote }]
function dismissal(apart: ConflictSide[], others: ConflictSide[] = [], change: Partial<ConflictDismissal> = {}) {
  return {
    subject: `conflict:${apart.map(({ low }) => low).join()}`,
    dismissal: {
      ...{ kind: 'conflict' as const, conflictKind: 'numeric' as const, quantity: 'killed' as const },
      ...{ apart: apart.map(words), others: others.map(words), reason: null, at: '2031-03-04' },
      ...change,
    },
  }
}
const textOf = (articleId: string) => texts[articleId] ?? null
const stands = (found: Conflict, ...dismissals: ReturnType<typeof dismissal>[]) =>
  judgeConflicts([found], dismissals, textOf).flatMap(({ standing }) => standing?.sides.map(({ low }) => low) ?? [])

test('what was dismissed stands no more, with its reason, and nothing else changes', () => {
  const both = conflict(army, front)
  const other = conflict(army, guard)
  const reason = { reason: 'another battle', at: '2031-03-05' }
  const [first, second] = judgeConflicts([both, other], [dismissal([army, front], [], reason)], textOf)
  expect(first).toEqual({
    found: both,
    standing: null,
    dismissed: { ...both, dismissal: reason },
    subjects: ['conflict:9,80'],
  })
  expect(second).toEqual({ found: other, standing: other, dismissed: null, subjects: [] })
})

test('another party brings it back, with all its sides', () => {
  expect(stands(conflict(army, guard, front), dismissal([army, front]))).toEqual([9, 14, 80])
})

test('a side that is dismissed alone leaves the others to contradict each other', () => {
  const [judged] = judgeConflicts([conflict(army, guard, front)], [dismissal([guard], [army, front])], textOf)
  expect(judged?.standing?.sides).toEqual([army, front])
  expect(judged?.dismissed?.sides).toEqual([guard])
  // What is left of it is dismissed, too.
  expect(stands(conflict(army, guard, front), dismissal([guard], [army, front]), dismissal([army, front]))).toEqual([])
})

test('what is part of a dismissed conflict is dismissed with it', () => {
  expect(stands(conflict(army, front), dismissal([army, guard, front]))).toEqual([])
})

test('the words are found where they stand now, and read longer or shorter', () => {
  const before = texts.one ?? ''
  texts.one = `After a day of rain, ${before}`
  const moved = (low: number, claimant: string, exact: string) => side(claimant, 'one', exact, low)
  const found = conflict(moved(9, 'Norvanian Army', 'nine'), moved(80, 'Marsh Front', '80 soldiers'))
  expect(stands(found, dismissal([army, front]))).toEqual([])
  // The same words elsewhere in the text are others.
  texts.one = `${before} It lost nine soldiers`
  const elsewhere = { start: before.length + 9, end: before.length + 22 }
  const later = conflict({ ...army, figure: { articleId: 'one', ...elsewhere, exact: 'nine soldiers' } }, front)
  expect(stands(later, dismissal([army, front]))).toEqual([9, 80])
  texts.one = before
})

test('another kind of conflict, or another count, at the same words stands', () => {
  const dismissed = dismissal([army, front])
  expect(stands({ ...conflict(army, front), quantity: 'wounded' }, dismissed)).toEqual([9, 80])
  expect(stands({ ...conflict(army, front), kind: 'polarity', quantity: null }, dismissed)).toEqual([9, 80])
})

test('a side is known by any place where it is said', () => {
  const places = [{ articleId: 'two', ...rangeOf('two', 'soldiers killed'), exact: 'soldiers killed', claimId: 'x' }]
  const again = { ...army, figure: null, articleId: 'gone', places }
  const known = dismissal([army, front], [], {
    apart: [
      [...words(army), { articleId: 'two', words: createAnchor(texts.two ?? '', rangeOf('two', 'soldiers killed')) }],
      words(front),
    ],
  })
  expect(stands(conflict(again, front), known)).toEqual([])
})
