/** Reads the options of the search benchmark. */
import { parseArgs } from 'node:util'
import { UsageError } from '../usage-error.ts'
import { peerKinds } from './peers/index.ts'

export type Options = {
  /** Numbers of articles, each measured by itself. */
  docs: number[]
  seed: number
  rounds: number
  /** A real library whose articles take the place of the generated ones. */
  library: string | null
  /** Seconds for each engine’s building, and for each of its rounds. */
  budget: number
  engines: string[]
  /** Where articles, queries, indexes and measured times are kept; a folder that is removed afterwards where null. */
  keep: string | null
  hostile: boolean
  kill: number
}

const help = `Usage: npm run bench -- search [--docs 1000,10000] [--seed 1] [--rounds 3] [--library FOLDER] [--budget 600]
       [--engines ours,FTS5] [--keep FOLDER] | --hostile | --kill 100`

export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      docs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '3' },
      library: { type: 'string' },
      budget: { type: 'string', default: '600' },
      engines: { type: 'string' },
      keep: { type: 'string' },
      hostile: { type: 'boolean', default: false },
      kill: { type: 'string', default: '0' },
    },
  })
  const number = (text: string, least: number) => {
    const value = Number(text)
    if (!Number.isInteger(value) || value < least) throw new UsageError(`${text} is not a number here.\n${help}`)
    return value
  }
  const all = peerKinds.map(({ name }) => name)
  const engines = values.engines?.split(',').map(name => name.trim()) ?? all
  const unknown = engines.find(name => !all.includes(name))
  if (unknown !== undefined) throw new UsageError(`No engine is called ${unknown}. Engines: ${all.join(', ')}.`)
  return {
    docs: values.docs.split(',').map(text => number(text, 1)),
    seed: number(values.seed, 0),
    rounds: number(values.rounds, 1),
    library: values.library ?? null,
    budget: number(values.budget, 1),
    engines,
    keep: values.keep ?? null,
    hostile: values.hostile,
    kill: number(values.kill, 0),
  }
}
