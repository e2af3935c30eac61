/** Evaluates exports of reading services: whether every file comes in with its items, tags, states and dates counted right. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleDraft } from '../../src/article/draft.ts'
import { formats } from '../../src/main/import/formats/index.ts'
import { readImportFile, readImportPart } from '../../src/main/import/read-file.ts'
import type { Extractor } from '../extract-texts.ts'
import { type Measure, type Miss, type SetResult, share } from '../measure.ts'
import { countRaw } from './count-raw.ts'
import { countDrafts, type ExportCounts, figures } from './export-counts.ts'

type ReadExport = { format: string; counts: ExportCounts; left: number; failed: string[] }

async function readExport(name: string, bytes: Uint8Array): Promise<ReadExport> {
  const found = await readImportFile({ name, bytes })
  const source = formats.find(({ name: known }) => known === found.format)?.label ?? ''
  const drafts: ArticleDraft[] = []
  const failed: string[] = []
  if (found.kind === 'articles') drafts.push(...found.articles)
  else {
    for (const part of found.parts) {
      try {
        const read = await readImportPart(part)
        if (read.kind === 'articles') drafts.push(...read.articles)
        else failed.push(`${part.name}: it holds others`)
      } catch (error) {
        failed.push(`${part.name}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }
  }
  return {
    format: found.format,
    counts: countDrafts(drafts, source),
    left: found.kind === 'parts' ? found.skipped.length : 0,
    failed,
  }
}

/** Files that lie beside exports and are none. */
const isExport = (name: string) => !/^(?:licen[cs]e|readme|\.)/i.test(name)

type Judged = { measure: Measure; line: string; misses: Miss[] }

async function judgeFile(name: string, bytes: Uint8Array): Promise<Judged> {
  const measure = (right: number, of: number): Measure => ({
    name: `${name}: figures that agree`,
    score: 'recall',
    articles: [share(right, of)],
    required: 100,
  })
  const refused = (sentence: string) => {
    // An empty file is rightly refused, with a sentence that says so.
    const isRight = bytes.length === 0 && /empty/.test(sentence)
    const misses = isRight ? [] : [{ kind: 'refused', where: name, words: sentence }]
    return { measure: measure(Number(isRight), 1), line: `  ${isRight ? '✔' : '✘'} ${name}: ${sentence}`, misses }
  }
  let read: ReadExport
  try {
    read = await readExport(name, bytes)
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error))
  }
  const expected = countRaw(new TextDecoder().decode(bytes))
  if (expected === null) return refused(`read as ${read.format}, and counted by nothing here`)
  const { counts, format, left, failed } = read
  const wrong = figures.filter(figure => counts[figure] !== expected[figure])
  const shown = figures
    .filter(figure => counts[figure] + expected[figure] > 0)
    .map(
      figure =>
        `${figure} ${counts[figure]}${counts[figure] === expected[figure] ? '' : ` (not ${expected[figure]}) ✘`}`,
    )
  const isRight = wrong.length === 0 && failed.length === 0
  return {
    measure: measure(figures.length - wrong.length, figures.length + failed.length),
    line: `  ${isRight ? '✔' : '✘'} ${name} (${format}): ${shown.join(', ')}${left > 0 ? `, left out ${left}` : ''}`,
    misses: [
      ...wrong.map(figure => ({ kind: figure, where: name, words: `${counts[figure]}, not ${expected[figure]}` })),
      ...failed.map(words => ({ kind: 'not read', where: name, words })),
    ],
  }
}

export async function evaluateExports(set: string, folder: string, _: Extractor): Promise<SetResult> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() && isExport(entry.name))
    .map(({ name }) => name)
  const judged: Judged[] = []
  for (const name of names.sort()) judged.push(await judgeFile(name, readFileSync(join(folder, name))))
  return {
    set,
    missing: null,
    measures: judged.map(({ measure }) => measure),
    misses: judged.flatMap(({ misses }) => misses),
    notes: [
      'what came in of each file (counted in the file by other means where it differs)',
      ...judged.map(({ line }) => line),
    ],
  }
}
