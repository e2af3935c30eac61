import { describe, expect, it } from 'vitest'
import { isQuestion, leavesOpen } from './left-open.ts'

describe('left open', () => {
  it.each([
    'it was not clear whether the army shelled the mill',
    'it remains unclear who fired',
    'the ministry could not independently confirm that the mill was shelled',
    'he could neither confirm nor deny that the army had shelled the mill',
    'they were unable to say how many had died',
    'whether the mill was shelled',
  ])('leaves it open: %s', words => expect(leavesOpen(words)).toBe(true))

  it.each([
    'the army did not shell the mill',
    'it could not have been the army that shelled the mill',
    'it was clear that the army shelled the mill',
    'the ministry confirmed that the mill was shelled',
  ])('says something: %s', words => expect(leavesOpen(words)).toBe(false))

  it('knows a question by its mark, inside quotation marks too', () => {
    expect(isQuestion('“Was it not the army?”')).toBe(true)
    expect(isQuestion('It was not the army.')).toBe(false)
  })
})
