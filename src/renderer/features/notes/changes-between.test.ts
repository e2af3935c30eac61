import { expect, test } from 'vitest'
import { changesBetween } from './changes-between.ts'

test('what came and what went is told word by word', () => {
  expect(changesBetween('Nine had died, says the port.', 'Eleven had died, says the port.')).toEqual([
    { kind: 'removed', text: 'Nine' },
    { kind: 'added', text: 'Eleven' },
    { kind: 'same', text: ' had died, says the port.' },
  ])
})

test('whatever is compared, the one text and the other come out whole', () => {
  const before = Array.from({ length: 5000 }, (_, at) => `old${at}`).join(' ')
  const after = Array.from({ length: 5000 }, (_, at) => `new${at}`).join(' ')
  const changes = changesBetween(before, after)
  const without = (kind: string) => changes.flatMap(change => (change.kind === kind ? [] : [change.text])).join('')
  expect(without('added')).toBe(before)
  expect(without('removed')).toBe(after)
})
