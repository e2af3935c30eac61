/** Tests that a row's date is one its words or its event give, and never only the day it was published on. */
import { expect, test } from 'vitest'
import { extractClaims } from './extract-claims.ts'
import { whereAndWhen } from './where-and-when.ts'

/** The dates of the rows of a text published on 12 March 2031, a Wednesday, by how their words begin. */
function datesOf(text: string): Record<string, string | null> {
  const extraction = extractClaims({ text, publishedAt: '2031-03-12', sections: null })
  return Object.fromEntries(
    extraction.claims.map(claim => [
      claim.content[0]?.exact.split(' ').slice(0, 2).join(' '),
      whereAndWhen(claim, extraction).date,
    ]),
  )
}

test('what nothing dates has no date, though the article has one', () => {
  expect(
    datesOf(`Raid on a post at Halden

The Norvanian Army said that nine troopers were killed in Halden. The Marsh Front said that two of its men had died.`),
  ).toEqual({ 'nine troopers': null, 'two of': null })
})

test('a row of the background has the month or year its own words name, the others the day of the event', () => {
  expect(
    datesOf(`Raid on a post at Halden

The Norvanian Army said that nine troopers were killed in Halden on Monday. The Marsh Front said that it had left the truce in 2029. The mayor said that shops had been shut since last month. The clinic said that beds were short.`),
  ).toEqual({ 'nine troopers': '2031-03-10', 'it had': '2029', 'shops had': '2031-02', 'beds were': '2031-03-10' })
})

test('of several days in its words a row has that of the event, or none', () => {
  expect(
    datesOf(`Raid on a post at Halden

The Norvanian Army said that nine troopers were killed in Halden on Monday. The Marsh Front said that it had warned the post on Sunday and again on Monday. The mayor said that the road was shut on Saturday and open on Sunday.`),
  ).toEqual({ 'nine troopers': '2031-03-10', 'it had': '2031-03-10', 'the road': null })
})
