/** Prints measures as one table of plain text. */
import { bootstrapInterval } from './bootstrap.ts'
import { type Measure, precisionOf, recallOf, type SetResult, scoreOf, sum } from './measure.ts'

const percent = (value: number) => (100 * value).toFixed(1)
const rounded = (value: number) => Math.round(value * 100) / 100

/** Null where the measure only informs or nothing was measured. */
export function isReached(measure: Measure): boolean | null {
  if (measure.required === undefined) return null
  const total = sum(measure.articles)
  if (total.gold === 0 && total.system === 0) return null
  const score = 100 * scoreOf(measure.score, total)
  return measure.lowerIsBetter ? score <= measure.required : score >= measure.required
}

export type Row = {
  set: string
  measure: string
  counts: string
  precision: string
  recall: string
  score: string
  interval: string
  required: string
  reached: string
  anchors: string
}

/** One measure as text: percents with one decimal. */
export function toRow(set: string, measure: Measure): Row {
  const total = sum(measure.articles)
  const empty = total.gold === 0 && total.system === 0
  const interval = empty ? null : bootstrapInterval(measure.score, measure.articles)
  const reached = isReached(measure)
  const [right, system, found, gold] = [total.right, total.system, total.found, total.gold].map(rounded)
  return {
    set,
    measure: measure.name,
    counts:
      measure.score === 'f1' || right !== found || system !== gold
        ? right === found
          ? `${right}/${system}/${gold}`
          : `${right}/${system}, ${found}/${gold}`
        : `${found}/${gold}`,
    precision: measure.score === 'recall' || empty ? '' : percent(precisionOf(total)),
    recall: measure.score === 'f1' && !empty ? percent(recallOf(total)) : '',
    score: empty ? '—' : percent(scoreOf(measure.score, total)),
    interval: interval ? `${percent(interval.low)}–${percent(interval.high)}` : '',
    required: measure.required === undefined ? '' : `${measure.lowerIsBetter ? '≤' : '≥'} ${rounded(measure.required)}`,
    reached: reached === null ? '' : reached ? 'yes' : 'NO',
    anchors: measure.anchors ?? '',
  }
}

const headings: Row = {
  set: 'set',
  measure: 'measure',
  counts: 'right/ours/gold',
  precision: 'P',
  recall: 'R',
  score: 'score',
  interval: '95 % interval',
  required: 'required',
  reached: 'reached',
  anchors: 'published, prototypes',
}

/** The table of all sets, its columns as wide as their widest cell. */
export function formatTable(results: readonly SetResult[]): string {
  const rows = [
    headings,
    ...results.flatMap(({ set, missing, measures }) =>
      missing === null
        ? measures.map(measure => toRow(set, measure))
        : [{ ...toRow(set, { name: missing, score: 'f1', articles: [] }), counts: '' }],
    ),
  ]
  const columns = Object.keys(headings) as (keyof Row)[]
  const widths = columns.map(column => Math.max(...rows.map(row => row[column].length)))
  const left = new Set<keyof Row>(['set', 'measure', 'anchors'])
  return rows
    .map(row =>
      columns
        .map((column, index) =>
          left.has(column) ? row[column].padEnd(widths[index] ?? 0) : row[column].padStart(widths[index] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The required measures as a Markdown table, for documents. */
export function formatMarkdown(results: readonly SetResult[]): string {
  const rows = results
    .flatMap(({ set, measures }) => measures.map(measure => ({ required: measure.required, row: toRow(set, measure) })))
    .filter(({ required }) => required !== undefined)
    .map(({ row }) => [
      row.set,
      row.measure,
      row.counts,
      row.score,
      row.interval,
      row.required,
      row.reached,
      row.anchors,
    ])
  const head = ['set', 'measure', 'right/ours/gold', '%', '95 % interval', 'required', 'reached', 'for comparison']
  return [head, head.map((_, index) => (index >= 2 && index <= 5 ? '---:' : '---')), ...rows]
    .map(cells => `| ${cells.join(' | ')} |`)
    .join('\n')
}

/** How many required figures are reached, and which are not. */
export function formatSummary(results: readonly SetResult[]): string {
  const required = results.flatMap(({ set, measures }) => measures.map(measure => ({ set, measure })))
  const reached = required.filter(({ measure }) => isReached(measure) === true)
  const open = required.filter(({ measure }) => isReached(measure) === false)
  const names = open.map(({ set, measure }) => `  ${set}: ${measure.name}`)
  return [`${reached.length} of ${reached.length + open.length} required figures are reached.`]
    .concat(open.length > 0 ? ['Not reached:', ...names] : [])
    .join('\n')
}

/** What sets have to say below the table. */
export const formatNotes = (results: readonly SetResult[]): string =>
  results.flatMap(({ set, notes = [] }) => (notes.length > 0 ? [`\n${set}: ${notes.join('\n')}`] : [])).join('\n')

/** One measure for other programs: percents as numbers, null for what was not measured. */
export function toNumbers(set: string, measure: Measure) {
  const total = sum(measure.articles)
  const isEmpty = total.gold === 0 && total.system === 0
  const round = (value: number) => Number(percent(value))
  const interval = isEmpty ? null : bootstrapInterval(measure.score, measure.articles)
  return {
    ...{ set, measure: measure.name, kind: measure.score, ...total, articles: measure.articles.length },
    precision: isEmpty ? null : round(precisionOf(total)),
    recall: isEmpty ? null : round(recallOf(total)),
    score: isEmpty ? null : round(scoreOf(measure.score, total)),
    interval: interval && [round(interval.low), round(interval.high)],
    required: measure.required ?? null,
    moonshot: measure.moonshot ?? null,
    lowerIsBetter: measure.lowerIsBetter ?? false,
    reached: isReached(measure),
    anchors: measure.anchors ?? null,
  }
}

/** The misses of all sets by kind, each with where it is and its words. */
export const formatMisses = (results: readonly SetResult[]): string =>
  results
    .flatMap(({ set, misses }) =>
      Object.entries(Object.groupBy(misses, ({ kind }) => kind))
        .sort(([a], [b]) => a.localeCompare(b))
        .map(([kind, all = []]) =>
          [`\n${set}: ${kind} (${all.length})`, ...all.map(({ where, words }) => `  ${where}: ${words}`)].join('\n'),
        ),
    )
    .join('\n')
