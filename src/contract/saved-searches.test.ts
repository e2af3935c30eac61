import { expect, test } from 'vitest'
import { NewSavedSearch, RenamedSearch } from './saved-searches.ts'

test.each(['', '  ', '\u200b\u2060', '\u3164', '\u00ad\u0301'])('a name that cannot be seen is none: %j', name => {
  const saved = { savedSearchId: 'aaaaaaaaaaaa', name, query: 'raid', kind: 'everything', sort: 'best' }
  expect(NewSavedSearch.safeParse(saved).success).toBe(false)
  expect(RenamedSearch.safeParse(saved).success).toBe(false)
  expect(NewSavedSearch.safeParse({ ...saved, name: '⚓' }).success).toBe(true)
})
