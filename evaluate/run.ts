/** Evaluates the claim extraction on a folder of gold data: `npm run evaluate -- FOLDER [--set NAME] [--errors] [--json]`. */
import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createExtractor } from './extract-texts.ts'
import { type SetResult, share } from './measure.ts'
import { formatMisses, formatTable, isReached, toRow } from './print-table.ts'
import { evaluateSet, sets } from './sets.ts'

const usage = `Usage: npm run evaluate -- FOLDER [options]. FOLDER holds the gold data.
  --set NAME      one set (may be repeated): ${Object.keys(sets).join(', ')}
  --all           the extra sets too
  --claims DIR    articles of the form of claims-dev that lie elsewhere
  --clusters DIR  clusters of the form of clusters-dev that lie elsewhere
  --errors        list what went wrong, by kind, with its words
  --json          print JSON`

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        set: { type: 'string', multiple: true, default: [] },
        all: { type: 'boolean', default: false },
        claims: { type: 'string' },
        clusters: { type: 'string' },
        errors: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}

const { values, positionals } = readArguments()
const [folder] = positionals
if (folder === undefined || positionals.length > 1) fail(usage)
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  fail(`There is no folder ${folder}: name the one that holds the gold data.`)
}
const unknown = values.set.filter(name => !Object.hasOwn(sets, name))
if (unknown.length > 0) fail(`No set is named ${unknown.join(', ')}.\n${usage}`)
const chosen = Object.entries(sets)
  .filter(([name, { extra }]) => (values.set.length > 0 ? values.set.includes(name) : values.all || !extra))
  .map(([name]) => name)

const elsewhere: Record<string, string | undefined> = { 'claims-dev': values.claims, 'clusters-dev': values.clusters }
const extractor = createExtractor()
const results: SetResult[] = []
try {
  for (const name of chosen) results.push(await evaluateSet(name, folder, extractor, elsewhere[name]))
} finally {
  await extractor.close()
}
const read = extractor.slices.length
const failed = extractor.failures.length
results.push({
  set: 'every text',
  missing: read + failed > 0 ? null : 'no text was read',
  measures: [
    { name: 'texts worked on', score: 'recall', articles: [share(read, read + failed)], required: 100 },
    { name: 'spans that slice to their words', score: 'recall', articles: extractor.slices, required: 100 },
  ],
  misses: extractor.failures,
})

if (values.json) {
  const measures = results.flatMap(({ set, measures }) =>
    measures.map(measure => ({ ...toRow(set, measure), reached: isReached(measure) })),
  )
  const missing = results.flatMap(({ set, missing }) => (missing === null ? [] : [{ set, why: missing }]))
  const misses = results.flatMap(({ set, misses }) => misses.map(miss => ({ set, ...miss })))
  console.log(JSON.stringify({ measures, missing, ...(values.errors && { misses }) }, null, 1))
} else {
  console.log(formatTable(results))
  if (values.errors) console.log(formatMisses(results))
}
// A set that is named but not there is wrong usage.
if (
  values.set.length > 0 &&
  results.some(({ missing, set }) => missing?.startsWith('not found') && chosen.includes(set))
) {
  process.exitCode = 2
}
