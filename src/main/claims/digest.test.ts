import { expect, it } from 'vitest'
import { findConflicts } from './conflicts/find-conflicts.ts'
import { digestOf } from './digest.ts'
import { extractClaims } from './extract-claims.ts'

it('keeps what conflicts turn on', () => {
  const text = `Shells hit Halden market

The Norvanian Army blamed the Marsh Front. The Marsh Front said the army had shelled the market. The mayor of Halden accused the army of shelling the market and said nine people were killed.`
  const extraction = extractClaims({ text, publishedAt: '2031-03-09', sections: null })
  const whole = { articleId: 'a', title: '', publishedAt: extraction.publishedAt, extraction }
  const found = findConflicts([whole])
  expect(found.map(({ kind }) => kind)).toContain('responsibility')
  expect(findConflicts([JSON.parse(digestOf('a', '', extraction))]).map(({ conflictId }) => conflictId)).toEqual(
    found.map(({ conflictId }) => conflictId),
  )
})
