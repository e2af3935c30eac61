import { expect, test } from 'vitest'
import { saidWords } from './quoted-words.ts'

test('only words that are quoted stand in quotation marks', () => {
  expect(saidWords('Our men held the mill', 'direct')).toBe('“Our men held the mill”')
  expect(saidWords('its men had held the mill', 'indirect')).toBe('its men had held the mill')
  expect(saidWords('held the mill', 'mixed')).toBe('“held the mill”')
  expect(saidWords('its men “held the mill” all night', 'mixed')).toBe('its men “held the mill” all night')
  expect(saidWords('They called it “the mill”', 'direct')).toBe('‘They called it “the mill”’')
})
