/** Prints what was measured of the whole service. */
import { quantile } from '../quantiles.ts'
import type { ServiceTimes, Trips } from './service-times.ts'
import { short, textTable } from './text-table.ts'

const quantiles = (times: readonly number[]) => ({
  p50: short(quantile(times, 0.5)),
  p95: short(quantile(times, 0.95)),
  p99: short(quantile(times, 0.99)),
  max: short(quantile(times, 1)),
})

const tripRow = (when: string, { times, longestDelay }: Trips) => ({
  'round trips with 10 snippets, ms': when,
  queries: times.length,
  ...quantiles(times),
  'longest delay of the main thread': short(longestDelay),
})

export function printService({ idle, indexing, removed, changes, jobs, memory, rss }: ServiceTimes): void {
  const beside = `while indexing ${indexing.articles} articles (${indexing.seconds.toFixed(1)} s)`
  const tables = [
    [tripRow('idle', idle), tripRow(beside, indexing), tripRow('after 5 % were removed', removed)],
    Object.entries(changes).map(([change, times]) => ({
      'a change shows in a query after ms': change,
      changes: times.length,
      ...quantiles(times),
    })),
    jobs.map(({ job, count, seconds, longest }) => ({
      'job of a thread': job,
      runs: count,
      'seconds in all': short(seconds),
      'longest ms': short(longest),
    })),
    memory.map(({ thread, heap, external }) => ({
      'MB after collection': thread,
      heap: short(heap / 1e6),
      external: short(external / 1e6),
    })),
  ]
  for (const table of tables) console.log(`\n${textTable(table)}`)
  console.log(`RSS ${short(rss / 1e6)} MB; queries have prefixes of two letters or more, or none.`)
}
