import { expect, test } from 'vitest'
import { parseConllu, readDate } from './gum-gold.ts'

test('a date is one value, a range two, a clock time none', () => {
  expect(readDate('when:::"2024-03-04" rend:::"bold"')).toEqual({ value: '2024-03-04', single: true })
  expect(readDate('when:::"2024-03-04T22:30:00"')).toEqual({ value: '2024-03-04', single: true })
  expect(readDate('notBefore:::"2024-03-01" notAfter:::"2024-03-31"')?.value).toBe('2024-03-01/2024-03-31')
  expect(readDate('rend:::"bold"')).toBeNull()
})

test('the text is put together from its tokens, a date stands at its words', () => {
  const row = (id: string, form: string, misc: string) => `${id}\t${form}\t_\t_\t_\t_\t_\t_\t_\t${misc}`
  const source = [
    '# meta::dateCreated = 2024-03-05',
    '# newpar',
    row('1', 'Shells', '_'),
    row('2', 'fell', 'SpaceAfter=No'),
    row('3', '.', '_'),
    '# newpar',
    row('1-2', 'On', '_'),
    row('1', 'On', '_'),
    row('2', '3', 'XML=<date when:::"2024-03-03">'),
    row('3', 'March', 'SpaceAfter=No|XML=</date>'),
    row('4', '.', '_'),
  ].join('\n')
  const { text, dates, publishedAt } = parseConllu('made-up', source)
  expect(text.trim()).toBe('Shells fell.\n\nOn 3 March.')
  expect(dates.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([['3 March', '2024-03-03']])
  expect(publishedAt).toBe('2024-03-05')
})
