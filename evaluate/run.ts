/** Evaluates the claim extraction on a folder of gold data: `npm run evaluate -- FOLDER [--set NAME] [--errors] [--json]`. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { evaluateClaims } from './claims/evaluate-claims.ts'
import { evaluateClusters } from './clusters/evaluate-clusters.ts'
import { createExtractor, type Extractor } from './extract-texts.ts'
import { evaluateGum } from './gum/evaluate-gum.ts'
import type { SetResult } from './measure.ts'
import { evaluateMuc } from './muc/evaluate-muc.ts'
import { evaluatePolnear } from './polnear/evaluate-polnear.ts'
import { formatTable, isReached, toRow } from './print-table.ts'

type GoldSet = {
  /** Below the gold folder. */
  folder: string
  /** What must stand in the folder. */
  needs: string
  evaluate: (set: string, folder: string, extractor: Extractor) => Promise<SetResult>
}

const sets: Record<string, GoldSet> = {
  'claims-dev': { folder: 'claims-dev', needs: '.', evaluate: evaluateClaims },
  'clusters-dev': { folder: 'clusters-dev', needs: '.', evaluate: evaluateClusters },
  polnear: { folder: 'polnear/dev', needs: 'attributions', evaluate: evaluatePolnear },
  muc: { folder: 'muc34', needs: 'muc-dev.json', evaluate: evaluateMuc },
  gum: { folder: 'gum_news', needs: '.', evaluate: evaluateGum },
}

const usage = `Usage: npm run evaluate -- FOLDER [--set NAME]… [--errors] [--json]
FOLDER holds the gold data. NAME: ${Object.keys(sets).join(', ')}.
--claims DIR and --clusters DIR score another folder of that form instead.`

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', multiple: true, default: [] },
    claims: { type: 'string' },
    clusters: { type: 'string' },
    errors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const [folder] = positionals
if (folder === undefined || positionals.length > 1) fail(usage)
if (!existsSync(folder)) fail(`There is no folder ${folder}: name the one that holds the gold data.`)

const own = { 'claims-dev': values.claims, 'clusters-dev': values.clusters }
const chosen = Object.entries(sets).filter(([name]) => values.set.length === 0 || values.set.includes(name))
const unknown = values.set.filter(name => !Object.hasOwn(sets, name))
if (unknown.length > 0) fail(`There is no set ${unknown.join(', ')}.\n${usage}`)

const extractor = createExtractor()
const results: SetResult[] = []
for (const [name, { folder: below, needs, evaluate }] of chosen) {
  const other = Object.entries(own).find(([set]) => set === name)?.[1]
  const at = other ?? join(folder, below)
  if (existsSync(join(at, needs))) results.push(await evaluate(other === undefined ? name : at, at, extractor))
  else results.push({ set: name, missing: `not found: ${join(at, needs)}`, measures: [], misses: [] })
}
await extractor.close()

if (values.json) {
  const measures = results.flatMap(({ set, measures }) =>
    measures.map(measure => ({ ...toRow(set, measure), reached: isReached(measure) })),
  )
  const missing = results.filter(({ missing }) => missing !== null).map(({ set }) => set)
  const misses = values.errors
    ? results.flatMap(({ set, misses }) => misses.map(miss => ({ set, ...miss })))
    : undefined
  console.log(JSON.stringify({ measures, missing, misses }, null, 1))
} else {
  console.log(formatTable(results))
  if (values.errors) {
    for (const { set, misses } of results) {
      for (const [kind, all] of Object.entries(Object.groupBy(misses, ({ kind }) => kind)).sort()) {
        console.log(`\n${set}: ${kind} (${all?.length ?? 0})`)
        for (const { where, words } of all ?? []) console.log(`  ${where}: ${words}`)
      }
    }
  }
}
