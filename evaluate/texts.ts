/** Extracts texts that nobody annotated: only their spans are looked at. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Extractor, rawInput } from './extract-texts.ts'
import type { SetResult } from './measure.ts'
import { evaluatePolnear } from './polnear/evaluate-polnear.ts'

/** PolNeAR's training part: scored where its annotations are there. */
export async function evaluateTraining(set: string, folder: string, extractor: Extractor): Promise<SetResult> {
  if (existsSync(join(folder, 'attributions'))) return evaluatePolnear(set, folder, extractor)
  const texts = join(folder, 'text')
  const files = readdirSync(texts).filter(name => name.endsWith('.txt'))
  await Promise.all(files.map(name => extractor.extract(rawInput(readFileSync(join(texts, name), 'utf8')))))
  return {
    set,
    missing: `${files.length} texts without annotations: only their spans were looked at`,
    measures: [],
    misses: [],
  }
}
