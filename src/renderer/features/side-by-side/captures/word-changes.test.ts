import { expect, test } from 'vitest'
import { partsIn, wordChanges } from './word-changes.ts'

const written = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join('')

test('whole words are taken out and put in', () => {
  expect(written('The army lost 9 soldiers.', 'The army lost 12 soldiers.')).toBe('The army lost [-9-]{+12+} soldiers.')
  expect(written('They fled.', 'They fled at dawn.')).toBe('They fled{+ at dawn+}.')
})

test('changes with only a space between them are one', () => {
  expect(written('It was nine men.', 'It was twelve soldiers.')).toBe('It was [-nine men-]{+twelve soldiers+}.')
})

test('a script without spaces is parted into words too', () => {
  expect(written('九名士兵死亡', '十名士兵死亡')).toMatch(/士兵死亡$/)
})

test('each capture gets its own words back, whatever was changed', () => {
  const [before, after] = ['One  two, three…\nfour', 'One two three – five four six']
  const parts = wordChanges(before, after)
  const text = (capture: 'before' | 'after') =>
    partsIn(parts, capture)
      .map(part => part.text)
      .join('')
  expect(text('before')).toBe(before)
  expect(text('after')).toBe(after)
})

test('a very long paragraph is shown whole', () => {
  const long = 'word '.repeat(20_000)
  expect(wordChanges(long, `${long}more`).map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
