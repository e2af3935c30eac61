/** Runs all queries once against one engine, row by row of the tables. */

import { quantile } from '../quantiles.ts'
import type { BenchQuery } from './bench-query.ts'
import type { Round, RowTimes } from './commands.ts'
import { controlTime } from './control-loop.ts'
import type { Ask, Peer } from './peers/peer.ts'

/** Keystrokes with this many letters or more share a row. */
const mostLetters = 6
/** Queries of each row that are run before, so that the compiler has seen the code. */
const warmingUp = 3

/** The row of the tables a query counts in: its kind, and for keystrokes the letters typed of the last word. */
export function rowOf({ kind, typed, letters }: BenchQuery): string {
  if (typed === null || letters === null) return kind
  return letters < mostLetters ? `${kind} ${letters}` : `${kind} ${mostLetters}+`
}

export function queriesByRow(queries: readonly BenchQuery[]): Map<string, BenchQuery[]> {
  const rows = new Map<string, BenchQuery[]>()
  for (const query of queries) rows.set(rowOf(query), [...(rows.get(rowOf(query)) ?? []), query])
  return new Map([...rows].sort(([, [a]], [, [b]]) => (a?.letters ?? 0) - (b?.letters ?? 0)))
}

const run = async (ask: Ask): Promise<number> => {
  const found = ask()
  // Waiting where there is nothing to wait for would add a turn to each time.
  return typeof found === 'number' ? found : await found
}

export async function runRound(peer: Peer, queries: readonly BenchQuery[], seconds: number): Promise<Round> {
  const rows = [...queriesByRow(queries)]
  // Threads that still collect garbage would slow the loop down.
  globalThis.gc?.()
  const before = controlTime()
  const times: RowTimes[] = []
  for (const [row, ofRow] of rows) {
    const asks = ofRow.map(query => peer.prepare(query)).filter(ask => ask !== null)
    if (asks.length > 0) times.push(await runRow(row, asks, seconds / rows.length))
  }
  globalThis.gc?.()
  return { control: [before, controlTime()], rows: times }
}

async function runRow(row: string, asks: readonly Ask[], seconds: number): Promise<RowTimes> {
  const until = performance.now() + 1000 * seconds
  const times: number[] = []
  const found: number[] = []
  const measure = async (ask: Ask) => {
    const start = performance.now()
    found.push(await run(ask))
    times.push(performance.now() - start)
  }
  let cpu = process.cpuUsage()
  for (const ask of asks.slice(0, warmingUp)) if (performance.now() < until) await measure(ask)
  // Where warming up took the row's whole time, its times are all there are.
  if (performance.now() < until) {
    times.length = 0
    found.length = 0
    cpu = process.cpuUsage()
  }
  for (const ask of asks) {
    if (performance.now() > until) break
    await measure(ask)
  }
  const { user, system } = process.cpuUsage(cpu)
  const cpuEach = (user + system) / 1000 / times.length
  return { row, times, queries: asks.length, cpu: cpuEach, found: quantile(found, 0.5) }
}
