import { expect, it } from 'vitest'
import { buildCell, buildRow } from '../build-row.ts'
import { layOutMatrix } from './lay-out-matrix.ts'

const soldiers = buildRow({ target: 'soldiers', cells: [buildCell('Army', 9), buildCell('Front', 80)] })
const fighters = buildRow({ target: 'fighters', cells: [buildCell('Front', 5), buildCell('Clinic', 7)] })
const namesOf = ({ columns }: ReturnType<typeof layOutMatrix>) => columns.map(({ claimant }) => claimant)
const trucks = buildRow({ quantity: 'other', target: 'trucks', cells: [buildCell('Driver', 3)] })

it('sets parties in columns, who gives most figures first, and leaves gaps where one gives none', () => {
  const { columns, rows } = layOutMatrix([soldiers, fighters], false)
  expect(columns.map(({ claimant }) => claimant)).toEqual(['Front', 'Army', 'Clinic'])
  expect(rows.map(({ cells }) => cells.map(cell => cell?.latest.low ?? null))).toEqual([
    [80, 9, null],
    [5, null, 7],
  ])
})

it('leaves out what one party alone gives, until all is asked for or there is nothing else', () => {
  const few = layOutMatrix([soldiers, trucks], false)
  expect([few.rows.length, few.left, namesOf(few)]).toEqual([1, 1, ['Army', 'Front']])
  const all = layOutMatrix([soldiers, trucks], true)
  expect([all.rows.length, all.left, namesOf(all)]).toEqual([2, 0, ['Army', 'Front', 'Driver']])
  expect(layOutMatrix([trucks], false).rows).toHaveLength(1)
})
