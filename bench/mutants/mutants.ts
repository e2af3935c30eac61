/** Reads damaged files of every import format: `npm run mutants -- import [--count 10000] [--first 1] [--format NAME]`. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formats } from '../../src/main/import/formats/index.ts'
import { textTable } from '../search/text-table.ts'
import { importFiles } from './import-files.ts'
import { createReader, type MutantReport, makeMutant, mostMegabytes, runImportMutants } from './import-mutants.ts'

const usage = `Usage: npm run mutants -- import [options].
  --count N      mutants of each format (10000)
  --first N      the number of the first (1)
  --format NAME  one format (may be repeated)
  --write FILE   write the first mutant of the format to a file instead of reading any`

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        count: { type: 'string', default: '10000' },
        first: { type: 'string', default: '1' },
        format: { type: 'string', multiple: true, default: [] },
        write: { type: 'string' },
      },
    })
  } catch (error) {
    return fail(`${error instanceof Error ? error.message.split('. ')[0] : String(error)}\n${usage}`)
  }
}

const { values, positionals } = readArguments()
const count = Number(values.count)
const first = Number(values.first)
if (positionals.join() !== 'import' || !Number.isInteger(count) || !Number.isInteger(first) || count < 1) fail(usage)
const files = importFiles()
const known = formats.map(({ name }) => name)
const unknown = values.format.filter(name => !known.includes(name))
if (unknown.length > 0) fail(`No format is named ${unknown.join(', ')}. There are ${known.join(', ')}.`)
const chosen = values.format.length > 0 ? values.format : known

if (values.write !== undefined) {
  const [format = ''] = chosen
  writeFileSync(
    values.write,
    makeMutant(
      files.filter(file => file.format === format),
      files,
      first,
    ).bytes,
  )
  process.exit(0)
}

const reader = createReader()
const reports: MutantReport[] = []
for (const format of chosen) {
  if (!files.some(file => file.format === format)) continue
  if (process.stderr.isTTY) process.stderr.write(`\r${format.padEnd(30)}`)
  reports.push(await runImportMutants(format, files, count, first, reader))
}
await reader.close()

const rows = reports.map(({ format, count, read, refused, failures, slowest }) => ({
  ...{ format, mutants: count, read, refused, failed: failures.length },
  ...{ 'slowest, ms': Math.round(slowest.milliseconds), 'its number': slowest.seed },
}))
console.log(textTable(rows))
const without = chosen.filter(format => !files.some(file => file.format === format))
if (without.length > 0) console.log(`Without a file to damage: ${without.join(', ')}.`)
const peak = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(`The whole process held ${peak} MB at most; a worker’s heap may hold ${mostMegabytes}.`)
const failures = reports.flatMap(report => report.failures)
for (const { format, seed, what } of failures.slice(0, 50)) console.log(`${format} ${seed}: ${what}`)
if (failures.length > 0) process.exitCode = 1
