import { describe, expect, it } from 'vitest'
import { type ArticleInput, buildArticle, type ClaimInput } from '../build-extraction.ts'
import { findConflicts } from '../conflicts/find-conflicts.ts'
import { createStoryGatherer, storySources } from '../conflicts/story-claims.ts'
import { groupEvents } from '../events/group-events.ts'
import { figureMatrix } from './figure-matrix.ts'

const dead = (
  claimant: string,
  words: string,
  low: number,
  exact: string,
  more: Partial<ClaimInput> = {},
): ClaimInput => ({
  claimant,
  words,
  figures: [{ exact, low, targetGroup: 'soldiers' }],
  ...more,
})

/** The matrix of the one event all the articles tell. */
function matrixOf(...articles: Omit<ArticleInput, 'events'>[]) {
  const events = [{ eventKey: 'main', title: 'Battle at Sorrel Ford', place: 'Sorrel Ford', date: '2026-03-02' }]
  const built = articles.map(article => buildArticle({ ...article, events }))
  const grouping = groupEvents(built)
  const conflicts = findConflicts(built, grouping)
  const [source] = storySources(built, grouping)
  if (source === undefined) throw new Error('No event was found.')
  return figureMatrix(createStoryGatherer()(source), conflicts)
}

describe('the matrix of an event', () => {
  it('has a row for each count and a cell for each party, from lowest to highest', () => {
    const [row, ...others] = matrixOf({
      id: 'one',
      published: '2026-03-02',
      claims: [
        dead('Orlo Front', 'it had killed 80 soldiers near the ford', 80, '80 soldiers'),
        dead('Tavarian Army', 'nine soldiers died in the fighting', 9, 'nine soldiers'),
      ],
    })
    expect(others).toEqual([])
    expect(row).toMatchObject({ quantity: 'killed', target: 'soldiers', low: 9, high: 80 })
    expect(row?.cells.map(cell => `${cell.claimant} ${cell.latest.low}`)).toEqual(['Tavarian Army 9', 'Orlo Front 80'])
    expect(row?.conflictIds).toHaveLength(1)
  })

  it('gives “officials” no cell of their own where one named body gave their number', () => {
    const state = { claimantDetails: { type: 'government' as const } }
    const [row] = matrixOf(
      {
        id: 'one',
        published: '2026-03-02',
        claims: [
          dead('Officials', 'nine soldiers died in the fighting', 9, 'nine soldiers', state),
          dead('Orlo Front', 'it had killed 80 soldiers near the ford', 80, '80 soldiers'),
        ],
      },
      {
        id: 'two',
        published: '2026-03-03',
        claims: [dead('Defence Ministry of Tavaria', 'it counted nine dead soldiers', 9, 'nine dead soldiers', state)],
      },
    )
    expect(row?.cells.map(cell => `${cell.claimant} ${cell.places.length}`)).toEqual([
      'Defence Ministry of Tavaria 2',
      'Orlo Front 1',
    ])
  })

  it('keeps two parties of one name apart where their types exclude each other', () => {
    const typed = (type: 'state_force' | 'rebel_group') => ({ claimantDetails: { type } })
    const [row] = matrixOf({
      id: 'one',
      published: '2026-03-02',
      claims: [
        dead('Tavarian Army', 'nine soldiers died in the fighting', 9, 'nine soldiers', typed('state_force')),
        dead('Tavarian Army', 'it had killed 80 soldiers near the ford', 80, '80 soldiers', typed('rebel_group')),
      ],
    })
    expect(row?.cells.map(cell => `${cell.claimantType} ${cell.latest.low}`)).toEqual([
      'state_force 9',
      'rebel_group 80',
    ])
    expect(new Set(row?.cells.map(cell => cell.voiceId)).size).toBe(2)
  })

  it('shows all that a party gives on one day, and spans it', () => {
    const [row] = matrixOf({
      id: 'one',
      published: '2026-03-02',
      claims: [
        dead('Tavarian Army', 'nine soldiers had died', 9, 'nine soldiers'),
        dead('Tavarian Army', '41 soldiers had died', 41, '41 soldiers'),
      ],
    })
    expect(row?.cells.map(({ latest, alternatives }) => [latest.low, alternatives.map(({ low }) => low)])).toEqual([
      [41, [9]],
    ])
    expect([row?.low, row?.high]).toEqual([9, 41])
  })

  it('shows what a party stands for now and what it said before', () => {
    const [row] = matrixOf(
      {
        id: 'one',
        published: '2026-03-02',
        claims: [dead('Tavarian Army', 'four soldiers had died', 4, 'four soldiers')],
      },
      {
        id: 'two',
        published: '2026-03-03',
        claims: [dead('Tavarian Army', 'nine soldiers had died', 9, 'nine soldiers')],
      },
    )
    expect(row?.cells).toHaveLength(1)
    expect(row?.cells[0]?.latest.low).toBe(9)
    expect(row?.cells[0]?.revised.map(figure => figure.low)).toEqual([4])
    expect(row?.cells[0]?.places.map(place => place.articleId)).toEqual(['one', 'two'])
    expect([row?.low, row?.high]).toEqual([9, 9])
  })

  it('sets lengths of time beside each other in the largest unit that leaves none a fraction, and keeps what was told', () => {
    const outage = (claimant: string, exact: string, low: number, unit: string): ClaimInput => ({
      claimant,
      words: `the outage lasted ${exact}`,
      figures: [{ quantity: 'duration', exact, low, unit, targetKey: unit }],
    })
    const [row] = matrixOf({
      id: 'one',
      published: '2026-03-02',
      claims: [outage('Ferry Union', 'three hours', 3, 'hours'), outage('Grid Ministry', '40 minutes', 40, 'minutes')],
    })
    expect(row).toMatchObject({ quantity: 'duration', target: null, unit: 'minutes', low: 40, high: 180 })
    expect(row?.cells.map(({ latest }) => latest.told?.unit)).toEqual([undefined, 'hours'])
    expect(row?.cells[1]?.latest).toMatchObject({ value: 180, told: { value: 3, low: 3, high: 3 } })
  })

  it('is open upwards where a party says “at least”', () => {
    const [row] = matrixOf({
      id: 'one',
      published: '2026-03-02',
      claims: [
        dead('Tavarian Army', 'at least nine soldiers died', 9, 'at least nine soldiers', {
          figures: [
            { exact: 'at least nine soldiers', low: 9, high: null, modifier: 'at_least', targetGroup: 'soldiers' },
          ],
        }),
      ],
    })
    expect(row?.high).toBeNull()
  })

  it('counts one text in two papers, and one agency passed on twice, as one source', () => {
    const wire = 'nine soldiers were killed when the column came under heavy fire beside the river crossing'
    const [copied] = matrixOf(
      { id: 'one', published: '2026-03-02', claims: [dead('Tavarian Army', wire, 9, 'nine soldiers')] },
      { id: 'two', published: '2026-03-02', claims: [dead('Tavarian Army', wire, 9, 'nine soldiers')] },
    )
    expect(copied?.cells[0]?.sources).toBe(1)
    const [own] = matrixOf(
      { id: 'one', published: '2026-03-02', claims: [dead('Tavarian Army', wire, 9, 'nine soldiers')] },
      {
        id: 'two',
        published: '2026-03-02',
        claims: [dead('Tavarian Army', 'it had lost nine soldiers in all', 9, 'nine soldiers')],
      },
    )
    expect(own?.cells[0]?.sources).toBe(2)
  })

  it('shows “none” for who says that there were none, and the denial beside the count', () => {
    const [row] = matrixOf({
      id: 'one',
      published: '2026-03-02',
      claims: [
        dead('Orlo Front', 'it had killed 80 soldiers near the ford', 80, '80 soldiers'),
        {
          claimant: 'Tavarian Army',
          claimantDetails: { type: 'state_force' },
          stance: 'deny',
          cueLemma: 'deny',
          words: 'any of its soldiers were killed near the ford',
        },
      ],
    })
    expect(row?.cells.map(({ claimant, latest }) => [claimant, latest.none ?? false, latest.low])).toEqual([
      ['Tavarian Army', true, 0],
      ['Orlo Front', false, 80],
    ])
    expect(row?.cells[0]?.latest.span.exact).toBe('any of its soldiers were killed')
    expect(row?.conflictIds).toHaveLength(1)
  })

  it('reads “no losses” of a party that fights as none of its own men', () => {
    const lost = (words: string): ClaimInput => ({
      claimant: 'Orlo Front',
      claimantDetails: { type: 'rebel_group' },
      words,
    })
    const soldiers = dead('Tavarian Army', 'nine soldiers died near the ford', 9, 'nine soldiers')
    const fighters: ClaimInput = {
      claimant: 'Tavarian Army',
      words: 'it had killed 40 fighters near the ford',
      figures: [{ exact: '40 fighters', low: 40, targetGroup: 'fighters' }],
    }
    const rows = matrixOf({
      id: 'one',
      published: '2026-03-02',
      claims: [soldiers, fighters, lost('it suffered no losses near the ford')],
    })
    const said = rows.map(
      ({ target, cells }) => `${target}: ${cells.map(cell => `${cell.claimant} ${cell.latest.low}`)}`,
    )
    expect(said.sort()).toEqual(['fighters: Orlo Front 0,Tavarian Army 40', 'soldiers: Tavarian Army 9'])
  })

  it('keeps the number of who gives one, and makes no row of a denial alone', () => {
    const nobody: ClaimInput = { claimant: 'Tavarian Army', words: 'no soldiers were killed near the ford' }
    expect(matrixOf({ id: 'one', published: '2026-03-02', claims: [nobody] })).toEqual([])
    const nine = dead('Tavarian Army', 'nine soldiers died near the ford', 9, 'nine soldiers')
    const [row] = matrixOf({ id: 'one', published: '2026-03-02', claims: [nine, nobody] })
    expect(row?.cells.map(({ latest }) => latest.low)).toEqual([9])
  })
})
