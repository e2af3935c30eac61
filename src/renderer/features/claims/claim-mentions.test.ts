import { expect, test } from 'vitest'
import { createAnchor } from '../../../article/anchor.ts'
import { claimMentions } from './claim-mentions.ts'
import { exampleClaim } from './example-claim.ts'

const text = 'Tessin, Monday. On Monday nine drowned off Tessin. Tessin mourned.'
const at = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return createAnchor(text, { start, end: start + words.length })
}
const event = { eventId: 'e', type: null, actors: [], place: 'Tessin', date: '2024-05-06' }
const date = (span: ReturnType<typeof at>) => ({
  span,
  value: '2024-05-06',
  start: '2024-05-06',
  end: '2024-05-06',
  precision: 'day' as const,
  anchor: 'publication' as const,
})
const place = (span: ReturnType<typeof at>) => ({ span, name: 'Tessin', geoPrecision: 1 as const })

test('a row’s place and date lead to the mention nearest to its words, and nowhere when the text does not say them', () => {
  const claim = exampleClaim({ content: [at('nine drowned')], event })
  const dates = [date(at('Monday')), date(at('Monday', 12))]
  const places = [place(at('Tessin')), place(at('Tessin', 12)), place(at('Tessin', 52))]
  expect(claimMentions({ claims: [claim], dates, places }).get(claim.claimId)).toEqual({
    place: { start: at('Tessin', 12).start, end: at('Tessin', 12).end, from: expect.stringContaining('Tessin') },
    date: { start: at('Monday', 12).start, end: at('Monday', 12).end, from: expect.stringContaining('Monday') },
  })
  expect(claimMentions({ claims: [claim], dates: [], places: [] }).get(claim.claimId)).toEqual({
    place: null,
    date: null,
  })
})

test('a place and a date that stand in the row’s own words come from nowhere else', () => {
  const claim = exampleClaim({ content: [at('On Monday nine drowned off Tessin')], event })
  const found = claimMentions({ claims: [claim], dates: [date(at('Monday', 12))], places: [place(at('Tessin', 12))] })
  expect(found.get(claim.claimId)).toMatchObject({ place: { from: null }, date: { from: null } })
})

test('a place put together from a spot and its region leads to the spot', () => {
  const claim = exampleClaim({ content: [at('nine drowned')], event: { ...event, place: 'Tessin, Orl region' } })
  const found = claimMentions({ claims: [claim], dates: [], places: [place(at('Tessin', 12))] })
  expect(found.get(claim.claimId)?.place?.start).toBe(at('Tessin', 12).start)
})
