import { expect, test } from 'vitest'
import type { Claim } from '../../../contract/claims.ts'
import { buildArticle, type ClaimInput } from '../build-extraction.ts'
import { captureChanges } from './capture-changes.ts'

/** The rows of a capture that makes these claims. */
function claimsOf(id: string, claims: ClaimInput[]) {
  const { extraction } = buildArticle({ id, claims })
  return extraction.claims.map(
    ({ claimKey, eventKey: _eventKey, ...claim }): Claim => ({
      ...claim,
      ...{ claimId: `${id} ${claimKey}`, articleId: id, publishedAt: null, review: 'machine', event: null },
    }),
  )
}

const counted = (claimant: string, low: number, words = `the shelling had killed ${low} soldiers`): ClaimInput => ({
  claimant,
  words,
  figures: [{ exact: `${low} soldiers`, low, targetGroup: 'soldiers', targetKey: 'soldier' }],
})
const said = (claimant: string, words: string): ClaimInput => ({ claimant, words })

/** “figure: Army 9 → Army 12” for each change. */
function changes(before: ClaimInput[], after: ClaimInput[]): string[] {
  return captureChanges(claimsOf('before', before), claimsOf('after', after)).map(({ changed, before, after }) => {
    const words = [before, after].map(row => (row ? `${row.claimant} ${row.figure?.low ?? row.place.exact}` : '–'))
    return `${changed}: ${words.join(' → ')}`
  })
}

test('a figure that was changed is told with both numbers and who says it', () => {
  expect(changes([counted('Army', 9), counted('Front', 41)], [counted('Army', 12), counted('Front', 41)])).toEqual([
    'figure: Army 9 → Army 12',
  ])
})

test('claims that came or went are told; what only moved is not', () => {
  const road = said('Army', 'the road was closed')
  const truce = said('Front', 'the truce was over')
  expect(changes([road, counted('Army', 9)], [counted('Army', 9), truce, road])).toEqual([
    'added: – → Front the truce was over',
  ])
  expect(changes([road, truce], [road])).toEqual(['removed: Front the truce was over → –'])
})

test('a figure or words given to another voice are told as such', () => {
  expect(changes([counted('Army', 9)], [counted('Ministry', 9)])).toEqual(['claimant: Army 9 → Ministry 9'])
  const words = 'the bridge was open again'
  expect(changes([said('Army', words)], [said('Governor', words)])).toEqual([
    `claimant: Army ${words} → Governor ${words}`,
  ])
})

test('words that were changed a little are one claim reworded, not one gone and one new', () => {
  const [change, ...more] = changes(
    [said('Army', 'the rebels fired the first shells across the river')],
    [said('Army', 'the rebels fired shells across the river before dawn')],
  )
  expect(more).toEqual([])
  expect(change).toMatch(/^words: Army/)
})

test('a number that headline and text both give is told once, and not at all where one of them was added', () => {
  const again = (low: number) => counted('Army', low, `${low} soldiers had died`)
  expect(changes([counted('Army', 9), again(9)], [counted('Army', 12), again(12)])).toEqual([
    'figure: Army 9 → Army 12',
  ])
  expect(changes([counted('Army', 9)], [counted('Army', 9), again(9)])).toEqual([])
})
