/** Measures all engines on the same articles and queries, each in a process of its own, one at a time. */
import type { AnswerTo, Round, RowTimes } from './commands.ts'
import { isSteady } from './control-loop.ts'
import { fileCacheDropped } from './drop-file-cache.ts'
import type { Options } from './options.ts'
import { type PeerKind, peerKinds } from './peers/index.ts'
import { folderOf, type PeerProcess, type Place, startPeer } from './start-peer.ts'

/** How often a fresh process opens an index and asks the first query; the median counts. */
const openings = 5
/** The same where opening means parsing a whole index of JSON, which takes many seconds. */
const openingsInMemory = 2

export type MeasuredRound = Round & { steady: boolean }
export type MeasuredPeer = {
  name: string
  /** Null where its index is another's. */
  build: AnswerTo<'build'> | null
  /** Null where it could not be written. */
  saved: boolean
  disk: AnswerTo<'disk'> | null
  /** Milliseconds from opening to the first answer; `cold` with the index’s files out of the file cache. */
  first: { warm: number[]; cold: number[] } | null
  rounds: MeasuredRound[]
  memory: AnswerTo<'memory'> | null
  changes: AnswerTo<'changes'> | null
}

/** Tells what goes on, as it takes long. */
type Say = (text: string) => void

export async function measureSize(place: Place, options: Options, say: Say): Promise<MeasuredPeer[]> {
  const running: { process: PeerProcess; measured: MeasuredPeer }[] = []
  for (const kind of peerKinds.filter(({ name }) => options.engines.includes(name))) {
    if (place.articles > kind.mostArticles) {
      say(`${kind.name}: left out, not asked for more than ${kind.mostArticles} articles`)
      continue
    }
    const { measured, process } = await buildPeer(kind, place, options, say)
    if (process) running.push({ process, measured })
  }
  for (let round = 0; round < options.rounds; round++) {
    // Another engine begins each round, so that none always runs on a warmer or busier machine.
    for (let turn = 0; turn < running.length; turn++) {
      const next = running[(turn + round) % running.length]
      if (!next) continue
      const result = await steadyRound(next.process, options.budget, say)
      next.measured.rounds.push(result)
      say(`round ${round + 1}, ${next.measured.name}: control loop ${result.control.map(Math.round).join(' → ')} ms`)
    }
  }
  for (const { process, measured } of running) measured.memory = await process.tell({ do: 'memory' })
  // Changes come last, and an engine that only reads an index has ended before another changes it.
  for (const { process, measured } of running) {
    measured.changes = await process.tell({ do: 'changes' })
    await process.end()
  }
  return running.map(({ measured }) => measured)
}

async function buildPeer(kind: PeerKind, place: Place, options: Options, say: Say) {
  const measured: MeasuredPeer = {
    name: kind.name,
    build: null,
    saved: true,
    disk: null,
    first: null,
    rounds: [],
    memory: null,
    changes: null,
  }
  const process = startPeer(kind, place)
  if (kind.uses === null) {
    measured.build = await process.tell({ do: 'build', seconds: options.budget })
    const { articles, seconds } = measured.build
    say(`${kind.name}: indexed ${articles} articles in ${seconds.toFixed(1)} s`)
    if (articles < place.articles) {
      say(`${kind.name}: cut off, its time of ${options.budget} s was over (--budget)`)
      await process.end()
      return { measured, process: null }
    }
    measured.saved = (await process.tell({ do: 'save' })).seconds !== null
    if (measured.saved) measured.disk = await process.tell({ do: 'disk' })
  }
  if (kind.inMemory) {
    if (measured.saved) measured.first = await timeOpenings(kind, place)
    return { measured, process }
  }
  await process.end()
  measured.first = await timeOpenings(kind, place)
  const fresh = startPeer(kind, place)
  await fresh.tell({ do: 'open' })
  return { measured, process: fresh }
}

async function timeOpenings(kind: PeerKind, place: Place): Promise<{ warm: number[]; cold: number[] }> {
  const open = async () => {
    const process = startPeer(kind, place)
    const { milliseconds } = await process.tell({ do: 'first' })
    await process.end()
    return milliseconds
  }
  const most = kind.inMemory ? openingsInMemory : openings
  const times: { warm: number[]; cold: number[] } = { warm: [], cold: [] }
  for (let opening = 0; opening < most; opening++) times.warm.push(await open())
  for (let opening = 0; opening < most && fileCacheDropped(folderOf(kind, place)); opening++)
    times.cold.push(await open())
  return times
}

/**
 * A round in which the machine became slower or quicker is measured once more; the steadier of both counts. One that took
 * more than its time, as engines do whose single queries take seconds, is not.
 */
async function steadyRound(process: PeerProcess, seconds: number, say: Say): Promise<MeasuredRound> {
  const until = performance.now() + 1000 * seconds
  const first = await process.tell({ do: 'round', seconds })
  const steady = isSteady(first.control)
  if (steady || performance.now() > until) return { ...first, steady }
  say(`${process.kind.name}: once more, the control loop moved ${first.control.map(Math.round).join(' → ')} ms`)
  const second = await process.tell({ do: 'round', seconds })
  const drift = ([before, after]: readonly [number, number]) => Math.max(before, after) / Math.min(before, after)
  const better = drift(first.control) < drift(second.control) ? first : second
  return { ...better, steady: isSteady(better.control) }
}

/** All times of a row: those of the steady rounds, or of all where none was. */
export function timesOf({ rounds }: MeasuredPeer, row: string): RowTimes | null {
  const steady = rounds.filter(round => round.steady)
  const rows = (steady.length > 0 ? steady : rounds).flatMap(round =>
    round.rows.filter(({ row: name }) => name === row),
  )
  const [first] = rows
  if (!first) return null
  return {
    ...first,
    times: rows.flatMap(({ times }) => times),
    queries: rows.reduce((sum, { queries }) => sum + queries, 0),
    cpu: rows.reduce((sum, { cpu }) => sum + cpu, 0) / rows.length,
  }
}

/** Each query’s time in the round in which it was quickest: what the machine does beside only adds. */
export function bestTimes({ rounds }: MeasuredPeer, row: string): number[] {
  const rows = rounds.flatMap(round => round.rows.filter(({ row: name }) => name === row))
  const [first] = rows
  return (first?.times ?? []).map((_, place) =>
    Math.min(...rows.map(({ times }) => times[place] ?? Number.POSITIVE_INFINITY)),
  )
}
