import { describe, expect, it } from 'vitest'
import { agreeing } from './verb-agreement.ts'

describe('agreeing', () => {
  it.each([
    ['says', 'Officials', 'say'],
    ['says', 'officials', 'say'],
    ['says', 'Norvanian officials', 'say'],
    ['condemns', 'Rights groups', 'condemn'],
    ['denies', 'Police', 'deny'],
    ['denies', 'relatives of Tomas Reyl', 'deny'],
    ['says', 'lawyers for Tomas Reyl', 'say'],
    ['accuses', 'Ansa Moss and Odo Fenn', 'accuse'],
    ['says', 'Ansa Moss, Ida Reyl and Odo Fenn', 'say'],
    ['claims responsibility', 'fighters', 'claim responsibility'],
    ['says', 'families and lawyers', 'say'],
    ['says', 'state media', 'say'],
    ['says', 'Ministry of Trade and Industry', 'says'],
    ['says', 'Moss and Fenn', 'say'],
    ['says', 'Health and Safety Board', 'says'],
    ['says', 'Ansa Moss', 'says'],
    ['says', 'Odo Sanders', 'says'],
    ['says', 'Weavers Rights Watch', 'says'],
    ['says', 'Doctors Without Borders', 'says'],
    ['says', 'Sarn United Workers', 'says'],
    ['says', 'the press', 'says'],
    ['says', 'rights group', 'says'],
    ['says', 'spokesman for rights groups', 'says'],
    ['says', 'Norvania', 'says'],
    ['says', 'National Police', 'says'],
    ['says', null, 'says'],
  ])('%s, by %s: %s', (verb, subject, expected) => {
    expect(agreeing(verb, subject)).toBe(expected)
  })
})
