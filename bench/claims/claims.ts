/** Measures the claim extraction: speed beside wink's own pass, growth with length, hostile runs, damaged texts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { digestOf } from '../../src/main/claims/digest.ts'
import { extractClaims } from '../../src/main/claims/extract-claims.ts'
import { groupClaims } from '../../src/main/claims/group-claims.ts'
import { UsageError } from '../usage-error.ts'
import { hostileTexts } from './hostile-texts.ts'
import { measureGrouping, writeDigests } from './measure-grouping.ts'
import { extract, measureSpeed, type Round, timeOf, warmUp } from './measure-speed.ts'
import { runMutants } from './mutants.ts'
import { mutateText } from './mutate-text.ts'
import { writeReport } from './reports.ts'

const sample = join(import.meta.dirname, '..', '..', 'resources', 'sample')
/** UTF-16 code units of a hostile run. */
const hostileLength = 100_000

/** `claims [FOLDER] [--rounds 7]`; `--mutants 10000 [--first 1]` runs damaged texts; `--mutant N` prints one. */
export async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '7' },
      mutants: { type: 'string' },
      first: { type: 'string', default: '1' },
      mutant: { type: 'string' },
    },
  })
  const folder = positionals[0]
  const texts = folder === undefined ? ownTexts(false) : textsIn(folder)
  if (texts.length === 0) throw new UsageError(`There are no .txt files in ${folder}.`)
  if (values.mutant !== undefined) console.log(mutateText(texts, wholeNumber(values.mutant)))
  else if (values.mutants !== undefined) printMutants(texts, wholeNumber(values.mutants), wholeNumber(values.first))
  else {
    printSpeed(folder ?? 'reports as dense as news', texts, wholeNumber(values.rounds))
    console.log('Required: at most 4 × wink’s own tokens, parts of speech and sentences; the aim is 2 ×.')
    if (folder === undefined) {
      printSpeed('the worst case: a claim in nearly every sentence', ownTexts(true), wholeNumber(values.rounds))
    }
    printGrowth()
    printHostile()
    printGrouping()
  }
}

function wholeNumber(value: string): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1)
    throw new UsageError(`A whole number of at least 1 was expected, not ${value}.`)
  return number
}

const textsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => readFileSync(join(folder, name), 'utf8'))

/** The sample library's articles and invented reports of 300 to 1,500 words. */
function ownTexts(dense: boolean): string[] {
  const samples = readdirSync(sample).filter(name => /^\d.*\.md$/.test(name))
  return [
    ...samples.map(name => readFileSync(join(sample, name), 'utf8')),
    ...Array.from({ length: 37 }, (_, number) => writeReport(300 + (number % 5) * 300, number + 1, { dense })),
  ]
}

function printSpeed(what: string, texts: readonly string[], rounds: number): void {
  const { words, first, median, best } = measureSpeed(texts, rounds)
  console.log(
    `${what}: ${texts.length} texts, ${words} words, each read by both in turn, ${rounds} rounds behind ${warmUp} that warm both up; beside it wink in passes of its own`,
  )
  const row = ({ extraction, tagging, taggingAlone }: Round) => ({
    'extraction ms': Math.round(extraction),
    'ms per 900 words': +((900 * extraction) / words).toFixed(1),
    'wink ms': Math.round(tagging),
    '× wink': +(extraction / tagging).toFixed(2),
    'wink alone ms': Math.round(taggingAlone),
    '× wink alone': +(extraction / taggingAlone).toFixed(2),
  })
  console.table({ 'first round (cold)': row(first), 'median round': row(median), 'best round': row(best) })
}

/** The best of three: what the machine does beside only adds. */
const bestOf = (text: string) => Math.min(...[1, 2, 3].map(() => timeOf(() => extract(text))))

function printGrowth(): void {
  const rows = [1_000, 10_000, 100_000].map(words => {
    const milliseconds = bestOf(writeReport(words, 1))
    return [
      `${words} words`,
      { ms: Math.round(milliseconds), 'ms per 1,000 words': +((1000 * milliseconds) / words).toFixed(2) },
    ]
  })
  console.table(Object.fromEntries(rows))
}

/** Extraction, and what an import does after it: grouping the article's happenings and setting its claims against each other. */
function timeOfBoth(text: string): { extracting: number; grouping: number } {
  let digest = ''
  const extracting = timeOf(() => {
    digest = digestOf('hostile', '', extractClaims({ text, publishedAt: '2031-05-06', sections: null }))
  })
  return { extracting, grouping: timeOf(() => groupClaims({ digests: [digest], aliases: [], events: [] })) }
}

function printHostile(): void {
  const plain = bestOf(writeReport(hostileLength / 5, 1).slice(0, hostileLength))
  const twice = new Map(hostileTexts(2 * hostileLength).map(({ name, text }) => [name, text]))
  const rows = hostileTexts(hostileLength).map(({ name, text }) => {
    const { extracting, grouping } = timeOfBoth(text)
    const doubled = timeOfBoth(twice.get(name) ?? '')
    return [
      name,
      {
        ms: Math.round(extracting),
        '× plain text': +(extracting / plain).toFixed(2),
        'grouping ms': Math.round(grouping),
        '× when doubled': +((doubled.extracting + doubled.grouping) / (extracting + grouping)).toFixed(2),
      },
    ]
  })
  console.log(
    `Runs of ${hostileLength / 1000} KB, beside a report of that length (${Math.round(plain)} ms); required under 2,000 ms, and at most 2.5 × when doubled`,
  )
  console.table(Object.fromEntries(rows))
}

function printGrouping(): void {
  const digests = writeDigests(2_400)
  measureGrouping(digests.slice(0, 200))
  const sizes = [600, 2_400].map(size => ({ size, ...measureGrouping(digests.slice(0, size)) }))
  const rows = sizes.map(({ size, cold, oneMore, events }) => [
    `${size} articles`,
    {
      events,
      'cold ms': Math.round(cold),
      'ms per article': +(cold / size).toFixed(2),
      'one more ms': +oneMore.toFixed(1),
    },
  ])
  console.log('Grouping happenings and finding conflicts, in steps, as the application does it')
  console.table(Object.fromEntries(rows))
  const [small, large] = sizes
  if (small === undefined || large === undefined) return
  const ratio = large.cold / large.size / (small.cold / small.size)
  console.log(`Per article ${ratio.toFixed(2)} × at four times the size; required at most 2 ×`)
}

function printMutants(texts: readonly string[], count: number, first: number): void {
  const { thrown, unsliced, slowest } = runMutants(texts, count, first)
  console.log(`${count} mutants: ${thrown.length} threw, ${unsliced.length} had a span that does not hold its words`)
  console.log(`slowest: mutant ${slowest.seed}, ${slowest.length} characters, ${Math.round(slowest.milliseconds)} ms`)
  for (const { seed, error } of thrown.slice(0, 20)) console.log(`mutant ${seed} threw ${error}`)
  for (const seed of unsliced.slice(0, 20)) console.log(`mutant ${seed} has a wrong span`)
  if (thrown.length + unsliced.length > 0) process.exitCode = 1
}
