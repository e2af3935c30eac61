import { expect, it } from 'vitest'
import { independentSources } from './independent-sources.ts'

it('counts the same relayer, however written, once', () => {
  const carriers = [
    { articleId: 'one', words: 'nine died', relayedBy: 'the Meridian Wire' },
    { articleId: 'two', words: 'the dead were nine', relayedBy: 'Meridian Wire' },
    { articleId: 'three', words: 'it buried nine men', relayedBy: null },
  ]
  expect(independentSources(carriers)).toBe(2)
  expect(independentSources(carriers.slice(0, 2))).toBe(1)
  expect(independentSources([])).toBe(0)
})
