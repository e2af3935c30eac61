import { expect, test } from 'vitest'
import { alignParagraphs, type Paragraph } from './align-paragraphs.ts'

const paragraphs = (...texts: string[]): Paragraph[] =>
  texts.map((text, at) => ({ start: at * 1000, text, type: 'paragraph' }))
const aligned = (before: string[], after: string[]) =>
  alignParagraphs(paragraphs(...before), paragraphs(...after)).map(each => {
    const sides = [
      'before' in each ? before.indexOf(each.before.text) : '–',
      'after' in each ? after.indexOf(each.after.text) : '–',
    ]
    return `${each.kind} ${sides.join(' ')}`
  })

const ferry = 'The ferry left Tessin at nine with 40 passengers aboard.'
const storm = 'A storm had been forecast for the strait since noon.'
const rescue = 'Two fishing boats took the survivors off the hull.'

test('a paragraph with another number is changed, its neighbours stay', () => {
  expect(aligned([storm, ferry, rescue], [storm, ferry.replace('40', '52'), rescue])).toEqual([
    'same 0 0',
    'changed 1 1',
    'same 2 2',
  ])
})

test('what came and what went is told at its place', () => {
  expect(aligned([storm, ferry], [storm, rescue, ferry])).toEqual(['same 0 0', 'added – 1', 'same 1 2'])
  expect(aligned([storm, rescue, ferry], [storm, ferry])).toEqual(['same 0 0', 'removed 1 –', 'same 2 1'])
})

test('in a stretch that was rewritten, each paragraph meets the one it is most like', () => {
  const before = [ferry, rescue]
  const after = ['The owners would not say who had inspected it.', `${ferry} Nobody counted.`, `${rescue} One sank.`]
  expect(aligned(before, after)).toEqual(['added – 0', 'changed 0 1', 'changed 1 2'])
})

test('two texts that have nothing in common are set one after the other', () => {
  expect(aligned([ferry], ['Mills reopen in Orlo.'])).toEqual(['removed 0 –', 'added – 0'])
})

test('thousands of changed paragraphs are aligned at their places', () => {
  const before = Array.from({ length: 3000 }, (_, at) => `Line ${at} of the long record stands here.`)
  const after = before.map(text => text.replace('stands', 'stood'))
  const kinds = new Set(aligned(before, after).map(each => each.split(' ')[0]))
  expect([...kinds]).toEqual(['changed'])
})
