import { describe, expect, it } from 'vitest'
import type { GivenFigure, MatrixCell, MatrixRow } from '../../../../contract/claims.ts'
import { numberScale } from './number-scale.ts'
import { rangeChart } from './range-chart.ts'
import type { Shape } from './scene.ts'
import { sceneToSvg } from './scene-to-svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { changesOverTime, spread, timeChart } from './time-chart.ts'

function given(low: number, high: number | null = low, more: Partial<GivenFigure> = {}): GivenFigure {
  const span = { start: 0, end: 1, exact: String(low), prefix: '', suffix: '' }
  return {
    ...{
      articleId: 'aaaaaaaaaaaa',
      claimId: 'c',
      figureId: 'f',
      publishedAt: '2026-03-02',
      unit: null,
      relayedBy: null,
    },
    ...{
      value: low === high ? low : null,
      low,
      high,
      modifier: high === null ? 'at_least' : 'exact',
      span,
      quote: span,
    },
    ...more,
  }
}
const cell = (claimant: string, latest: GivenFigure, revised: GivenFigure[] = []): MatrixCell => ({
  ...{ claimant, claimantType: 'unknown', latest, revised, sources: 1 },
  places: [...revised, latest],
})
const row = (...cells: MatrixCell[]): MatrixRow => ({
  ...{ rowKey: 'r', quantity: 'killed', target: 'soldiers', unit: null, low: 0, high: null, conflictIds: [], cells },
})
const palette = { paper: '#fff', ink: '#111', soft: '#555', grid: '#ddd', party: () => '#06c' }
const input = (rows: MatrixRow[], width = 720) => ({
  ...{ title: 'Battle at Sorrel Ford', subtitle: '2 March 2026', sources: 'Sources: the Orsk Courier.' },
  ...{ rows, width, palette },
})

const all = (root: Shape): Shape[] => [
  root,
  ...root.children.flatMap(child => (typeof child === 'string' ? [] : all(child))),
]
const texts = (root: Shape) => all(root).filter(({ tag }) => tag === 'text')

/** The rectangle a text covers, from its attributes. */
function box({ attributes, children }: Shape) {
  const fontSize = Number(attributes.fontSize)
  const words = String(children[0] ?? '')
  const width = textWidth(words, fontSize, Number(attributes.fontWeight ?? 400) >= 600)
  const anchor = attributes.textAnchor
  const x = Number(attributes.x) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0)
  const y = Number(attributes.y)
  return { words, left: x, right: x + width, top: y - fontSize * 0.8, bottom: y + fontSize * 0.2 }
}

function overlaps(root: Shape): string[] {
  const boxes = texts(root).map(box)
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map(b => `${a.words} / ${b.words}`),
  )
}

const names = [
  'Tavarian Army',
  'Orlo Liberation Front',
  'Committee for the Protection of Prisoners and Displaced Families in the Northern Districts',
  'clerk at Varrow station',
  'Saint Ivo Hospital',
  'Bramwater Relief',
  'Ministry of the Interior of the Republic of Tavaria',
  'Østerling',
]

describe('the chart of figures', () => {
  const crowded = row(...names.map((name, index) => cell(name, given(30 + index), [given(20), given(25)])))
  const far = row(cell('Army', given(3)), cell('Front', given(90_000, null)), cell('Clinic', given(40, 60)))

  it.each([320, 460, 720, 1200])('never lets words overlap or leave the picture, at %i pixels', width => {
    for (const chart of [rangeChart(input([crowded, far], width)), timeChart(input([crowded], width))]) {
      expect(overlaps(chart)).toEqual([])
      for (const each of texts(chart).map(box)) {
        expect(each.left).toBeGreaterThanOrEqual(0)
        expect(each.right).toBeLessThanOrEqual(width)
      }
    }
  })

  it('names every party and figure, and tells a screen reader the same', () => {
    const chart = rangeChart(input([far]))
    const words = texts(chart).map(({ children }) => children[0])
    expect(words).toEqual(expect.arrayContaining(['Army', 'Front', 'Clinic', '3', 'at least 90,000', '40–60']))
    const description = all(chart).find(({ tag }) => tag === 'desc')?.children[0]
    expect(description).toBe('Soldiers killed: Army 3; Front at least 90,000; Clinic 40–60.')
  })

  it('says so when the scale is logarithmic', () => {
    const caption = (rows: MatrixRow[]) => sceneToSvg(rangeChart(input(rows)))
    expect(caption([far])).toContain('The scale is logarithmic.')
    expect(caption([row(cell('Army', given(9)), cell('Front', given(80)))])).not.toContain('logarithmic')
  })

  it('gives each party a shape of its own', () => {
    const outlines = all(rangeChart(input([row(...names.map(name => cell(name, given(5))))])))
      .filter(({ tag, attributes }) => tag === 'path' && 'transform' in attributes)
      .map(({ attributes }) => attributes.d)
    expect(new Set(outlines).size).toBe(8)
  })

  it('writes hostile names as text', () => {
    const hostile = `</text><script>alert(1)</script>"&${String.fromCharCode(0, 0xd800)}`
    const svg = sceneToSvg(rangeChart(input([row(cell(hostile, given(5)))])))
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).not.toContain(String.fromCharCode(0))
    expect(svg).not.toContain(String.fromCharCode(0xd800))
  })
})

describe('figures over time', () => {
  it('are worth a chart when somebody spoke on two days', () => {
    expect(changesOverTime(row(cell('Army', given(9))))).toBe(false)
    expect(changesOverTime(row(cell('Army', given(9), [given(4, 4, { publishedAt: '2026-03-01' })])))).toBe(true)
  })

  it('keep labels apart as little as need be', () => {
    expect(spread([10, 100], 15, 0, 200)).toEqual([10, 100])
    expect(spread([50, 50, 50], 15, 0, 200)).toEqual([50, 65, 80])
    expect(spread([198, 199], 15, 0, 200)).toEqual([185, 200])
  })
})

describe('the scale', () => {
  it('starts at zero where the figures can be told apart so', () => {
    const scale = numberScale([9, 80])
    expect(scale.kind).toBe('linear')
    expect(scale.ticks).toEqual([0, 20, 40, 60, 80])
    expect(scale.place(40)).toBe(0.5)
  })

  it('is logarithmic for figures far apart, and never for a zero', () => {
    expect(numberScale([3, 90_000]).ticks).toEqual([1, 10, 100, 1000, 10_000, 100_000])
    expect(numberScale([0, 90_000]).kind).toBe('linear')
  })

  it('has no halves of what is counted', () => {
    expect(numberScale([1, 2]).ticks).toEqual([0, 1, 2])
    expect(numberScale([0]).ticks).toEqual([0, 1])
  })
})

describe('lines of words', () => {
  it('break between words and say what was cut off', () => {
    expect(wrapText('one two three', 10, textWidth('one two', 10), 2)).toEqual(['one two', 'three'])
    const [line = '', ...more] = wrapText('a very long name of somebody', 10, 60, 1)
    expect(more).toEqual([])
    expect(line.endsWith('…')).toBe(true)
    expect(textWidth(line, 10)).toBeLessThanOrEqual(60)
  })
})
