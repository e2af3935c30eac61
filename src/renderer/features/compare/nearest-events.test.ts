import { expect, test } from 'vitest'
import { nearestFirst } from './nearest-events.ts'

test('events of the same days and place come first, the event itself not at all', () => {
  const event = (id: string, date: string | null, place: string | null) => ({ id, date, place })
  const own = event('own', '2026-03-02', 'Sorrel Ford')
  const others = [
    event('undated', null, null),
    event('far', '2026-09-02', 'Orsk'),
    event('there', '2025-03-02', 'Sorrel Ford'),
    event('later', '2026-03-05', 'Orsk'),
    event('next', '2026-03-03', 'Orsk'),
    own,
    event('same', '2026-03-04', 'Sorrel Ford, Marsh'),
  ]
  expect(nearestFirst(own, others).map(({ id }) => id)).toEqual(['same', 'next', 'later', 'there', 'far', 'undated'])
})
