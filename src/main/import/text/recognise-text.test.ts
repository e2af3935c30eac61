import { describe, expect, test } from 'vitest'
import { recogniseText } from '../formats/text.ts'
import { findRepeats } from './find-repeats.ts'
import { readByline, readImageCredit } from './read-credit-lines.ts'
import { splitBlocks } from './split-blocks.ts'
import { stripDebris } from './strip-debris.ts'

const prose =
  'The harbour office in Port Salden said that the ferry had left before dawn with too many people on board.'
const lines = (text: string) => splitBlocks(text).map(block => ('text' in block ? block.text : block.kind))

describe('debris', () => {
  test.each([
    'Share this article',
    'ADVERTISEMENT',
    'Copy link →',
    '<!-- a comment -->',
    '!-- a comment with its first sign lost -->',
    "gtag('config', 'X-1');",
    'window.dataLayer = window.dataLayer || [];',
    '</div></div>',
    'We use cookies to make this site work. Accept?',
    'READ MORE: A lamp goes dark at Tarn',
  ])('“%s” is dropped', line => {
    const { text, decisions } = stripDebris(`${prose}\n${line}\n${prose}`)
    expect(text.split('\n').filter(Boolean)).toEqual([prose, prose])
    expect(decisions.length).toBeGreaterThan(0)
  })

  test.each([
    'The bakers said that cookies were handed out on this quay to all who asked.',
    'Share this: the office knew, and so did the union.',
    'Read more slowly, said the teacher, and they did.',
    'He wrote 5 < 6 on the wall and left.',
    'The function of the lamp (oil, wick and glass) is to burn;',
    'A letter signed A & B came on Monday.',
  ])('“%s” is prose and stays', line => {
    expect(stripDebris(line).text).toBe(line)
  })

  test('a script goes with what it holds, and one without an end takes nothing with it', () => {
    expect(stripDebris(`<script>var a = '<p>x</p>'</script>${prose}`).text.trim()).toBe(prose)
    expect(stripDebris(`<script>\n${prose}`).text.trim()).toBe(prose)
  })
})

describe('layout', () => {
  test('a line is a paragraph where the text is not wrapped', () => {
    expect(
      lines('A Short Headline About Lamps on the Rocks\nA second line that is short as well\nAnd a third'),
    ).toHaveLength(3)
  })

  test('a headline of one wrapped-looking line is not joined with the line below', () => {
    expect(lines(`Two Ferries Lost in the Strait off Port Salden\nMara Ilves\n\n${prose}`)[0]).toBe(
      'Two Ferries Lost in the Strait off Port Salden',
    )
  })

  test('hyphens at line ends: those of the wrapping go, those of the word stay', () => {
    const text =
      'The office said that it had never paid for the oil, nor for the wic-\nks, and that the long-\nstanding rule on wicks was known.'
    expect(lines(text)).toEqual([
      'The office said that it had never paid for the oil, nor for the wicks, and that the long-standing rule on wicks was known.',
    ])
  })

  test('a number or a dash that begins a sentence makes no list', () => {
    expect(lines(`1974. That was the year.\n\n${prose}`)[0]).toBe('1974. That was the year.')
    expect(lines(`- No, said the owner.\n\n${prose}`)[0]).toBe('- No, said the owner.')
  })
})

describe('credits and bylines', () => {
  test.each([
    ['IMAGE SOURCE: VELMORA WIRE', 'VELMORA WIRE'],
    ['Photo by Mara Ilves', 'Mara Ilves'],
    ['(Picture: Joss Tarn/Velmora Wire)', 'Joss Tarn/Velmora Wire'],
    ['Image credit – Ysolde Brack', 'Ysolde Brack'],
    ['Photo: Families waited on the quay through the night until a list was read.', null],
    ['Photo: families on the quay at dawn', null],
    ['Photos by the dozen were shown to the union', null],
    ['Photographs of the wreck were shown to the union', null],
    ['Image makers met in Velmora on Thursday', null],
  ])('“%s” credits %s', (line, credit) => {
    expect(readImageCredit(line)).toBe(credit)
  })

  test.each<[string, string[] | null]>([
    ['By Mara Ilves', ['Mara Ilves']],
    ['By Mara Ilves and Joss van der Tarn', ['Mara Ilves', 'Joss van der Tarn']],
    ['BY MARA ILVES, Velmora correspondent', ['MARA ILVES']],
    ['By Mara Ilves in Port Salden', ['Mara Ilves']],
    ['Written by: Mara Ilves', null],
    ['By Thursday, the quay was empty', null],
    ['By the time the boats came the quay was empty.', null],
  ])('“%s” names %j', (line, authors) => {
    expect(readByline(line)?.authors ?? null).toEqual(authors)
  })
})

