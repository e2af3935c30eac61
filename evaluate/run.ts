/** Evaluates claims on a folder of gold data, or imports on one of test data: `npm run evaluate -- FOLDER [--set NAME] [--errors] [--json]`. */
import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { evaluateClaims } from './claims/evaluate-claims.ts'
import { evaluateClusters } from './clusters/evaluate-clusters.ts'
import { createExtractor } from './extract-texts.ts'
import { type SetResult, share } from './measure.ts'
import { formatMarkdown, formatMisses, formatNotes, formatSummary, formatTable, toNumbers } from './print-table.ts'
import { DamagedGold } from './read-gold-file.ts'
import { evaluateSet, findSets, type GoldSet } from './sets.ts'

const usage = `Usage: npm run evaluate -- FOLDER [options]. FOLDER holds the gold data of claims, or test data of imports.
  --set NAME      one set (may be repeated): claims-dev, clusters-dev, polnear, cofenet, muc, gum, snippets, …
                  or readability-pages, defuddle-fixtures, …
  --all           the extra sets too
  --claims DIR    articles in the form of claims-dev that lie elsewhere; no other set unless it is named
  --clusters DIR  clusters in the form of clusters-dev that lie elsewhere; likewise
  --errors        list what went wrong, by kind, with its words
  --markdown      print the required measures as a Markdown table
  --json          print JSON
  --help          show this`

/** Ends the command as wrong usage. */
function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory()

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
        markdown: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    return fail(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}\n${usage}`)
  }
}

const { values, positionals } = readArguments()
if (values.help) {
  console.log(usage)
  process.exit(0)
}
const [folder] = positionals
if (folder === undefined || positionals.length > 1) fail(usage)
for (const path of [folder, values.claims, values.clusters]) {
  if (path !== undefined && !isFolder(path)) fail(`There is no folder ${path}: name one that holds gold data.`)
}
const sets = findSets(folder)
const unknown = values.set.filter(wanted => !sets.some(({ name }) => name === wanted))
if (unknown.length > 0)
  fail(`No set is named ${unknown.join(', ')}. There are ${sets.map(({ name }) => name).join(', ')}.`)
const elsewhere: GoldSet[] = []
if (values.claims) {
  elsewhere.push({ name: basename(values.claims), folder: values.claims, needs: '.', evaluate: evaluateClaims })
}
if (values.clusters) {
  elsewhere.push({ name: basename(values.clusters), folder: values.clusters, needs: '.', evaluate: evaluateClusters })
}
const isChosen = ({ name, extra }: GoldSet) =>
  values.set.length > 0 ? values.set.includes(name) : values.all || (!extra && elsewhere.length === 0)
const chosen = [...elsewhere, ...sets.filter(isChosen)]

const extractor = createExtractor()
const results: SetResult[] = []
try {
  for (const set of chosen) results.push(await evaluateSet(set, extractor))
} catch (error) {
  if (!(error instanceof DamagedGold)) throw error
  fail(error.message)
} finally {
  await extractor.close()
}
const isMeasured = results.some(({ measures }) => measures.length > 0)
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
  const measures = results.flatMap(({ set, measures }) => measures.map(measure => toNumbers(set, measure)))
  const missing = results.flatMap(({ set, missing }) => (missing === null ? [] : [{ set, why: missing }]))
  const misses = results.flatMap(({ set, misses }) => misses.map(miss => ({ set, ...miss })))
  const notes = results.flatMap(({ set, notes = [] }) => (notes.length > 0 ? [{ set, notes }] : []))
  console.log(JSON.stringify({ measures, missing, notes, ...(values.errors && { misses }) }, null, 1))
} else if (values.markdown) console.log(formatMarkdown(results))
else {
  console.log(`${formatTable(results)}\n\n${formatSummary(results)}`)
  const notes = formatNotes(results)
  if (notes !== '') console.log(notes)
  if (values.errors) console.log(formatMisses(results))
}
if (!isMeasured) {
  console.error('Nothing was measured: the folder holds none of these sets.')
  process.exitCode = 1
}
// Who names a set wants it.
if (values.set.length > 0 && results.some(({ missing }) => missing?.startsWith('not found'))) process.exitCode = 2
