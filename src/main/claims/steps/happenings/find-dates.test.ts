/** Tests which day, week, month or year a calendar expression means, counted from Monday, 7 February 2022. */
import { describe, expect, it } from 'vitest'
import { readForTest, silent } from '../reading/read-for-test.ts'
import { findDates } from './find-dates.ts'

const dates = (text: string, publishedAt: string | null = '2022-02-07') =>
  findDates(readForTest(text, publishedAt), silent).map(date => date.value)

describe('findDates', () => {
  it.each([
    ['It happened on Saturday.', ['2022-02-05']],
    ['It happened on Monday.', ['2022-02-07']],
    ['It will be held on Friday.', ['2022-02-11']],
    ['Last Friday was calm.', ['2022-02-04']],
    ['It began yesterday and ends today.', ['2022-02-06', '2022-02-07']],
    ['He was born on March 7, 1980.', ['1980-03-07']],
    ['The siege of 3 December ended.', ['2021-12-03']],
    ['In June the road was closed.', ['2021-06']],
    ['In January the road was closed.', ['2022-01']],
    ['Since December 2018 it is open.', ['2018-12']],
    ['From November 2017 to May 2020 it was shut.', ['2017-11/2020-05']],
    ['From 2012 to 2018 it was shut.', ['2012/2018']],
    ['Two months ago it rained.', ['2021-12']],
    ['Ten years ago it rained.', ['2012']],
    ['In 1997 and 1998 it rained.', ['1997', '1998']],
    ['The vote is due on March 20.', ['2022-03-20']],
    ['Last week it rained.', ['2022-01-31/2022-02-06']],
    ['Last month it rained.', ['2022-01']],
    ['This year it rained.', ['2022']],
    ['Last November it rained.', ['2021-11']],
    ['The dam broke in 2003.', ['2003']],
    ['It lasted over the weekend.', ['2022-02-05/2022-02-06']],
    ['The summit of October 26-28 is off.', ['2021-10-26/2021-10-28']],
    ['Between 14 and 27 October 2019 it was shut.', ['2019-10-14/2019-10-27']],
    ['It rained in the first half of 2017.', ['2017-01/2017-06']],
    ['It rained in 1949-50.', ['1949/1950']],
    // What is called for begins on the day that comes.
    ['The union calls a strike from Wednesday.', ['2022-02-09']],
    ['We call a 48-hour strike in all pits from Friday.', ['2022-02-11']],
    ['They have been on strike since Friday.', ['2022-02-04']],
    // A story of another year goes on in it.
    ['On May 16, 2018, a trader was seized. On July 11, a clerk was.', ['2018-05-16', '2018-07-11']],
    ['The first raid of 2019 took place on March 18, when two fled.', ['2019', '2019-03-18']],
    ['In 2019, two died. The first raid was on 18 March.', ['2019', '2019-03-18']],
    ['The dam broke in 2003, police said on January 18.', ['2003', '2022-01-18']],
    [
      'The dam broke in 2003. On Monday it broke again. It had held on January 18.',
      ['2003', '2022-02-07', '2022-01-18'],
    ],
    ['On July 16, 2018, a clerk was seized. On January 10, another was.', ['2018-07-16', '2022-01-10']],
    ['It rained in December last year.', ['2021-12']],
    ['It began in the 1960s.', ['1960-01-01/1969-12-31']],
    ['Elections are due in July.', ['2022-07']],
    ['They met on Sunday and parted the day before.', ['2022-02-06', '2022-02-05']],
    ['Seventeen years ago it rained.', ['2005']],
    ['It ends by the end of the year.', ['2022-12-31']],
    ['On Friday, both will speak.', ['2022-02-11']],
    ['Last summer was dry.', ['2021-06-01/2021-08-31']],
    ['It was signed on 2021-04-30.', ['2021-04-30']],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })

  it.each([
    'He may leave in a march of 2000 people.',
    'It costs $2015.',
    'The 30 February is no day.',
    'The day before was dry.',
    'Two weeks ago it rained.',
  ])('finds none in: %s', text => {
    expect(dates(text)).toEqual([])
  })

  it('keeps only dates that name their year where no publication date is known', () => {
    expect(dates('On Monday and on May 3, 2020 it rained.', null)).toEqual(['2020-05-03'])
  })
})
