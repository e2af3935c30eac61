import { expect, test } from 'vitest'
import { textOfHtml, textOfMarkdown, wordsOf } from './page-texts.ts'
import { isSameTitle, namesIn, scorePage, wordF1 } from './score-page.ts'

test('texts are compared by their words, each as often as it stands there', () => {
  expect(wordF1('Two, two boats left.', 'two boats left')).toBeCloseTo(6 / 7)
  expect(wordF1('', '')).toBe(1)
  expect(wordF1('Boats', '')).toBe(0)
  expect(wordsOf('渡船 3 left')).toEqual(['渡', '船', '3', 'left'])
})

test('markup and Markdown of one text have the same words', () => {
  const html = '<h2>Ferry</h2><p>The <b>Tar</b>sk ferry<sup>1</sup> left.</p><script>x()</script><img alt="a boat">'
  const markdown = '## Ferry\n\nThe **Tar**sk ferry[^1] left.\n\n![a boat](boat.png)'
  expect(wordsOf(textOfHtml(html))).toEqual(['ferry', 'the', 'tarsk', 'ferry', '1', 'left'])
  expect(wordsOf(textOfMarkdown(markdown))).toEqual(['ferry', 'the', 'tarsk', 'ferry', '1', 'left'])
})

test('a title is the same without the name of the site, and no other is', () => {
  expect(isSameTitle('Ferry stopped at Tarsk | Tarsk Courier', 'Ferry stopped at Tarsk')).toBe(true)
  expect(isSameTitle('Ferry stopped at Tarsk', 'Tarsk Courier - Ferry stopped at Tarsk')).toBe(true)
  expect(isSameTitle('Ferry stopped at Tarsk', 'Ferry stopped')).toBe(false)
})

test('names are compared as a set, without “by” and dates', () => {
  expect(namesIn('By Mara Ilves and Otto Renn')).toEqual(namesIn('Otto Renn\nMara Ilves'))
  expect(namesIn('by Mara Ilves22 Dec 2016')).toEqual(['mara ilves'])
})

test('a date is right on the same day, and is not judged where none is expected', () => {
  const read = { text: '', title: null, authors: [], publishedAt: '2024-03-04T23:30:00-05:00' }
  const expected = { text: '', title: null, author: null, publishedAt: '2024-03-04' }
  expect(scorePage(expected, read).date).toBe(true)
  expect(scorePage({ ...expected, publishedAt: '2024-03-02' }, read).date).toBe(false)
  expect(scorePage({ ...expected, publishedAt: null }, read)).toMatchObject({ date: null, title: null, authors: null })
})
