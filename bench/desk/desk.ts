/** Measures the desk on a large library against a small one, in one run: the built app in real Chromium, both open at once. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { findTestBrowser } from '../../scripts/find-test-browser.ts'
import { quantile } from '../quantiles.ts'
import { short, textTable } from '../search/text-table.ts'
import { UsageError } from '../usage-error.ts'
import { acts, measureRound, nothingMeasured } from './measure-desk.ts'
import { openDesk } from './open-desk.ts'
import { prepareLibrary } from './prepare-library.ts'

const root = join(import.meta.dirname, '..', '..')
/** A large library may take so many times what a small one takes. */
const allowed = 1.5
const warmUp = 2

/** `desk [--small 1000] [--large 100000] [--rounds 12] [--libraries FOLDER] [--as-built]`; libraries made before are taken from the folder, and with the last the app as it was built before. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      small: { type: 'string', default: '1000' },
      large: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '12' },
      'as-built': { type: 'boolean', default: false },
      libraries: { type: 'string', default: join(tmpdir(), 'counterclaim-desk-bench') },
    },
  })
  const [small, large, rounds] = [values.small, values.large, values.rounds].map(wholeNumber)
  if (small === undefined || large === undefined || rounds === undefined) return
  const executablePath = findTestBrowser()
  if (executablePath === null) throw new UsageError('There is no browser to measure in: npm test says what to install.')
  mkdirSync(values.libraries, { recursive: true })
  if (!values['as-built']) {
    const built = spawnSync('npx', ['electron-vite', 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
    if (built.status !== 0) throw new UsageError('The app could not be built.')
  }
  const sizes = [small, large]
  for (const size of sizes) await prepareLibrary(join(values.libraries, String(size)), size)

  // What is measured changes what it is measured on: the prepared library stays as it was made.
  const copies = mkdtempSync(join(tmpdir(), 'counterclaim-desk-'))
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const desks = []
  try {
    for (const size of sizes) {
      const folder = join(copies, String(size))
      cpSync(join(values.libraries, String(size)), folder, { recursive: true })
      desks.push({
        size,
        desk: await openDesk(browser, folder),
        measured: nothingMeasured(),
        longTasks: [] as number[],
      })
    }
    for (let round = 0; round < warmUp + rounds; round++) {
      // In turn, so that what else the machine does falls on both.
      for (const { desk, measured, longTasks } of desks) {
        const warm = round >= warmUp
        await desk.page.bringToFront()
        await measureRound(desk.page, round, warm ? measured : nothingMeasured(), warm ? longTasks : [])
      }
    }
  } finally {
    for (const { desk } of desks) await desk.close()
    await browser.close()
    rmSync(copies, { recursive: true, force: true })
  }
  const [first, second] = desks
  if (first && second) print(first, second)
}

type Side = { size: number; measured: Record<string, number[]>; longTasks: number[] }

function print(small: Side, large: Side): void {
  const ratio = (act: string, part: number) =>
    quantile(large.measured[act] ?? [], part) / quantile(small.measured[act] ?? [], part)
  const rows = acts.map(act => ({
    '': act,
    times: large.measured[act]?.length ?? 0,
    [`median, ${small.size}`]: short(quantile(small.measured[act] ?? [], 0.5)),
    [`median, ${large.size}`]: short(quantile(large.measured[act] ?? [], 0.5)),
    '× median': ratio(act, 0.5).toFixed(2),
    [`95 %, ${small.size}`]: short(quantile(small.measured[act] ?? [], 0.95)),
    [`95 %, ${large.size}`]: short(quantile(large.measured[act] ?? [], 0.95)),
    '× 95 %': ratio(act, 0.95).toFixed(2),
  }))
  console.log(textTable(rows))
  console.log(`Milliseconds to the frame that shows it; only the ratios mean something. Allowed: ${allowed} ×.`)
  for (const { size, longTasks } of [small, large]) {
    const over = longTasks.filter(duration => duration > 50).map(Math.round)
    console.log(
      `${size} articles: ${over.length} tasks over 50 ms while typing and scrolling${over.length ? `: ${over.join(', ')}` : ''}.`,
    )
  }
  console.log('Left out: claims. Every article counts as read and holds none; search is caught up.')
  const missed = acts.filter(act => ratio(act, 0.5) > allowed || ratio(act, 0.95) > allowed)
  if (missed.length > 0 || large.longTasks.some(duration => duration > 50)) {
    console.log(
      `Missed: ${[...missed, ...(large.longTasks.some(duration => duration > 50) ? ['no long task'] : [])].join(', ')}.`,
    )
    process.exitCode = 1
  }
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`A whole number of at least 1 was expected, not ${value}.`)
  return number
}
