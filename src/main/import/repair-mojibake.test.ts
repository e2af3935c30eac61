import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { repairMojibake } from './repair-mojibake.ts'

/** A text as a program leaves it that reads its UTF-8 as Windows-1252. */
const misread = (text: string) => new TextDecoder('windows-1252').decode(Buffer.from(text))

test.each([
  'Céline Été a dit',
  'the minister’s “own” figures',
  '£40 a day',
  'Порт Салден закрыт',
  'Η γέφυρα του Τάρνου',
  'Günter Ölçer & İlker Şahin',
])('“%s” is repaired', text => {
  expect(repairMojibake(misread(text))).toBe(text)
})

test('what was done twice is undone twice', () => {
  const text = 'Céline Été counts the minister’s “own” figures'
  expect(repairMojibake(misread(misread(text)))).toBe(text)
})

test.each([
  'Céline a dit « non » à Zoë',
  'IRMÃ’s choir',
  'VOCÊ… sabe',
  'a 3 × 4 grid, 5 ± 2',
  'Ãngela — “Ã©” is how é looks when it is misread',
  'MARQUÉ…',
])('“%s” stays as it is', text => {
  expect(repairMojibake(text)).toBe(text)
})

test('quotation marks of Windows that were read as controls are quotation marks again', () => {
  expect(repairMojibake('He said \u0093no\u0094 \u0096 and didn\u0092t go')).toBe('He said “no” – and didn’t go')
  expect(repairMojibake('tur\u0092stico')).toBe('tur\u0092stico')
})

test('only the broken lines of a file are touched', () => {
  const text = `Céline Été\n${misread('Céline Été')}\n`
  expect(decodeText(Buffer.from(text))).toBe('Céline Été\nCéline Été\n')
})

test('time grows with the length of the text', () => {
  const time = (length: number) => {
    const start = process.cpuUsage().user
    repairMojibake('Ã© a â€œ'.repeat(length))
    return process.cpuUsage(undefined).user - start
  }
  time(20_000)
  expect(time(200_000)).toBeLessThan(20 * Math.max(20_000, time(20_000)))
})
