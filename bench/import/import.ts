/**
 * Measures the import: the whole pipeline beside Readability alone on the same pages, and in an empty library beside one that
 * holds tens of thousands of articles; every measurement in a process of its own, in turn.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { prepareLibrary } from '../desk/prepare-library.ts'
import { quantile } from '../quantiles.ts'
import { short, textTable } from '../search/text-table.ts'
import { UsageError } from '../usage-error.ts'
import { writePages } from './write-pages.ts'

/** What the whole pipeline may take of Readability's time. */
const allowedRatio = 2.5
/** What the last thousand articles may take of the first thousand's time. */
const allowedGrowth = 1.3

const Measured = z.object({
  articles: z.number(),
  failed: z.number().default(0),
  /** Milliseconds on the clock, and of all processors. */
  wall: z.number(),
  cpu: z.number(),
  peakMb: z.number(),
})
type Measured = z.infer<typeof Measured>

function runProcess(program: string, args: readonly string[]): Measured[] {
  const file = join(import.meta.dirname, program)
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8', maxBuffer: 1e8 })
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
  return stdout
    .trim()
    .split('\n')
    .map(line => Measured.parse(JSON.parse(line)))
}

/** The saved pages of a reader's folder and those in it, under one name each. */
function takePages(folder: string, into: string, most: number): string {
  mkdirSync(into, { recursive: true })
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /^\.(?:html?|xhtml)$/i.test(extname(name)))
    .sort()
    .slice(0, most)
  if (names.length === 0) throw new UsageError(`There are no saved pages in ${folder}.`)
  for (const [at, name] of names.entries())
    linkOrCopy(join(folder, name), join(into, `${String(at).padStart(6, '0')}.html`))
  return into
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    cpSync(from, to)
  }
}

const median = (all: readonly Measured[], of: 'wall' | 'cpu') =>
  quantile(
    all.map(one => one[of]),
    0.5,
  )
const peak = (all: readonly Measured[]) => Math.max(...all.map(({ peakMb }) => peakMb))

/** Both in turn, so that what else the machine does falls on both. */
function inTurn(rounds: number, one: () => Measured, other: () => Measured): [Measured[], Measured[]] {
  const measured: [Measured[], Measured[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    const order = [0, 1] as const
    for (const which of round % 2 === 0 ? order : order.toReversed())
      measured[which].push((which === 0 ? one : other)())
  }
  return measured
}

const lastOf = (all: Measured[]): Measured => {
  const last = all.at(-1)
  if (!last) throw new Error('Nothing was measured.')
  return last
}

/** `import [--count 1000] [--pages FOLDER] [--rounds 3] [--grown 49000] [--libraries FOLDER] [--whole 50000]`; `--grown 0` leaves growth out. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '1000' },
      pages: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      grown: { type: 'string', default: '49000' },
      whole: { type: 'string' },
      libraries: { type: 'string', default: join(tmpdir(), 'counterclaim-import-bench') },
    },
  })
  const [count, rounds, grown] = [values.count, values.rounds, values.grown].map(wholeNumber)
  if (count === undefined || rounds === undefined || grown === undefined) return
  const scratch = mkdtempSync(join(tmpdir(), 'counterclaim-import-'))
  const missed: string[] = []
  const judge = (what: string, ratio: number, allowed: number) => {
    console.log(`${what}: ${ratio.toFixed(2)} × (at most ${allowed} ×).`)
    if (!(ratio <= allowed)) missed.push(what)
  }
  let libraries = 0
  const newLibrary = () => join(scratch, `library-${++libraries}`)
  try {
    if (values.whole !== undefined) return measureWhole(scratch, wholeNumber(values.whole), judge)
    const pages =
      values.pages === undefined
        ? writePages(join(scratch, 'pages'), 1, count)
        : takePages(values.pages, join(scratch, 'pages'), count)
    const pipeline = (library: string) => lastOf(runProcess('pipeline-process.ts', [library, pages]))
    const empty = () => {
      const library = newLibrary()
      const measured = pipeline(library)
      rmSync(library, { recursive: true, force: true })
      return measured
    }
    const [ours, alone] = inTurn(rounds, empty, () => lastOf(runProcess('readability-process.ts', [pages])))
    const many = readdirSync(pages).length
    const row = (name: string, all: Measured[]) => ({
      '': name,
      'ms a page': short(median(all, 'wall') / many),
      'processor ms a page': short(median(all, 'cpu') / many),
      articles: lastOf(all).articles,
      failed: lastOf(all).failed,
      'peak MB': peak(all).toFixed(0),
    })
    console.log(textTable([row('whole pipeline', ours), row('Readability and its DOM', alone)]))
    judge('Whole pipeline to Readability', median(ours, 'wall') / median(alone, 'wall'), allowedRatio)
    console.log(`Of all processors: ${(median(ours, 'cpu') / median(alone, 'cpu')).toFixed(2)} ×.`)
    if (grown > 0) {
      const prepared = join(values.libraries, String(grown))
      mkdirSync(values.libraries, { recursive: true })
      await prepareLibrary(prepared, grown)
      const inGrown = () => {
        const library = newLibrary()
        cpSync(prepared, library, { recursive: true })
        const measured = pipeline(library)
        rmSync(library, { recursive: true, force: true })
        return measured
      }
      const [first, last] = inTurn(rounds, empty, inGrown)
      console.log(textTable([row('into an empty library', first), row(`behind ${grown} articles`, last)]))
      judge('Behind a large library to an empty one', median(last, 'wall') / median(first, 'wall'), allowedGrowth)
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
  if (missed.length > 0) {
    console.log(`Missed: ${missed.join(', ')}.`)
    process.exitCode = 1
  }
}

/** Imports all of them by the whole pipeline, a thousand at a time. */
function measureWhole(scratch: string, count: number, judge: (what: string, ratio: number, allowed: number) => void) {
  const atOnce = 1000
  const folders = Array.from(
    { length: Math.ceil(count / atOnce) },
    (_, at) => `${at * atOnce + 1}+${Math.min(atOnce, count - at * atOnce)}`,
  )
  const measured = runProcess('pipeline-process.ts', [join(scratch, 'library'), ...folders])
  console.log(
    textTable(
      measured.map(({ wall, cpu, peakMb, articles }, at) => ({
        thousand: at + 1,
        'ms a page': short(wall / articles),
        'processor ms a page': short(cpu / articles),
        'peak MB': peakMb.toFixed(0),
      })),
    ),
  )
  const [first] = measured
  const last = lastOf(measured)
  if (first) judge('The last thousand to the first', last.wall / first.wall, allowedGrowth)
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 0) throw new UsageError(`A whole number was expected, not ${value}.`)
  return number
}
