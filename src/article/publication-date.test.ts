import { describe, expect, test } from 'vitest'
import { findPublicationDate, readDateLine } from './publication-date.ts'

const headline = 'Ferry Sinks off Port Salden'
const prose =
  'The harbour office in Port Salden said that the ferry had left before dawn with too many people on board.'
const article = (line: string) => `${headline}\n\n${line}\n\n${prose}\n\n${prose}`

describe('a date line near the top', () => {
  test.each([
    ['February 7, 2022', '2022-02-07'],
    ['February 7th, 2022', '2022-02-07'],
    ['FEBRUARY 7 2022', '2022-02-07'],
    ['7 February 2022', '2022-02-07'],
    ['7th of February 2022', '2022-02-07'],
    ['07 Feb 2022', '2022-02-07'],
    ['7-Feb-2022', '2022-02-07'],
    ['Feb. 7, 2022', '2022-02-07'],
    ['Sept. 30, 2021', '2021-09-30'],
    ['2022-02-07', '2022-02-07'],
    ['2022-02-07T10:15:00Z', '2022-02-07'],
    ['2022/02/07', '2022-02-07'],
    ['Monday, 7 February 2022', '2022-02-07'],
    ['Mon 7 Feb 2022 10.15 GMT', '2022-02-07'],
    ['Monday, February 7, 2022 at 4:05 p.m. EST', '2022-02-07'],
    ['Published 7 Feb 2022, 10:15 GMT', '2022-02-07'],
    ['Published: Monday 7 February 2022', '2022-02-07'],
    ['Posted on February 7, 2022 by Mara Ilves', '2022-02-07'],
    ['Last updated 8 Feb 2022 | 09:00', '2022-02-08'],
    ['Published 7 Feb 2022, updated 9 Feb 2022', '2022-02-07'],
    ['Updated 9 Feb 2022 · Published 7 Feb 2022', '2022-02-07'],
    ['VELMORA WIRE, March 16, 2023', '2023-03-16'],
    ['By Mara Ilves | Velmora Wire | March 16, 2023', '2023-03-16'],
    ['By Mara Ilves in Port Salden, 16 March 2023', '2023-03-16'],
    ['March 16, 2023 · 4 min read', '2023-03-16'],
    ['16 March 2023 — Velmora Wire', '2023-03-16'],
    ['Salden TV live page, March 16, 2023', '2023-03-16'],
    ['Harbour union, Salden branch. 16 March 2023. Free, pass it on', '2023-03-16'],
    ['Salden Radio online, Thursday 16 March 2023. Newest first', '2023-03-16'],
    ['23/04/2022', '2022-04-23'],
    ['04/23/2022', '2022-04-23'],
    ['04/04/2022', '2022-04-04'],
    ['29 February 2024', '2024-02-29'],
  ])('%s', (line, value) => {
    expect(findPublicationDate(article(line))?.value).toBe(value)
  })

  test('its range is that of the date’s own words', () => {
    const text = article('Published: Monday, 7 February 2022, 10:15')
    const found = findPublicationDate(text)
    expect(found && text.slice(found.start, found.end)).toBe('7 February 2022')
  })

  test('Windows line ends make no difference', () => {
    expect(findPublicationDate(article('7 February 2022').replaceAll('\n', '\r\n'))?.value).toBe('2022-02-07')
  })
})

describe('a dateline', () => {
  test.each([
    ['PORT SALDEN, March 16, 2023 (Velmora Wire) — Two boats were lost.', '2023-03-16'],
    ['March 16, 2023 - Two boats were lost.', '2023-03-16'],
    ['Port Salden, Thu 16 March 2023 -- Two boats were lost.', '2023-03-16'],
    [
      'PORT SALDEN (16 March 2023) – Two boats were lost, the harbour office said, and a third was towed in.',
      '2023-03-16',
    ],
  ])('%s', (line, value) => {
    expect(findPublicationDate(`${headline}\n\n${line} ${prose}`)?.value).toBe(value)
  })
})

describe('what is not taken', () => {
  test.each([
    '03/04/2022',
    '3.4.2022',
    '30 February 2022',
    '2022-13-01',
    'February 2022',
    'February 7',
    '7 February',
    'The ferry sank on 7 February 2022 near Port Salden.',
    'On February 7, 2022, the harbour office closed the port.',
    'It had been repaired after a fire in Port Salden on February 7, 2022',
    'Photo: Velmora Wire, March 16, 2023',
    'IMAGE SOURCE: VELMORA WIRE, MARCH 16, 2023',
    '© Velmora Wire, March 16, 2023',
    'Born 7 February 1960',
    'Version 2022-02-07-3',
  ])('%s', line => {
    expect(findPublicationDate(article(line))).toBeNull()
  })

  test('a date that heads a section far down', () => {
    const sections = Array.from({ length: 14 }, () => prose).join('\n\n')
    expect(findPublicationDate(`${headline}\n\n${sections}\n\n7 February 2022\n\n${prose}`)).toBeNull()
  })

  test('an empty text', () => {
    expect(findPublicationDate('')).toBeNull()
    expect(findPublicationDate('\n \n\t')).toBeNull()
  })
})

describe('several dates', () => {
  test('“published” wins over “updated”, whichever comes first', () => {
    expect(findPublicationDate(article('Updated 9 May 2022\nPublished 7 May 2022'))?.value).toBe('2022-05-07')
    expect(findPublicationDate(article('Published 7 May 2022\nUpdated 9 May 2022'))?.value).toBe('2022-05-07')
  })

  test('a date line of its own wins over a headline that ends in a date', () => {
    expect(findPublicationDate(`The Battle of Velmora, March 1, 2023\n\n16 March 2023\n\n${prose}`)?.value).toBe(
      '2023-03-16',
    )
  })

  test('the first of equals', () => {
    expect(findPublicationDate(article('7 May 2022\n9 May 2022'))?.value).toBe('2022-05-07')
  })

  test('“published” is believed at the foot', () => {
    const body = Array.from({ length: 70 }, () => prose).join('\n')
    expect(findPublicationDate(`${headline}\n${body}\nPublished on 7 May 2022\n`)?.value).toBe('2022-05-07')
    expect(findPublicationDate(`${headline}\n${body}\n7 May 2022\n`)).toBeNull()
  })
})

test.each([
  ['digits', '1'.repeat(1_000_000)],
  ['dates on one line', '7 May 2022 '.repeat(100_000)],
  ['spaces', ' '.repeat(1_000_000)],
  ['line feeds', '\n'.repeat(1_000_000)],
  ['brackets', '(7 May 2022 ('.repeat(100_000)],
])('a hostile text of %s is read without a throw', (_, text) => {
  expect(() => findPublicationDate(text)).not.toThrow()
})

test.each([
  ['7 February 2022', []],
  ['Velmora Wire, March 16, 2023', ['Velmora Wire']],
  ['By Mara Ilves | Velmora Wire | Updated March 16, 2023, 10:15 GMT', ['By Mara Ilves', 'Velmora Wire']],
  ['16 March 2023 — Ministry of Ports, Velmora', ['Ministry of Ports, Velmora']],
])('the date line “%s” also names %j', (line, names) => {
  expect(readDateLine(line)?.names).toEqual(names)
})

test('a sentence is no date line', () => {
  expect(readDateLine('The ferry sank on 7 February 2022.')).toBeNull()
  expect(readDateLine('PORT SALDEN, March 16, 2023 — Two boats were lost.')).toBeNull()
})
