import { expect, test } from 'vitest'
import { eventTitle } from './event-title.ts'

test('a title stands on one line and is cut after a whole word', () => {
  expect(eventTitle(' Ferry\n lost ')).toBe('Ferry lost')
  const title = eventTitle(`${'the ferry '.repeat(11)}capsized, and sank`)
  expect(title).toBe(`${'the ferry '.repeat(11)}capsized…`)
  expect(eventTitle('a'.repeat(300))).toBe(`${'a'.repeat(119)}…`)
})
