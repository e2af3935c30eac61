/** Evaluates whole claim rows on annotated articles: the set closest to the product. */

import { findConflicts } from '../../src/main/claims/conflicts/find-conflicts.ts'
import type { RawExtraction } from '../../src/main/claims/raw-extraction.ts'
import { toRawExtraction } from '../../src/main/claims/raw-extraction.ts'
import { type Extractor, rawInput } from '../extract-texts.ts'
import type { Counts, Measure, SetResult } from '../measure.ts'
import { countSlices } from '../slicing.ts'
import { readClaimsGold } from './claims-gold.ts'
import { listClaimsMisses } from './claims-misses.ts'
import { countArticle, matchArticle } from './score-claims.ts'

type Row = Pick<Measure, 'name' | 'score'> & Partial<Measure> & { key: keyof ReturnType<typeof countArticle> }

const rows: readonly Row[] = [
  { key: 'located', name: 'claims located (cue or words)', score: 'f1' },
  { key: 'claims', name: 'claims with their claimant', score: 'f1' },
  { key: 'claimant', name: 'claimant right, all located', score: 'recall', anchors: 'NewsClaims F1 42.3, humans 85.8' },
  {
    key: 'claimantResolved',
    name: 'claimant resolved (mention is no name)',
    score: 'recall',
    required: 75,
    moonshot: 88,
    anchors: 'NewsClaims F1 2.7 outside the sentence',
  },
  { key: 'stance', name: 'stance right, all located', score: 'recall', required: 85, moonshot: 92 },
  { key: 'figures', name: 'figures: number and quantity', score: 'f1', required: 85, moonshot: 93 },
  { key: 'figuresGroup', name: 'figures: number, quantity and target', score: 'f1', required: 85, moonshot: 93 },
  { key: 'figuresAnyQuantity', name: 'figures: number alone', score: 'f1' },
  { key: 'figuresAttribution', name: 'figures with who gave them', score: 'f1' },
  { key: 'figuresAttributed', name: '… of those somebody gave', score: 'f1' },
  { key: 'dates', name: 'dates with their value', score: 'f1' },
  { key: 'dateSpans', name: 'dates, place in the text alone', score: 'f1' },
  { key: 'places', name: 'places', score: 'f1' },
  { key: 'conflicts', name: 'conflicts, all kinds', score: 'f1' },
  { key: 'numericConflicts', name: 'conflicts, numeric', score: 'f1' },
  {
    key: 'statementConflicts',
    name: 'polarity and responsibility conflicts',
    score: 'recall',
    required: 40,
    moonshot: 65,
  },
]

/** What the command line's `extract --raw --json` prints for a text, and whether its spans slice. */
async function extractRaw(extractor: Extractor, id: string, text: string) {
  const [extraction] = await extractor.extractAll([rawInput(text)])
  if (!extraction) throw new Error(`No extraction for ${id}.`)
  const { publishedAt } = extraction
  const conflicts = findConflicts([{ articleId: id, title: '', publishedAt, extraction }])
  const raw: RawExtraction = toRawExtraction(id, extraction, conflicts)
  return { raw, slices: countSlices(text, extraction) }
}

/** Scores the extraction of each article of `folder` by itself. */
export async function evaluateClaims(set: string, folder: string, extractor: Extractor): Promise<SetResult> {
  const articles = readClaimsGold(folder)
  const scored = await Promise.all(
    articles.map(async ({ gold, text }) => {
      const { raw, slices } = await extractRaw(extractor, gold.id, text)
      const match = matchArticle(gold, raw)
      return { counts: countArticle(gold, raw, match), misses: listClaimsMisses(text, gold, raw, match), slices }
    }),
  )
  const measures = rows.map(
    ({ key, ...row }): Measure => ({
      required: null,
      moonshot: null,
      ...row,
      articles: scored.map(({ counts }): Counts => counts[key]),
    }),
  )
  measures.push({
    name: 'spans that slice to their words',
    score: 'recall',
    required: 100,
    moonshot: 100,
    articles: scored.map(({ slices }) => slices),
  })
  return { set, missing: null, measures, misses: scored.flatMap(({ misses }) => misses) }
}
