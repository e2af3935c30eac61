import { describe, expect, test } from 'vitest'
import { createAnchor } from '../../../article/anchor.ts'
import type { Claim, Figure } from '../../../contract/claims.ts'
import { filterClaims, orderClaims, splitByAttribution } from './claim-rows.ts'
import { claimsAsCsv, claimsAsMarkdown } from './claim-table-text.ts'

const text =
  'The coast guard said twelve drowned. "=Nine | no more", the harbour master said. Tessin lies in the north.'
const at = (words: string) =>
  createAnchor(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length })

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
  return {
    claimId,
    articleId: 'bbbbbbbbbbbb',
    publishedAt: null,
    source: [],
    cue: [],
    content: [at(content)],
    claimant: {
      mention: null,
      canonicalName: name,
      aliases: [],
      type: 'organisation',
      onBehalfOf: null,
      resolution: 'self',
    },
    relayedBy: null,
    cueLemma: 'say',
    stance: 'state',
    target: null,
    certainty: 'CT+',
    quoteType: 'direct',
    attributed,
    event: { eventId: 'e', type: null, actors: [], place: 'Tessin', date: '2023-05-02' },
    figures,
    review: 'machine',
    confidence: 1,
  }
}

const guard = claim('1', 'Hadrik Coast Guard', 'twelve drowned', [figure('twelve', 12)])
const master = claim('2', 'Brenn Harbour Office', '=Nine | no more', [figure('Nine', 9)])
const writer = claim('3', 'unknown', 'Tessin lies in the north.', [], false)
const all = [writer, master, guard]
const ids = (claims: readonly Claim[]) => claims.map(each => each.claimId).join('')

describe('the rows', () => {
  test('in the order of the text, by claimant, by the largest figure', () => {
    expect(ids(orderClaims(all, 'text'))).toBe('123')
    expect(ids(orderClaims(all, 'claimant'))).toBe('213')
    expect(ids(orderClaims(all, 'figure'))).toBe('123')
  })

  test('a filter needs every word, wherever in the row it stands', () => {
    expect(ids(filterClaims(all, 'NINE harbour'))).toBe('2')
    expect(ids(filterClaims(all, 'passengers'))).toBe('21')
    expect(ids(filterClaims(all, '  '))).toBe('321')
    expect(ids(filterClaims(all, 'nine guard'))).toBe('')
  })

  test('the writer’s own statements stand apart', () => {
    const { attributed, writers } = splitByAttribution(all)
    expect([ids(attributed), ids(writers)]).toEqual(['21', '3'])
  })
})

describe('the table as text', () => {
  test('Markdown cells cannot break their row', () => {
    const lines = claimsAsMarkdown([master]).split('\n')
    expect(lines[2]).toContain('| =Nine \\| no more | 9 passengers killed | Tessin | 2023-05-02 | quoted |')
  })

  test('a vague amount stays the words that were said', () => {
    const vague = { ...figure('twelve', 12), value: null, high: null, modifier: 'vague' as const }
    const dozens = { ...vague, span: { ...vague.span, exact: 'dozens of passengers' } }
    const table = claimsAsMarkdown([claim('5', 'Hadrik Coast Guard', 'twelve drowned', [dozens])])
    expect(table).toContain('| dozens of passengers killed |')
    expect(table).not.toMatch(/\| 12/)
  })

  test('a cell never starts a formula, and quotes are doubled', () => {
    const csv = claimsAsCsv([master, claim('4', 'The "Office"', 'twelve drowned', [])])
    expect(csv).toContain('"\'=Nine | no more"')
    expect(csv).toContain('"The ""Office"""')
    expect(csv.trimEnd().split('\r\n')).toHaveLength(3)
  })
})
