/** Sets what was measured beside what is required of search at 100,000 articles. */
import { quantile } from '../quantiles.ts'
import { type MeasuredPeer, timesOf } from './measure-size.ts'
import { fts5, ours, oursWithSnippets } from './peers/index.ts'
import type { ServiceTimes } from './service-times.ts'
import { type Row, short } from './text-table.ts'

const named = (peers: readonly MeasuredPeer[], name: string) => peers.find(peer => peer.name === name)

/** One-letter prefixes are not part of what is required. */
const isRequired = (row: string): boolean => row !== 'keystroke 1'

/** All times of an engine over the rows that count. */
function allTimes(peer: MeasuredPeer | undefined): number[] {
  const rows = peer?.rounds[0]?.rows.map(({ row }) => row).filter(isRequired) ?? []
  return rows.flatMap(row => (peer && timesOf(peer, row)?.times) ?? [])
}

export function targetRows(peers: readonly MeasuredPeer[], service: ServiceTimes, textBytes: number): Row[] {
  const engine = named(peers, ours)
  const shown = named(peers, oursWithSnippets)
  const other = named(peers, fts5)
  const row = (target: string, value: number, limit: number, unit: string, atLeast = false): Row => ({
    'required at 100,000 articles': target,
    required: `${atLeast ? '≥' : '<'} ${limit} ${unit}`,
    measured: `${short(value)} ${unit}`,
    reached: Number.isNaN(value) ? '–' : (atLeast ? value >= limit : value < limit) ? 'yes' : 'no',
  })
  const median = (peer: MeasuredPeer | undefined, name: string) =>
    quantile((peer && timesOf(peer, name)?.times) ?? [], 0.5)
  const changes = [...service.changes.added, ...service.changes.updated, ...service.changes.removed]
  const bytes = (engine?.disk?.bytes ?? Number.NaN) - (engine?.disk?.free ?? 0)
  const memory = service.memory.reduce((sum, { heap, external }) => sum + heap + external, 0)
  return [
    row('p95 with 10 highlighted snippets, prefixes of 2 letters or more', quantile(allTimes(shown), 0.95), 20, 'ms'),
    row('the same while the indexer works and merges', quantile(service.indexing.times, 0.95), 20, 'ms'),
    row('open and first query, file cached', quantile(shown?.first?.warm ?? [], 0.5), 1000, 'ms'),
    row('open and first query, file not cached', quantile(shown?.first?.cold ?? [], 0.5), 1000, 'ms'),
    row('a change is found (p95)', quantile(changes, 0.95), 100, 'ms'),
    row('heap and external memory of all threads', memory / 1e6, 150, 'MB'),
    row('disk in parts of the library’s text', bytes / textBytes, 0.45, '×'),
    row(
      'common words: FTS5’s ranked median ÷ ours',
      median(other, 'common word') / median(engine, 'common word'),
      10,
      '×',
      true,
    ),
  ]
}
