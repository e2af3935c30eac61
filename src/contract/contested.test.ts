/** Tests that sets of claimants about one count are one point, and that corrections contest nothing. */
import { expect, test } from 'vitest'
import { countContested } from './contested.ts'

const about = { kind: 'numeric', quantity: 'killed', target: 'sailors', event: { id: 'e1' } } as const

test('one count of one event is one point however many sets differ on it; a revision is none', () => {
  expect(
    countContested([
      { ...about, conflictId: '1' },
      { ...about, conflictId: '2' },
      { ...about, conflictId: '3', target: 'crew' },
      { ...about, conflictId: '4', event: { id: 'e2' } },
      { ...about, conflictId: '5', kind: 'polarity' },
      { ...about, conflictId: '6', kind: 'polarity' },
      { ...about, conflictId: '7', kind: 'revision' },
    ]),
  ).toBe(5)
})
