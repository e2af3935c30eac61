import { describe, expect, it } from 'vitest'
import { buildCell, buildFigure, buildRow } from './build-row.ts'
import { alternativeWords, figureLabel, inOrder, namedEnds, revisionWords, spanWords } from './given-words.ts'

describe('the span of a count', () => {
  it.each([
    [[9, 80], '9–80'],
    [[9, 9], '9'],
    [[buildFigure(15), buildFigure(20, null)], '15–20 or more'],
    [[buildFigure(0, 5, { modifier: 'up_to', value: null }), 34], '5–34'],
    [[buildFigure(12, null, { modifier: 'vague' }), 30], '30 or more'],
    [[buildFigure(12, null, { modifier: 'vague' })], null],
  ] as const)('%#', (figures, words) => {
    const cells = figures.map((figure, index) => buildCell(`Party ${index}`, figure))
    const isOpen = cells.some(({ latest }) => latest.high === null)
    const highest = Math.max(...cells.map(({ latest }) => latest.high ?? 0))
    expect(spanWords(buildRow({ cells, high: isOpen ? null : highest }))).toBe(words)
  })

  it('is written in the unit of the count where a party told another, whose words stay', () => {
    const hours = buildFigure(180, 180, { unit: 'minutes', told: { value: 3, low: 3, high: 3, unit: 'hours' } })
    const cells = [buildCell('Guard', buildFigure(40, 40, { unit: 'minutes' })), buildCell('Front', hours)]
    expect(spanWords(buildRow({ quantity: 'duration', unit: 'minutes', cells, high: 180 }))).toBe('40–180 minutes')
    expect(figureLabel(hours)).toBe('3 hours')
  })

  it('is written in the unit of the count', () => {
    const cells = [buildCell('Bank', 2_000_000), buildCell('Union', 5_000_000)]
    expect(spanWords(buildRow({ quantity: 'money', unit: 'USD', cells, high: 5_000_000 }))).toBe(
      '$2,000,000–$5,000,000',
    )
  })
})

it('says “none” where a party says that there were none', () => {
  const none = buildFigure(0, 0, { none: true })
  expect(figureLabel(none)).toBe('none')
  const cells = [buildCell('Army', none), buildCell('Front', 80)]
  expect(spanWords(buildRow({ cells, high: 80 }))).toBe('0–80')
})

it('sets parties in the order of the numbers they name: “up to 17” comes after 12', () => {
  const most = buildFigure(0, 17, { modifier: 'up_to', value: null })
  const row = buildRow({ cells: [buildCell('Guard', most), buildCell('Army', 12), buildCell('Front', 80)] })
  expect(inOrder(row).cells.map(cell => cell.claimant)).toEqual(['Army', 'Guard', 'Front'])
})

it('names what a party gives beside its figure that is just as new, and spans it', () => {
  const cell = buildCell('Clinic', 41, [], { alternatives: [buildFigure(9)] })
  expect(alternativeWords(cell)).toBe('or 9')
  expect(alternativeWords(buildCell('Clinic', 41))).toBeNull()
  expect(spanWords(buildRow({ cells: [cell], low: 9, high: 41 }))).toBe('9–41')
})

it('names what was said before, the newest first, and the day where it is known', () => {
  const before = [buildFigure(4, 4, { publishedAt: '2021-03-01' }), buildFigure(12, null, { publishedAt: null })]
  expect(revisionWords(before)).toMatch(/^was at least 12, 4 on .*2021$/)
  expect(revisionWords([])).toBeNull()
})

it('keeps vague words, which name no number', () => {
  const dozens = buildFigure(12, null, {
    modifier: 'vague',
    span: { start: 0, end: 17, exact: 'dozens of porters', prefix: '', suffix: '' },
  })
  expect(figureLabel(dozens)).toBe('dozens')
  expect(namedEnds(dozens)).toEqual([])
})
