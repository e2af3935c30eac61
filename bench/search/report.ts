/** Prints what was measured of one size, as tables. */
import { quantile } from '../quantiles.ts'
import type { CorpusStatistics } from './corpus-statistics.ts'
import { bestTimes, type MeasuredPeer, timesOf } from './measure-size.ts'
import { fts5, lunrNaive, ours, oursWithSnippets } from './peers/index.ts'
import { type Row, short, textTable } from './text-table.ts'

const megabytes = (bytes: number | null | undefined): string =>
  bytes === null || bytes === undefined ? '–' : short(bytes / 1e6)
const median = (values: readonly number[] | undefined): string =>
  values && values.length > 0 ? short(quantile(values, 0.5)) : '–'
const spread = (values: readonly number[] | undefined): string =>
  values && values.length > 0 ? `${short(quantile(values, 0.5))} / ${short(quantile(values, 0.95))}` : '–'

export function corpusTable(statistics: CorpusStatistics): string {
  const { articles, megabytes, words, surfaces, stems, postings } = statistics
  return textTable([
    {
      articles,
      'text MB': megabytes.toFixed(1),
      'words, millions': (words / 1e6).toFixed(2),
      'different words': surfaces,
      stems,
      'postings, millions': (postings / 1e6).toFixed(2),
      'words an article': Math.round(words / articles),
    },
  ])
}

export function indexTable(peers: readonly MeasuredPeer[], textBytes: number): string {
  return textTable(
    peers.map(peer => {
      const { name, build, disk, first, memory, changes, saved } = peer
      return {
        engine: name,
        'build s': build === null ? '–' : short(build.seconds),
        'disk MB': saved ? megabytes(disk?.bytes) : 'too long for JSON',
        'of it free': megabytes(disk?.free),
        '× text': disk?.bytes ? ((disk.bytes - (disk.free ?? 0)) / textBytes).toFixed(2) : '–',
        'open + first ms': median(first?.warm),
        'files not cached': median(first?.cold),
        'heap + external MB': megabytes(memory && memory.heap + memory.external),
        'RSS MB': megabytes(memory?.rss),
        'put p50 / p95': spread(changes?.put),
        'remove p50 / p95': spread(changes?.remove),
      }
    }),
  )
}

/** Rows of all engines, in the order in which they were run. */
const rowsOf = (peers: readonly MeasuredPeer[]): string[] => [
  ...new Set(peers.flatMap(({ rounds }) => rounds.flatMap(({ rows }) => rows.map(({ row }) => row)))),
]

/** Median and 95th percentile, and how much longer the others’ median takes than ours. */
export function queryTable(peers: readonly MeasuredPeer[]): string {
  const own = peers.find(({ name }) => name === ours)
  return textTable(
    rowsOf(peers).map(row => {
      const cells: Record<string, string> = { 'p50 / p95 in ms': row }
      for (const peer of peers) cells[heading(peer)] = cell(peer, row)
      for (const name of [fts5, lunrNaive]) {
        const other = peers.find(peer => peer.name === name)
        if (own && other) cells[`${name} ÷ ours`] = ratioOfMedians(other, own, row)
      }
      return cells
    }),
  )
}

const heading = ({ name, rounds }: MeasuredPeer): string => (rounds.every(({ steady }) => steady) ? name : `${name} ~`)

function cell(peer: MeasuredPeer, row: string): string {
  const found = timesOf(peer, row)
  if (!found) return '–'
  const part = found.times.length < found.queries ? ` (${found.times.length} of ${found.queries})` : ''
  return spread(found.times) + part
}

/** How many times as long another’s median query takes as ours. */
export function ratioOfMedians(other: MeasuredPeer, own: MeasuredPeer, row: string): string {
  const [theirs, ours] = [timesOf(other, row), timesOf(own, row)]
  return theirs && ours ? short(quantile(theirs.times, 0.5) / quantile(ours.times, 0.5)) : '–'
}

/** Everything about our own times. */
export function oursTable(peers: readonly MeasuredPeer[], name: string): string {
  const peer = peers.find(measured => measured.name === name)
  if (!peer) return ''
  const rows = rowsOf([peer]).flatMap((row): Row[] => {
    const found = timesOf(peer, row)
    if (!found) return []
    const at = (part: number) => short(quantile(found.times, part))
    return [
      {
        [`${name}, ms`]: row,
        queries: found.times.length,
        found: found.found,
        p50: at(0.5),
        p95: at(0.95),
        p99: at(0.99),
        max: at(1),
        'p95 of best rounds': short(quantile(bestTimes(peer, row), 0.95)),
        'CPU, mean': short(found.cpu),
      },
    ]
  })
  return textTable(rows)
}

export function printPeers(peers: readonly MeasuredPeer[], statistics: CorpusStatistics): void {
  console.log(`\n${corpusTable(statistics)}`)
  console.log(`\n${indexTable(peers, statistics.megabytes * 1e6)}`)
  console.log(`\n${queryTable(peers)}`)
  console.log(
    'Keystrokes: of a common word and one more, with so many letters typed of it. FTS5 and ours return the best',
  )
  console.log(
    '50, the others everything. ~ a round during which the machine’s speed changed by more than a tenth, twice.',
  )
  for (const name of [ours, oursWithSnippets]) console.log(`\n${oursTable(peers, name)}`)
}
