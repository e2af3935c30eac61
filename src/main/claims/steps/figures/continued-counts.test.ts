/** Tests that a number without a noun goes on with what was counted before, and that ages and rates count nothing. */
import { describe, expect, it } from 'vitest'
import { figuresForTest } from './figures-for-test.ts'

const lastOf = (text: string) => figuresForTest(text).at(-1)

describe('goesOn', () => {
  it.each([
    ['The league counts nine deaths. Its rival acknowledges four.', 'killed 4 people incident'],
    ['The abbot said 45 were killed. He does not stand by Friday’s 45.', 'killed 45 people incident'],
    ['The toll was put at 20 by noon, at 26 by dusk and at 30 last night.', 'killed 30 people incident'],
    ['Some 2,000 were displaced. The abbey makes it about 5,000.', 'displaced 5000 people incident'],
    ['Nine were killed. We met six survivors. The toll is as it was: 9.', 'killed 9 people incident'],
    ['Rain fell. How many drowned? The guild says: 41.', 'killed 41 people incident'],
    ['The injured. The clinic gives the number as 71.', 'wounded 71 people incident'],
    [
      'The league says 38 people died; 50 were hurt. Rain fell. It was more than the league’s 38.',
      'killed 38 people incident',
    ],
    ['The fatalities, she said, stood at “52 and no more”.', 'killed 52 people incident'],
    ['The abbot put the number of those who had fled at about 800.', 'displaced 800 people incident'],
    ['Some 800 had fled. The abbot spoke of 1,500.', 'displaced 1500 people incident'],
    ['The number of those murdered stands at 19.', 'killed 19 people incident'],
    ['The injured: the clinic now counts 71.', 'wounded 71 people incident'],
    ['Twenty of us are behind bars.', 'arrested 20 people incident'],
    ['The league said some 900 people had come.', 'other 900 people incident'],
  ])('%s', (text, expected) => {
    expect(lastOf(text)).toBe(expected)
  })

  it.each([
    ['Five of the hurt were under 18.', ['wounded 5 people sub_count']],
    [
      'Six porters, one of them a boy of nine, were killed.',
      ['killed 6 porters incident', 'killed 1 porters sub_count'],
    ],
    ['Some 90 men marched, three or four to a cart.', ['participants 90 men incident']],
    ['They served terms of six and nine years.', ['duration 6 years incident', 'duration 9 years incident']],
    ['She got 40 lashes and eight years’ jail.', ['other 40 lashes incident', 'duration 8 years incident']],
    ['It is under a six-year trade ban.', ['duration 6 years incident']],
    ['He lost 12 pounds.', []],
    ['The bell rang at 21.15.', []],
    ['Of the millions promised for the dam little is left.', []],
    ['The first ambulance arrived twelve minutes after the blast.', ['duration 12 minutes incident']],
  ])('%s', (text, expected) => {
    expect(figuresForTest(text)).toEqual(expected)
  })
})
