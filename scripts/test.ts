/** Runs every check in order, cheapest first, and closes with how many tests passed, failed and were skipped. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findElectron } from './electron-runtime.ts'
import { findTestBrowser, installTestBrowser } from './find-test-browser.ts'
import { run } from './run.ts'

const root = join(import.meta.dirname, '..')
const bin = (name: string) => join(root, 'node_modules', '.bin', name)
const reports = mkdtempSync(join(tmpdir(), 'counterclaim-tests-'))
const counts = { passed: 0, failed: 0, skipped: 0 }
const skips: string[] = []
const unsteady: string[] = []

/** A step without tests of its own counts as one test: it passed or it failed. */
async function step(title: string, command: string, args: string[]): Promise<boolean> {
  console.log(`\n— ${title} —`)
  const ok = (await run(command, args)) === 0
  if (ok) counts.passed++
  else counts.failed++
  return ok
}

const typesOk = await step('Types', bin('tsc'), ['-b'])
const lintOk = await step('Lint and format', bin('biome'), ['check', '--error-on-warnings', '.'])

console.log('\n— Unit, integration and layer tests —')
const vitestReport = join(reports, 'vitest.json')
const vitestCode = await run(bin('vitest'), [
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
])
countVitest(vitestReport, vitestCode)

const builtOk = await step('Build', bin('electron-vite'), ['build', '--logLevel', 'warn'])

console.log('\n— End-to-end tests —')
const browser = findTestBrowser() ?? installTestBrowser()
if (browser === null || !builtOk) counts.failed++
else {
  if (findElectron() === null) {
    skips.push(
      'the end-to-end specs in Electron: its runtime is not on this machine (npx install-electron --no fetches it)',
    )
    console.log(
      '*** Electron’s runtime is not here: its project is left out. REQUIRE_ELECTRON=1 makes that a failure. ***',
    )
  }
  const playwrightReport = join(reports, 'playwright.json')
  const code = await run(
    bin('playwright'),
    ['test', ...(process.env.REQUIRE_ELECTRON === '1' && findElectron() === null ? ['--project=electron'] : [])],
    {
      ...process.env,
      COUNTERCLAIM_BROWSER: browser,
      COUNTERCLAIM_REPORT: playwrightReport,
    },
  )
  countPlaywright(playwrightReport, code)
}
rmSync(reports, { recursive: true, force: true })

if (!typesOk || !lintOk) console.log('\nTypes or lint failed: see above.')
for (const skip of skips) console.log(`Skipped: ${skip}`)
for (const title of unsteady) console.log(`Unsteady, passed when tried again: ${title}`)
console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exit(counts.failed > 0 ? 1 : 0)

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numFailedTestSuites: number
  testResults: { assertionResults: { status: string; fullName: string }[] }[]
}

function countVitest(file: string, code: number): void {
  let report: VitestReport
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
  } catch {
    // The runner died before it wrote its report.
    counts.failed++
    return
  }
  counts.passed += report.numPassedTests
  counts.failed += report.numFailedTests
  counts.skipped += report.numPendingTests
  for (const { assertionResults } of report.testResults) {
    for (const { status, fullName } of assertionResults)
      if (status === 'skipped' || status === 'pending') skips.push(fullName)
  }
  // A file that could not be loaded fails without any test in it.
  if (code !== 0 && report.numFailedTests === 0) counts.failed++
}

type PlaywrightSuite = {
  title: string
  suites?: PlaywrightSuite[]
  specs?: { title: string; tests: { status: string; annotations: { type: string; description?: string }[] }[] }[]
}

function countPlaywright(file: string, code: number): void {
  let report: {
    stats: { expected: number; unexpected: number; flaky: number; skipped: number }
    suites: PlaywrightSuite[]
  }
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as typeof report
  } catch {
    counts.failed++
    return
  }
  const { expected, unexpected, flaky, skipped } = report.stats
  counts.passed += expected + flaky
  counts.failed += unexpected
  counts.skipped += skipped
  const walk = (suite: PlaywrightSuite) => {
    for (const spec of suite.specs ?? []) {
      for (const test of spec.tests) {
        if (test.status === 'flaky') unsteady.push(`${suite.title}: ${spec.title}`)
        if (test.status !== 'skipped') continue
        skips.push(
          `${suite.title}: ${spec.title} (${test.annotations.map(({ description }) => description).join('; ') || 'no reason given'})`,
        )
      }
    }
    for (const inner of suite.suites ?? []) walk(inner)
  }
  for (const suite of report.suites) walk(suite)
  if (code !== 0 && unexpected === 0) counts.failed++
}
