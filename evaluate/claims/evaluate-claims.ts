/** Evaluates whole claim rows on annotated articles: the set closest to the product. */

import { findConflicts } from '../../src/main/claims/conflicts/find-conflicts.ts'
import { type RawExtraction, toRawExtraction } from '../../src/main/claims/raw-extraction.ts'
import { type Extractor, rawInput } from '../extract-texts.ts'
import type { Measure, SetResult } from '../measure.ts'
import { readClaimsGold } from './claims-gold.ts'
import { listClaimsMisses } from './claims-misses.ts'
import { countArticle, matchArticle } from './score-claims.ts'

type Row = Omit<Measure, 'articles'> & { key: keyof ReturnType<typeof countArticle> }

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
  { key: 'stanceCoarse', name: '… report, confirm, allege merged', score: 'recall' },
  { key: 'content', name: 'words of located claims (characters)', score: 'f1' },
  { key: 'figures', name: 'figures: number and quantity', score: 'f1', required: 85, moonshot: 93 },
  { key: 'figuresGroup', name: 'figures: number, quantity and target', score: 'f1', required: 85, moonshot: 93 },
  { key: 'figuresNoun', name: '… the gold’s notes in brackets set aside', score: 'f1' },
  { key: 'figuresAnyQuantity', name: 'figures: number alone', score: 'f1' },
  { key: 'figuresAttribution', name: 'figures with who gave them', score: 'f1' },
  { key: 'figuresAttributed', name: '… of those somebody gave', score: 'f1' },
  { key: 'dates', name: 'dates with their value', score: 'f1' },
  { key: 'dateSpans', name: '… place in the text alone', score: 'f1' },
  { key: 'places', name: 'places', score: 'f1' },
  { key: 'placeNames', name: '… their name right', score: 'recall' },
  { key: 'conflicts', name: 'conflicts, all kinds', score: 'f1' },
  { key: 'numericConflicts', name: 'conflicts, numeric', score: 'f1' },
  {
    key: 'statementConflicts',
    name: 'polarity and responsibility, recall',
    score: 'recall',
    required: 40,
    moonshot: 65,
  },
  { key: 'statementPrecision', name: '… that the gold has too', score: 'precision' },
]

/** What the command line's `extract --raw --json` prints for a text. */
async function extractRaw(extractor: Extractor, articleId: string, text: string): Promise<RawExtraction> {
  const extraction = await extractor.extract(rawInput(text))
  const { publishedAt } = extraction
  return toRawExtraction(articleId, extraction, findConflicts([{ articleId, title: '', publishedAt, extraction }]))
}

/** Scores the extraction of each article of `folder` by itself. */
export async function evaluateClaims(set: string, folder: string, extractor: Extractor): Promise<SetResult> {
  const articles = readClaimsGold(folder)
  if (articles.length === 0) return { set, missing: `no annotated article in ${folder}`, measures: [], misses: [] }
  const scored = await Promise.all(
    articles.map(async ({ gold, text }) => {
      const raw = await extractRaw(extractor, gold.id, text)
      const match = matchArticle(gold, raw)
      return { counts: countArticle(gold, raw, match), misses: listClaimsMisses(text, gold, raw, match) }
    }),
  )
  return {
    set,
    missing: null,
    measures: rows.map(({ key, ...row }) => ({ ...row, articles: scored.map(({ counts }) => counts[key]) })),
    misses: scored.flatMap(({ misses }) => misses),
  }
}
