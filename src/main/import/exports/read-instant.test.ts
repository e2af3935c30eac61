import { describe, expect, test } from 'vitest'
import { readInstant, readPublished } from './read-instant.ts'

describe('a moment is read in whatever way a program writes it', () => {
  test.each<[string, unknown, string | null]>([
    ['seconds', 1600322788, '2020-09-17T06:06:28Z'],
    ['seconds as text', '1358531607', '2013-01-18T17:53:27Z'],
    ['milliseconds', 1388166091644, '2013-12-27T17:41:31.644Z'],
    ['microseconds, as Firefox has them', 1388166091644000, '2013-12-27T17:41:31.644Z'],
    ['microseconds since 1601, as Chrome has them', '13118850929335823', '2016-09-20T13:15:29.336Z'],
    ['ISO with an offset without a colon', '2016-09-08T11:55:58+0200', '2016-09-08T09:55:58Z'],
    ['ISO with a space and six digits', '2023-04-05 12:33:33.123456+00:00', '2023-04-05T12:33:33.123Z'],
    ['a zone by its name', '2015-09-09 11:10:32 UTC', '2015-09-09T11:10:32Z'],
    ['no zone at all, wherever it is imported', '2016-08-02T06:49:30', '2016-08-02T06:49:30Z'],
    ['a day', '2020-01-02', '2020-01-02T00:00:00Z'],
    ['mail', 'Mon, 17 Jul 2023 14:31:25 +0200', '2023-07-17T12:31:25Z'],
    ['mail with a zone’s name', 'Mon, 17 Jul 2023 14:31:25 EST', '2023-07-17T19:31:25Z'],
    ['no moment', '0', null],
    ['nothing', '', null],
    ['words', 'yesterday', null],
    ['a moment nothing was saved at', '1899-01-01', null],
  ])('%s', (_, value, instant) => expect(readInstant(value)).toBe(instant))
})

describe('a publication date keeps the day its readers saw', () => {
  test.each<[string, unknown, string | null]>([
    ['mail, late in the evening', 'Tue, 04 Mar 2025 23:30:00 -0500', '2025-03-04T23:30:00-05:00'],
    ['ISO, late in the evening', '2016-09-07T23:30:00+0200', '2016-09-07T23:30:00+02:00'],
    ['a day', '2022-06-01', '2022-06-01'],
    ['a count', 1600322788, '2020-09-17T06:06:28Z'],
    ['nothing', null, null],
  ])('%s', (_, value, date) => expect(readPublished(value)).toBe(date))
})
