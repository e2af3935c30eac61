/** Lists the jobs on claims that run in a worker thread. */

import { findConflicts } from './conflicts/find-conflicts.ts'
import { extractClaims } from './extract-claims.ts'
import type { Extraction, ExtractionInput } from './extraction.ts'
import { emptyGroupingMemory, type GroupingInput, groupClaims } from './group-claims.ts'
import { type RawExtraction, toRawExtraction } from './raw-extraction.ts'
import type { GroupedStory } from './story-tables.ts'

const memory = emptyGroupingMemory()

export const claimsJobs = {
  'claims.extract': ({ input, trace }: { input: ExtractionInput; trace: boolean }): Extraction =>
    extractClaims(input, { trace }),
  'claims.extractRaw': ({ id, input }: { id: string; input: ExtractionInput }): RawExtraction => {
    const extraction = extractClaims(input)
    const { publishedAt } = extraction
    return toRawExtraction(id, extraction, findConflicts([{ articleId: id, title: '', publishedAt, extraction }]))
  },
  'claims.group': (input: GroupingInput): GroupedStory => groupClaims(input, memory),
}
