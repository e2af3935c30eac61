import { expect, test } from 'vitest'
import { exampleClaim } from '../example-claim.ts'
import { renamedRows } from './renamed-rows.ts'

test('every standing row of a claimant in the article gets the other name, and nothing else changes', () => {
  const guards = { ...exampleClaim({}).claimant, canonicalName: 'guards', type: 'state_force' as const }
  const content = [{ start: 0, end: 10, exact: 'no quarter', prefix: '', suffix: '' }]
  const row = (claimId: string, more = {}) => exampleClaim({ claimId, claimant: guards, content, ...more })
  const claims = [
    row('a', { stance: 'deny', target: 'the miller' }),
    row('b', { review: 'rejected' }),
    row('c', { claimant: { ...guards, canonicalName: 'Guards of Tarn' } }),
    row('d', { attributed: false }),
    row('e'),
  ]
  const renamed = renamedRows(claims, 'guards', 'Velmar Guard', null)
  expect(renamed.map(({ claimId }) => claimId)).toEqual(['a', 'e'])
  expect(renamed[0]?.row).toMatchObject({
    claimant: { name: 'Velmar Guard', type: 'state_force' },
    stance: 'deny',
    target: 'the miller',
    content,
  })
  expect(renamedRows(claims, 'guards', 'Velmar Guard', 'rebel_group')[0]?.row.claimant?.type).toBe('rebel_group')
})