describe('repeats', () => {
  const quotation = '“All who could be reached were brought ashore,”'
  test('a pull quote goes where its words stand in the body, and only there', () => {
    const body = `${prose} ${quotation} it said, before the tide turned and the boats went home.`
    const whole = [quotation, body].map(text => ({ text, beforeBody: false }))
    expect([...findRepeats(whole).keys()]).toEqual([0])
    const other = ['“All who could be reached were brought home,”', body].map(text => ({ text, beforeBody: false }))
    expect(findRepeats(other).size).toBe(0)
  })

  test('a quotation with another lead-in goes above the body and stays within it', () => {
    const pair = (beforeBody: boolean) => [
      { text: `A notice from the office said, ${quotation}`, beforeBody },
      { text: `${prose} The notice said, ${quotation} and gave no names.`, beforeBody: false },
    ]
    expect(findRepeats(pair(true)).size).toBe(1)
    expect(findRepeats(pair(false)).size).toBe(0)
  })

  test('words that stand in two pull quotes only are kept once', () => {
    const twice = [quotation, quotation].map(text => ({ text, beforeBody: true }))
    expect([...findRepeats(twice).keys()]).toEqual([1])
  })
})

describe('the parts of an article', () => {
  test('a lede that no date line or byline follows stays a paragraph', () => {
    const { headline, standfirst, body } = recogniseText(
      `Two Ferries Lost\n\n${prose}\n\nIt gave no names of those on board, and no ages, and it would not say when it would.`,
    )
    expect([headline, standfirst, body.length]).toEqual(['Two Ferries Lost', null, 2])
  })

  test('outlet and writer are read from the date line', () => {
    const { site, authors, publishedAt } = recogniseText(
      `Two Ferries Lost\n\nBy Mara Ilves | Velmora Wire | March 16, 2023\n\n${prose}`,
    )
    expect({ site, authors, publishedAt }).toEqual({
      site: 'Velmora Wire',
      authors: ['Mara Ilves'],
      publishedAt: '2023-03-16',
    })
  })

  test('a dateline stays in its paragraph', () => {
    const { publishedAt, body } = recogniseText(`Two Ferries Lost\n\nPORT SALDEN, March 16, 2023 — ${prose}`)
    expect(publishedAt).toBe('2023-03-16')
    expect(body).toEqual([expect.objectContaining({ text: `PORT SALDEN, March 16, 2023 — ${prose}` })])
  })

  test('a date line that heads a late section stays, and so does a byline there', () => {
    const sections = Array.from({ length: 15 }, (_, at) => `${at} ${prose}`).join('\n\n')
    const { body } = recogniseText(`Two Ferries Lost\n\n${sections}\n\n7 May 2022\n\nBy Mara Ilves\n\n${prose}`)
    const kept = body.map(block => ('text' in block ? block.text : ''))
    expect(kept).toContain('7 May 2022')
    expect(kept).toContain('By Mara Ilves')
  })

  test('the address a dump was copied from is kept', () => {
    const { originalUrl, body } = recogniseText(`Two Ferries Lost\nSource: https://velmora.example/1\n\n${prose}`)
    expect(originalUrl).toBe('https://velmora.example/1')
    expect(body).toHaveLength(1)
  })

  test('every piece taken out is explained', () => {
    const { decisions } = recogniseText(
      `!-- x -->\nTwo Ferries Lost in the Strait\n7 May 2022\nTwo Ferries Lost in the Strait\nPhoto: Joss Tarn\n\n${prose}`,
    )
    expect(decisions.map(({ action, what }) => `${action} ${what}`)).toEqual([
      'dropped !-- x -->',
      'kept Two Ferries Lost in the Strait',
      'kept 7 May 2022',
      'dropped Two Ferries Lost in the Strait',
      'kept Photo: Joss Tarn',
    ])
  })
})
