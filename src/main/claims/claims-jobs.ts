/** Lists the jobs on claims that run in a worker thread. */

import { findConflicts } from './conflicts/find-conflicts.ts'
import { extractClaims } from './extract-claims.ts'
import type { Extraction, ExtractionInput } from './extraction.ts'
import { createGroupingEngine, type GroupingEngine } from './grouping/grouping-engine.ts'
import { type RawExtraction, toRawExtraction } from './raw-extraction.ts'

const engine = createGroupingEngine()
/** Each question to the engine as a job. */
export type GroupingJobs = { [Ask in keyof GroupingEngine as `claims.group.${Ask}`]: GroupingEngine[Ask] }
const groupingJobs: GroupingJobs = {
  'claims.group.begin': engine.begin,
  'claims.group.take': engine.take,
  'claims.group.told': engine.told,
  'claims.group.group': engine.group,
  'claims.group.next': engine.next,
  'claims.group.hold': engine.hold,
  'claims.group.conflicts': engine.conflicts,
}

export const claimsJobs = {
  'claims.extract': ({ input, trace }: { input: ExtractionInput; trace: boolean }): Extraction =>
    extractClaims(input, { trace }),
  'claims.extractRaw': ({ id, input }: { id: string; input: ExtractionInput }): RawExtraction => {
    const extraction = extractClaims(input)
    const { publishedAt } = extraction
    return toRawExtraction(id, extraction, findConflicts([{ articleId: id, title: '', publishedAt, extraction }]))
  },
  ...groupingJobs,
}
