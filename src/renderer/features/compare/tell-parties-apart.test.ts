import { expect, it } from 'vitest'
import type { EventDossier } from '../../../contract/claims.ts'
import { buildCell, buildRow } from './build-row.ts'
import { layOutMatrix } from './matrix/lay-out-matrix.ts'
import { tellPartiesApart } from './tell-parties-apart.ts'

const event = { id: 'e', title: 'Battle', type: null, date: null, place: null, articleIds: [] }
const army = buildCell('Army', 9, [], { voiceId: 'army (state_force)', claimantType: 'state_force' })
const other = buildCell('Army', 80, [], { voiceId: 'army (rebel_group)', claimantType: 'rebel_group' })
const front = buildCell('Front', 14)
const dossierOf = (...cells: (typeof army)[]): EventDossier => ({
  ...{ event, articles: [], conflicts: [], dismissed: [] },
  rows: [buildRow({ cells })],
})

it('keeps both parties of one name in the matrix, each with what it is', () => {
  const { columns, rows } = layOutMatrix(tellPartiesApart(dossierOf(army, front, other)).rows, false)
  expect(columns.map(({ claimant }) => claimant)).toEqual(['Army (state force)', 'Front', 'Army (armed group)'])
  expect(rows[0]?.cells.map(cell => cell?.latest.low)).toEqual([9, 14, 80])
})

it('leaves names alone that one party alone has', () => {
  const dossier = dossierOf(army, front)
  expect(tellPartiesApart(dossier)).toBe(dossier)
})
