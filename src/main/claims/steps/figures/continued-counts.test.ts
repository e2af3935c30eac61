/** Tests that a number without a noun goes on with what was counted before, and that ages and rates count nothing. */
import { describe, expect, it } from 'vitest'
import { figuresForTest } from './figures-for-test.ts'

const lastOf = (text: string) => figuresForTest(text).at(-1)

describe('goesOn', () => {
  it.each([
    ['The office admits eleven deaths. Its chief now acknowledges three.', 'killed 3 people incident'],
    ['The mayor said 42 were killed. He has gone up from Monday’s 42.', 'killed 42 people incident'],
    ['The toll was put at 17 on the first day, at 21 on Wednesday and at 24 last night.', 'killed 24 people incident'],
    ['Some 3,000 were displaced. Aid workers make it about 9,000.', 'displaced 9000 people incident'],
    ['Nine were killed. We spoke to six survivors. The official figure has not moved: 9.', 'killed 9 people incident'],
    ['Rain fell. How many died? The office says: 26.', 'killed 26 people incident'],
    ['The wounded. The governor gives the number as 74.', 'wounded 74 people incident'],
    [
      'The ministry says 14 people died; 30 were hurt. Rain fell. It was more than the ministry’s fourteen.',
      'killed 14 people incident',
    ],
    ['The fatalities, he said, stood at “35, and that is all”.', 'killed 35 people incident'],
    ['The governor put the number of those who had fled at about 6,000.', 'displaced 6000 people incident'],
    ['Some 6,000 had fled. The society spoke of 21,000.', 'displaced 21000 people incident'],
    ['The number of those murdered stands at 14.', 'killed 14 people incident'],
    ['The injured: the railways now count 58.', 'wounded 58 people incident'],
    ['Forty of us are behind bars.', 'arrested 40 people incident'],
    ['Organisers said some 2,500 people had come.', 'other 2500 people incident'],
  ])('%s', (text, expected) => {
    expect(lastOf(text)).toBe(expected)
  })

  it.each([
    ['Four of the dead were under 16.', ['killed 4 people sub_count']],
    [
      'Four villagers, one of them a girl of eleven, were killed.',
      ['killed 4 villagers incident', 'killed 1 villagers sub_count'],
    ],
    ['Some 150 men marched, two or three to a motorcycle.', ['participants 150 men incident']],
    ['They served sentences of 10 and 15 years.', ['duration 10 years incident', 'duration 15 years incident']],
    ['He got 1,000 lashes and 10 years’ prison.', ['other 1000 lashes incident', 'duration 10 years incident']],
    ['He is under a 10-year travel ban.', ['duration 10 years incident']],
    ['He lost 20 pounds.', []],
    ['The alarm sounded at 23.42.', []],
    ['Of the millions voted for the line little is left.', []],
    ['The first engine was there nine minutes after the call.', ['duration 9 minutes incident']],
  ])('%s', (text, expected) => {
    expect(figuresForTest(text)).toEqual(expected)
  })
})
