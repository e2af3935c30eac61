import { expect, test } from 'vitest'
import { withoutPart } from './without-part.ts'

test('a filter taken out leaves what was typed since it was read', () => {
  expect(withoutPart('bridge tag:border toll', 'tag:border')).toBe('bridge toll')
  expect(withoutPart('tag:border bridge at night', 'tag:border')).toBe('bridge at night')
  expect(withoutPart('bridge', 'tag:border')).toBe('bridge')
})
