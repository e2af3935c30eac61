/** Tests what names and figures of a reader's are let in. */
import { expect, test } from 'vitest'
import { review } from './review.ts'

const changeId = 'abcdefabcdef'
const merge = (into: string) => review['review.mergeClaimants'].input.safeParse({ changeId, names: ['Norvania'], into })

test.each([
  ['  Marsh \n Front ', 'Marsh Front'],
  ['Marsh\u200bFront\u202e', 'MarshFront'],
  ['\u200dMarsh\u0007 \u00ad Front', 'Marsh Front'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
])('the name “%s” is read as “%s”', (typed, name) => {
  expect(merge(typed).data?.into).toBe(name)
})

test.each(['\u200b', ' … ', '', '\u202e\u200d'])('“%s” is no name', typed => {
  expect(merge(typed).success).toBe(false)
})
