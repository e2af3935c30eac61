/** Lists the sets of gold data: where each lies, and what evaluates it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evaluateClaims } from './claims/evaluate-claims.ts'
import { evaluateClusters } from './clusters/evaluate-clusters.ts'
import { evaluateCofenet } from './cofenet/evaluate-cofenet.ts'
import type { Extractor } from './extract-texts.ts'
import { evaluateSnippets } from './figures/evaluate-snippets.ts'
import { evaluateGum } from './gum/evaluate-gum.ts'
import type { SetResult } from './measure.ts'
import { evaluateMuc } from './muc/evaluate-muc.ts'
import { evaluatePolnear } from './polnear/evaluate-polnear.ts'
import { evaluateTraining } from './texts.ts'

type GoldSet = {
  /** Below the gold folder. */
  folder: string
  /** What must stand in the folder. */
  needs: string
  evaluate: (set: string, folder: string, extractor: Extractor) => Promise<SetResult>
  /** Left out unless all sets are asked for, or this one. */
  extra?: true
}

export const sets: Record<string, GoldSet> = {
  'claims-dev': { folder: 'claims-dev', needs: '.', evaluate: evaluateClaims },
  'clusters-dev': { folder: 'clusters-dev', needs: '.', evaluate: evaluateClusters },
  polnear: { folder: 'polnear/dev', needs: 'attributions', evaluate: evaluatePolnear },
  cofenet: { folder: '.', needs: 'cofenet/valid.txt', evaluate: evaluateCofenet },
  muc: { folder: 'muc34', needs: 'muc-dev.json', evaluate: evaluateMuc },
  gum: { folder: 'gum_news', needs: '.', evaluate: evaluateGum },
  snippets: { folder: 'figures', needs: 'pilot44.json', evaluate: evaluateSnippets },
  'polnear-train': { folder: 'polnear/train', needs: 'text', evaluate: evaluateTraining, extra: true },
}

/** Runs one set. Where its data is not there, the result says so. `other` is a folder of the same form to take instead. */
export async function evaluateSet(
  name: string,
  gold: string,
  extractor: Extractor,
  other?: string,
): Promise<SetResult> {
  const set = sets[name]
  if (!set) throw new Error(`No set is named ${name}.`)
  const folder = other ?? join(gold, set.folder)
  if (existsSync(join(folder, set.needs))) return set.evaluate(other ?? name, folder, extractor)
  return { set: name, missing: `not found: ${join(folder, set.needs)}`, measures: [], misses: [] }
}
