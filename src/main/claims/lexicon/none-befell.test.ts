import { describe, expect, it } from 'vitest'
import { noneBefell } from './none-befell.ts'

/** “killed soldiers own”: what befell none of whom. */
function told(sentence: string, isOutright = false): string | null {
  const none = noneBefell(sentence, isOutright)
  return none && [...none.quantities, none.group ?? 'anybody', ...(none.isOwn ? ['own'] : [])].join(' ')
}

describe('that nobody suffered it', () => {
  it.each([
    ['no soldier was killed', 'killed soldier'],
    ['nobody was hurt', 'wounded anybody'],
    ['none of its soldiers were killed', 'killed soldiers own'],
    ['not a single villager had died', 'killed villager'],
    ['it had suffered no losses', 'killed anybody own'],
    ['it did not suffer any casualties', 'killed wounded anybody own'],
    ['it did not lose any men', 'killed men own'],
    ['there were no civilian deaths', 'killed civilian'],
    ['no arrests were reported', 'arrested anybody'],
  ])('is said by: %s', (sentence, expected) => expect(told(sentence)).toBe(expected))

  it.each([
    ['any of its soldiers were killed', 'killed soldiers own'],
    ['that anyone was killed', 'killed anybody'],
    ['that villagers had died in the raid', 'killed villagers'],
    ['suffering any losses', 'killed anybody own'],
    ['that there were any casualties', 'killed wounded anybody'],
  ])('is said by who denies: %s', (sentence, expected) => expect(told(sentence, true)).toBe(expected))

  it.each([
    'no soldier was killed by the rebels',
    'no more than 12 people were killed',
    'no further casualties were reported',
    'no one knows how many died',
    'no soldier killed villagers',
    'there was no sign that soldiers were killed',
  ])('is not said by: %s', sentence => expect(told(sentence)).toBeNull())

  it.each([
    'that 80 soldiers were killed',
    'killing villagers',
    'that it killed villagers',
    'that no soldier was killed',
  ])('is not said by who denies: %s', sentence => expect(told(sentence, true)).toBeNull())
})
