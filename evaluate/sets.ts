/** Finds the sets of gold data in a folder: what each is called, where it lies, and what evaluates it. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateClaims } from './claims/evaluate-claims.ts'
import { evaluateClusters } from './clusters/evaluate-clusters.ts'
import { evaluateCofenet } from './cofenet/evaluate-cofenet.ts'
import { evaluateEncodings } from './corpora/evaluate-encodings.ts'
import { evaluateMojibake } from './corpora/evaluate-mojibake.ts'
import { evaluateAllPages, evaluateDefuddlePages, evaluateReadabilityPages } from './corpora/evaluate-pages.ts'
import { evaluateExports } from './exports/evaluate-exports.ts'
import type { Extractor } from './extract-texts.ts'
import { evaluateSnippets } from './figures/evaluate-snippets.ts'
import { evaluateGum } from './gum/evaluate-gum.ts'
import type { SetResult } from './measure.ts'
import { evaluateMuc } from './muc/evaluate-muc.ts'
import { evaluatePolnear } from './polnear/evaluate-polnear.ts'
import { evaluateTraining } from './texts.ts'

export type GoldSet = {
  name: string
  folder: string
  /** What must stand in the folder. */
  needs: string
  evaluate: (set: string, folder: string, extractor: Extractor) => Promise<SetResult>
  /** Left out unless all sets are asked for, or this one. */
  extra?: true
}

/** The sets of a folder of public test data, for what is imported. */
const findCorpora = (folder: string): GoldSet[] => [
  {
    name: 'readability-pages',
    folder: join(folder, 'readability-pages'),
    needs: '.',
    evaluate: evaluateReadabilityPages,
  },
  { name: 'defuddle-fixtures', folder: join(folder, 'defuddle-fixtures'), needs: '.', evaluate: evaluateDefuddlePages },
  { name: 'pages of both', folder, needs: '.', evaluate: evaluateAllPages },
  { name: 'mojibake', folder: join(folder, 'mojibake'), needs: '.', evaluate: evaluateMojibake },
  { name: 'html-encoding', folder: join(folder, 'html-encoding'), needs: '.', evaluate: evaluateEncodings },
  { name: 'exports', folder: join(folder, 'exports'), needs: '.', evaluate: evaluateExports },
]

/** A folder with any of these holds test data of imports; every other one is taken for gold data of claims. */
const corpora = ['readability-pages', 'defuddle-fixtures', 'exports', 'mojibake', 'html-encoding']

/**
 * The sets of a gold folder, also those that are not there but should be. Articles with claims and clusters of reports
 * may lie in several folders (`claims-dev`, `claims-test`): each is a set of its own.
 */
export function findSets(gold: string): GoldSet[] {
  if (corpora.some(name => existsSync(join(gold, name)))) return findCorpora(gold)
  const folders = readdirSync(gold, { withFileTypes: true }).flatMap(entry => (entry.isDirectory() ? [entry.name] : []))
  const named = (prefix: string) => [
    ...new Set([`${prefix}-dev`, ...folders.filter(name => name.startsWith(`${prefix}-`)).sort()]),
  ]
  return [
    ...named('claims').map(name => ({ name, folder: join(gold, name), needs: '.', evaluate: evaluateClaims })),
    ...named('clusters').map(name => ({ name, folder: join(gold, name), needs: '.', evaluate: evaluateClusters })),
    { name: 'polnear', folder: join(gold, 'polnear', 'dev'), needs: 'attributions', evaluate: evaluatePolnear },
    { name: 'cofenet', folder: gold, needs: join('cofenet', 'valid.txt'), evaluate: evaluateCofenet },
    { name: 'muc', folder: join(gold, 'muc34'), needs: 'muc-dev.json', evaluate: evaluateMuc },
    { name: 'gum', folder: join(gold, 'gum_news'), needs: '.', evaluate: evaluateGum },
    { name: 'snippets', folder: join(gold, 'figures'), needs: 'pilot44.json', evaluate: evaluateSnippets },
    {
      name: 'polnear-train',
      folder: join(gold, 'polnear', 'train'),
      needs: 'text',
      evaluate: evaluateTraining,
      extra: true,
    },
  ]
}

/** Runs one set. Where its data is not there, the result says so. */
export async function evaluateSet(
  { name, folder, needs, evaluate }: GoldSet,
  extractor: Extractor,
): Promise<SetResult> {
  if (existsSync(join(folder, needs))) return evaluate(name, folder, extractor)
  return { set: name, missing: `not found: ${join(folder, needs)}`, measures: [], misses: [] }
}
