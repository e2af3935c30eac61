import { describe, expect, it } from 'vitest'
import type { MatrixCell, MatrixRow } from '../../../../contract/claims.ts'
import { buildCell, buildFigure, buildRow } from '../build-row.ts'
import { numberScale } from './number-scale.ts'
import { rangeChart } from './range-chart.ts'
import type { Shape } from './scene.ts'
import { sceneToSvg } from './scene-to-svg.ts'
import { textWidth, wrapText } from './text-width.ts'
import { timeChart } from './time-chart.ts'
import { spread } from './time-labels.ts'
import { dodge } from './time-lines.ts'
import { changesOverTime } from './time-points.ts'

const given = buildFigure
const cell = buildCell
const row = (...cells: MatrixCell[]): MatrixRow => buildRow({ cells })
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

  const weeks = row(
    ...names.map((name, index) => {
      const on = (day: number) => ({ publishedAt: `2026-0${day}-${10 + index}` })
      return cell(name, given(30 + index, null, on(9)), [given(2000 * index, 3000 * index, on(2))])
    }),
  )

  it.each([320, 460, 720, 1200])('never lets words overlap or leave the picture, at %i pixels', width => {
    const charts = [
      rangeChart(input([crowded, far], width)),
      ...[crowded, weeks].map(each => timeChart(input([each], width))),
    ]
    for (const chart of charts) {
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

  it('says so where a scale is logarithmic', () => {
    const near = buildRow({ quantity: 'attacks', cells: [cell('Army', given(9)), cell('Front', given(80))] })
    const svg = (rows: MatrixRow[]) => sceneToSvg(rangeChart(input(rows)))
    expect(svg([near, far]).match(/Soldiers killed \(logarithmic scale\)/g)).toHaveLength(1)
    expect(svg([far])).toContain('On a logarithmic scale equal steps multiply')
    expect(svg([near])).not.toContain('logarithmic')
  })

  /** Where the marks stand across the picture, in the order they are drawn. */
  const marksOf = (chart: Shape) =>
    all(chart).flatMap(({ attributes }) => {
      const [, x] = /^translate\(([\d.]+) /.exec(String(attributes.transform ?? '')) ?? []
      return x === undefined ? [] : [Number(x)]
    })
  const ticksOf = (chart: Shape) =>
    texts(chart)
      .filter(({ attributes }) => attributes.textAnchor === 'middle')
      .map(({ children }) => children[0])

  it.each([320, 720])(
    'sets counts of one unit on one axis, so that more never stands left of less, at %i pixels',
    width => {
      const guards = buildRow({ rowKey: 'g', target: 'guards', cells: [cell('Army', 13), cell('Front', 20)] })
      const soldiers = buildRow({ rowKey: 's', cells: [cell('Army', 41), cell('Front', 80)] })
      const siege = buildRow({ rowKey: 'd', unit: 'hours', cells: [cell('Army', given(3, 3, { unit: 'hours' }))] })
      const [thirteen = 0, twenty = 0, fortyOne = 0, eighty = 0, three = 0] = marksOf(
        rangeChart(input([guards, soldiers, siege], width)),
      )
      expect([thirteen, twenty, fortyOne, eighty]).toEqual(
        [thirteen, twenty, fortyOne, eighty].toSorted((a, b) => a - b),
      )
      expect((eighty - twenty) / (fortyOne - thirteen)).toBeCloseTo(60 / 28, 1)
      // Hours are not people: theirs is an axis of its own.
      expect(three).toBeGreaterThan(twenty)
    },
  )

  it('reads the same on the screen and in the file', () => {
    const counts = row(cell('Army', 9), cell('Front', 41))
    const [narrow, saved] = [470, 720].map(width => ticksOf(rangeChart(input([counts], width))))
    expect(narrow).toEqual(saved)
    expect(saved?.at(-1)).toBe('50')
  })

  it('sets every figure behind its mark while there is room', () => {
    const close = row(...names.slice(0, 5).map((name, index) => cell(name, given(90 + index, null), [given(12)])))
    const labels = texts(rangeChart(input([close]))).filter(({ children }) =>
      String(children[0]).startsWith('at least'),
    )
    expect(labels).toHaveLength(5)
    for (const { attributes } of labels) expect(attributes.textAnchor).toBeUndefined()
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
    const boxes = (...starts: number[]) => starts.map(from => ({ from, height: 15 }))
    expect(spread(boxes(10, 100), 0, 200)).toEqual([10, 100])
    expect(spread(boxes(50, 50, 50), 0, 200)).toEqual([50, 65, 80])
    expect(spread(boxes(199, 198), 0, 200)).toEqual([185, 170])
    expect(spread([{ from: 0, height: 30 }, ...boxes(10)], 0, 200)).toEqual([0, 30])
  })

  it('set marks of one day beside each other where they would cover each other', () => {
    const mark = (day: number, height: number) => ({ day, height })
    expect(dodge([[mark(1, 50)], [mark(1, 52)], [mark(1, 49)], [mark(2, 50)], [mark(1, 90)]], 11)).toEqual([
      [0],
      [-11],
      [11],
      [0],
      [0],
    ])
  })

  it('stand where a party puts them: “up to 50” at 50', () => {
    const most = given(0, 50, { modifier: 'up_to', value: null })
    const [army] = [cell('Army', most, [given(10, 10, { publishedAt: '2026-03-01' })])]
    const svg = sceneToSvg(timeChart(input([row(army)])))
    expect(svg).toContain('An arrow down: that many at most.')
    const places = [...svg.matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)].map(([, , y]) => Number(y))
    expect(Math.min(...places)).toBe(places[1])
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
