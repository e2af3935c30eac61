import { expect, test } from 'vitest'
import { buildArticle } from '../build-extraction.ts'
import { aliasedArticle, aliasedClaimant, nameKey, resolveAliases } from './claimant-aliases.ts'
import type { AliasJudgement } from './judgement.ts'

const alias = (name: string, standsFor: string, type: AliasJudgement['type'] = null): AliasJudgement => ({
  ...{ kind: 'alias', name, standsFor, type },
})
const [claim] = buildArticle({
  id: 'a',
  claims: [
    {
      claimant: 'Col. Brandt',
      claimantDetails: { onBehalfOf: 'the Tollen Guard', type: 'person', aliases: ['Brandt'] },
      words: 'nine died',
    },
  ],
}).extraction.claims
if (claim === undefined) throw new Error('nothing was built')
const { claimant } = claim

test('case, spaces and a leading “the” tell no names apart', () => {
  expect(['The  Tollen Guard', ' tollen guard ', 'TOLLEN GUARD'].map(nameKey)).toEqual(Array(3).fill('tollen guard'))
  expect(nameKey('The')).toBe('the')
})

test('chains end at the last name, circles end at all', () => {
  const chain = resolveAliases([alias('A', 'B'), alias('B', 'C', 'government')])
  expect(chain.partyOf('the a')).toEqual({ name: 'C', type: 'government' })
  expect(chain.partyOf('c')).toEqual({ name: 'C', type: 'government' })
  expect(chain.partyOf('D')).toBeNull()
  expect(chain.namesOf('C')).toEqual(['A', 'B'])
  expect(resolveAliases([alias('A', 'B'), alias('B', 'A')]).partyOf('A')).not.toBeNull()
})

test('the body somebody speaks for is called by its party’s name, and is still found by its own', () => {
  const aliases = resolveAliases([alias('Tollen Guard', 'Norvanian Army', 'state_force')])
  expect(aliasedClaimant(claimant, aliases)).toMatchObject({
    ...{ canonicalName: 'Col. Brandt', onBehalfOf: 'Norvanian Army', type: 'person' },
    aliases: ['Brandt', 'the Tollen Guard'],
  })
})

test('who is one with the body speaks for nobody else', () => {
  const aliases = resolveAliases([alias('Col. Brandt', 'Tollen Guard', 'state_force')])
  expect(aliasedClaimant(claimant, aliases)).toMatchObject({
    ...{ canonicalName: 'Tollen Guard', onBehalfOf: null, type: 'state_force' },
    aliases: ['Brandt', 'Col. Brandt', 'the Tollen Guard'],
  })
})

test('an article that names none of the merged is the object it was', () => {
  const article = buildArticle({ id: 'a', claims: [{ claimant: 'Marsh Front', words: 'nine died' }] })
  expect(aliasedArticle(article, resolveAliases([alias('Tollen Guard', 'Norvanian Army')]))).toBe(article)
})
