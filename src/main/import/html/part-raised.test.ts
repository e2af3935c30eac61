import { expect, test } from 'vitest'
import { inlineText } from '../../../article/plain-text.ts'
import { partRaised } from './part-raised.ts'

const text = (value: string) => ({ type: 'text' as const, text: value })

test('a raised figure does not run into the figure before it', () => {
  const raised = (value: string) => ({ type: 'superscript' as const, children: [text(value)] })
  expect(inlineText(partRaised([text('about 10'), raised('6'), text(' litres')]))).toBe('about 10^6 litres')
  expect(inlineText(partRaised([text('40 m'), raised('2')]))).toBe('40 m2')
  expect(inlineText(partRaised([text('the 10'), raised('th')]))).toBe('the 10th')
})

test('nor does a lowered one', () => {
  const lowered = { type: 'subscript' as const, children: [text('5 years ago')] }
  expect(inlineText(partRaised([text('in 2021'), lowered]))).toBe('in 2021 5 years ago')
  expect(inlineText(partRaised([text('CO'), { ...lowered, children: [text('2')] }]))).toBe('CO2')
})
