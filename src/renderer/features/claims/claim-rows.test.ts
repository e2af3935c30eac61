import { describe, expect, test } from 'vitest'
import { createAnchor } from '../../../article/anchor.ts'
import type { Claim, Figure } from '../../../contract/claims.ts'
import { type ClaimOrder, orderClaims } from './claim-rows.ts'
import { exampleClaim } from './example-claim.ts'
import { type ClaimFilter, everyRow, facetValues, filterClaims } from './filter-claims.ts'
import { groupRows } from './group-rows.ts'

const text =
  'The coast guard said twelve drowned. "=Nine | no more", the harbour master said. Tessin lies in the north.'
const at = (words: string) =>
  createAnchor(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })

const event: NonNullable<Claim['event']> = { eventId: 'e', type: null, actors: [], place: 'Tessin', date: '2023-05-02' }

const figure = (words: string, value: number): Figure => ({
  figureId: words,
  quantity: 'killed',
  value,
  low: value,
  high: value,
  modifier: 'exact',
  unit: null,
  targetGroup: 'passengers',
  targetKey: 'passenger',
  targetSide: null,
  actorSide: null,
  scope: 'incident',
  span: at(words),
})

function claim(claimId: string, name: string, content: string, figures: Figure[], attributed = true): Claim {
  const claimant = { ...exampleClaim({}).claimant, canonicalName: name }
  return exampleClaim({ claimId, content: [at(content)], claimant, quoteType: 'direct', attributed, event, figures })
}

const guard = claim('1', 'Hadrik Coast Guard', 'twelve drowned', [figure('twelve', 12)])
const master = claim('2', 'Brenn Harbour Office', '=Nine | no more', [figure('Nine', 9)])
const writer = claim('3', 'unknown', 'Tessin lies in the north.', [], false)
const all = [writer, master, guard]
const ids = (claims: readonly Claim[]) => claims.map(each => each.claimId).join('')

const order = (by: ClaimOrder, reversed = false) => ids(orderClaims(all, { by, reversed }))
const context = { isContested: (each: Claim) => each.claimId === '2' }
const filter = (change: Partial<ClaimFilter>, claims: readonly Claim[] = all) =>
  ids(filterClaims(claims, { ...everyRow, ...change }, context))

describe('the order of rows', () => {
  test('in the order of the text, by claimant, by how it is said, by the largest figure', () => {
    expect(order('text')).toBe('123')
    expect(order('claimant')).toBe('213')
    expect(order('stance')).toBe('123')
    expect(order('figure')).toBe('123')
  })

  test('reversed, rows without the value still come last', () => {
    expect(order('text', true)).toBe('321')
    expect(order('claimant', true)).toBe('123')
    expect(order('figure', true)).toBe('213')
  })

  test('by date, what is not dated last', () => {
    const dated = (date: string | null) => ({ ...guard, event: { ...event, date } })
    const rows = [dated(null), { ...dated('2023-05-09'), claimId: '4' }, { ...dated('2023-05-02'), claimId: '5' }]
    expect(ids(orderClaims(rows, { by: 'date', reversed: false }))).toBe('541')
    expect(ids(orderClaims(rows, { by: 'date', reversed: true }))).toBe('451')
  })
})

describe('what the table shows', () => {
  test('a filter needs every word, wherever in the row it stands', () => {
    expect(filter({ words: 'NINE harbour' })).toBe('2')
    expect(filter({ words: 'passengers' })).toBe('21')
    expect(filter({ words: '  ' })).toBe('321')
    expect(filter({ words: 'nine guard' })).toBe('')
  })

  test('one value of each facet that chooses any', () => {
    expect(filter({ claimants: ['Hadrik Coast Guard'] })).toBe('1')
    expect(filter({ claimants: ['Hadrik Coast Guard', 'Brenn Harbour Office'] })).toBe('21')
    expect(filter({ quantities: ['killed'], claimants: ['Brenn Harbour Office'] })).toBe('2')
    expect(filter({ quantities: ['wounded'] })).toBe('')
    expect(filter({ contested: true })).toBe('2')
  })

  test('rejected rows only when they are asked for, whatever state of review is chosen', () => {
    const rows = [
      { ...guard, review: 'rejected' as const },
      { ...master, review: 'accepted' as const },
    ]
    expect(filter({}, rows)).toBe('2')
    expect(filter({ rejected: true }, rows)).toBe('12')
    expect(filter({ rejected: true, reviews: ['machine'] }, rows)).toBe('1')
  })

  test('a facet counts what each choice would show beside the other choices', () => {
    const chosen = { ...everyRow, claimants: ['Nobody'], words: 'passengers' }
    expect(facetValues(all, 'claimants', chosen, context)).toEqual([
      { value: 'Brenn Harbour Office', count: 1 },
      { value: 'Hadrik Coast Guard', count: 1 },
      { value: 'Nobody', count: 0 },
    ])
    expect(facetValues(all, 'quantities', chosen, context)).toEqual([])
  })
})

describe('the groups', () => {
  const grouped = (grouping: Parameters<typeof groupRows>[1], rows = [guard, master, writer]) =>
    groupRows(rows, grouping).map(group => `${group.title}: ${ids(group.claims)}`)

  test('the writer’s own statements are a group of their own, the last one, in every grouping', () => {
    expect(grouped('none')).toEqual(['null: 12', 'The writer’s own statements: 3'])
    expect(grouped('claimant')).toEqual([
      'Hadrik Coast Guard: 1',
      'Brenn Harbour Office: 2',
      'The writer’s own statements: 3',
    ])
    expect(grouped('stance')).toEqual(['Says: 12', 'The writer’s own statements: 3'])
  })

  test('rows without a claimant, event or figure come behind the others', () => {
    const unnamed = { ...guard, claimId: '4', claimant: { ...guard.claimant, canonicalName: 'unknown' }, figures: [] }
    expect(grouped('claimant', [unnamed, master])).toEqual(['Brenn Harbour Office: 2', 'Not named: 4'])
    expect(grouped('quantity', [unnamed, master])).toEqual(['Killed: 2', 'No figure: 4'])
    expect(grouped('event', [{ ...unnamed, event: null }, master])[1]).toBe('No event: 4')
  })
})
