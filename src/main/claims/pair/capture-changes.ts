/** Names the claim rows that changed between two captures of one page: another figure, another voice, other words, new, gone. */

import type { Claim, Figure } from '../../../contract/claims.ts'
import type { CapturedClaim, ClaimChange } from '../../../contract/pair.ts'

/** One figure of a claim, or a claim without any: what a reader takes for one row. */
type Row = { claim: Claim; figure: Figure | null; words: string; captured: CapturedClaim }

/** How much of their words two claims must share to be one that was reworded. */
const leastShared = 0.55

/** The changes in the order of the later text; what is gone stands where it stood. */
export function captureChanges(before: readonly Claim[], after: readonly Claim[]): ClaimChange[] {
  const rest = { before: rowsOf(before), after: rowsOf(after) }
  const changes: { change: ClaimChange; at: number }[] = []
  /** Takes rows of one key out of both, in the order of their texts. */
  const pairBy = (keyOf: (row: Row) => string | null, found: (one: Row, other: Row) => void) => {
    const waiting = new Map<string, Row[]>()
    for (const row of rest.before) {
      const key = keyOf(row)
      if (key !== null) waiting.set(key, [...(waiting.get(key) ?? []), row])
    }
    const taken = new Set<Row>()
    for (const row of rest.after) {
      const key = keyOf(row)
      const one = key === null ? undefined : waiting.get(key)?.shift()
      if (one === undefined) continue
      taken.add(one).add(row)
      found(one, row)
    }
    rest.before = rest.before.filter(row => !taken.has(row))
    rest.after = rest.after.filter(row => !taken.has(row))
  }
  const tell = (changed: ClaimChange['changed'], one: Row | null, other: Row | null) =>
    changes.push({
      change: { changed, before: one?.captured ?? null, after: other?.captured ?? null },
      at: (other ?? one)?.captured.place.start ?? 0,
    })

  pairBy(sameRow, () => undefined)
  // A headline and the text below it may give one figure: where one of them still does, nothing was taken back.
  forgetRepeats(rest, before, after)
  pairBy(sameCount, (one, other) => tell('figure', one, other))
  pairBy(sameFigure, (one, other) => tell('claimant', one, other))
  pairBy(sameWords, (one, other) => tell(one.claim.stance === other.claim.stance ? 'claimant' : 'stance', one, other))
  for (const { one, other } of reworded(rest.before, rest.after)) {
    tell(amountOf(one) === amountOf(other) ? 'words' : 'figure', one, other)
    rest.before = rest.before.filter(row => row !== one)
    rest.after = rest.after.filter(row => row !== other)
  }
  for (const row of rest.before) tell('removed', row, null)
  for (const row of rest.after) tell('added', null, row)
  return oncePerChange(changes.sort((a, b) => a.at - b.at).map(({ change }) => change))
}

function rowsOf(claims: readonly Claim[]): Row[] {
  return claims
    .filter(claim => claim.attributed && claim.review !== 'rejected' && claim.reviewed?.found !== false)
    .flatMap(claim => {
      const words = claim.content.map(({ exact }) => exact).join(' … ')
      const figures: (Figure | null)[] = claim.figures.length === 0 ? [null] : claim.figures
      return figures.map(figure => ({ claim, figure, words, captured: capturedClaim(claim, figure) }))
    })
    .sort((a, b) => a.captured.place.start - b.captured.place.start)
}

function capturedClaim(
  { claimId, claimant, stance, cueLemma, content, cue }: Claim,
  figure: Figure | null,
): CapturedClaim {
  const [first, last] = [content[0] ?? cue[0], content.at(-1) ?? cue[0]]
  const place = figure?.span ?? {
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    exact: content.map(({ exact }) => exact).join(' … '),
  }
  const { start, end, exact } = place
  return { claimId, claimant: claimant.canonicalName, stance, cueLemma, figure, place: { start, end, exact } }
}

const fold = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const whoSays = ({ claim }: Row) => fold(claim.claimant.canonicalName)
const amountOf = ({ figure }: Row): string =>
  figure === null ? '' : [figure.low, figure.high, figure.modifier, figure.unit].join(' ')
const countOf = ({ figure }: Row): string => (figure === null ? '' : `${figure.quantity} ${figure.targetKey}`)

const sameRow = (row: Row): string =>
  row.figure === null
    ? ['words', whoSays(row), row.claim.stance, fold(row.words)].join('\n')
    : ['figure', whoSays(row), countOf(row), amountOf(row)].join('\n')
const sameCount = (row: Row) => (row.figure === null ? null : `${whoSays(row)}\n${countOf(row)}`)
const sameFigure = (row: Row) => (row.figure === null ? null : `${countOf(row)}\n${amountOf(row)}`)
const sameWords = (row: Row) => (row.figure === null ? fold(row.words) : null)

/** Leaves out what is left of a row that both captures have, told once more in one of them. */
function forgetRepeats(rest: { before: Row[]; after: Row[] }, before: readonly Claim[], after: readonly Claim[]): void {
  const inBefore = new Set(rowsOf(before).map(sameRow))
  const inAfter = new Set(rowsOf(after).map(sameRow))
  rest.before = rest.before.filter(row => !inAfter.has(sameRow(row)))
  rest.after = rest.after.filter(row => !inBefore.has(sameRow(row)))
}

/** Rows by one voice, or of one figure, whose words are mostly the same; those that share most first. */
function reworded(before: readonly Row[], after: readonly Row[]): { one: Row; other: Row }[] {
  const wordsOf = new Map([...before, ...after].map(row => [row, new Set(fold(row.words).split(' '))]))
  const candidates = before.flatMap(one =>
    after.flatMap(other => {
      if ((one.figure === null) !== (other.figure === null)) return []
      if (one.figure !== null && one.figure.quantity !== other.figure?.quantity) return []
      const shared = overlap(wordsOf.get(one), wordsOf.get(other))
      return shared >= leastShared && whoSays(one) === whoSays(other) ? [{ one, other, shared }] : []
    }),
  )
  const taken = new Set<Row>()
  return candidates
    .sort((a, b) => b.shared - a.shared)
    .filter(({ one, other }) => {
      if (taken.has(one) || taken.has(other)) return false
      taken.add(one).add(other)
      return true
    })
}

function overlap(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()): number {
  const shared = [...one].filter(word => other.has(word)).length
  return (2 * shared) / (one.size + other.size)
}

/** A change that headline and text both show is told once. */
function oncePerChange(changes: readonly ClaimChange[]): ClaimChange[] {
  const told = new Set<string>()
  const keyOf = (row: CapturedClaim | null) =>
    row === null
      ? ''
      : [row.claimant, row.figure?.quantity, row.figure?.targetKey, row.figure?.low, row.figure?.high].join(' ') +
        (row.figure === null ? fold(row.place.exact) : '')
  return changes.filter(change => {
    const key = [change.changed, keyOf(change.before), keyOf(change.after)].join('\n')
    if (told.has(key)) return false
    told.add(key)
    return true
  })
}
