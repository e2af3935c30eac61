/** Evaluates conflicts across reports: each cluster is imported, extracted and grouped as the application does it. */
import { plainText } from '../../src/article/plain-text.ts'
import type { Conflict } from '../../src/contract/claims.ts'
import { digestOf } from '../../src/main/claims/digest.ts'
import { documentSections } from '../../src/main/claims/document-sections.ts'
import type { Extractor } from '../extract-texts.ts'
import { type Counts, type Measure, type Miss, matched, type SetResult, share } from '../measure.ts'
import { countSlices } from '../slicing.ts'
import { type ClusterReport, type GoldCluster, readClusters } from './clusters-gold.ts'
import { type ConflictScore, scoreConflicts } from './score-conflicts.ts'

/** Imports one report and extracts its claims: the text and sections are those of the article it becomes. */
async function readReport(extractor: Extractor, articleId: string, { name, bytes }: ClusterReport) {
  const [draft] = await extractor.jobs.readFile({ name, bytes })
  if (!draft) throw new Error(`Nothing was imported from ${name}.`)
  const text = plainText(draft.document)
  const sections = documentSections(draft.document)
  const extraction = await extractor.jobs.extractClaims({ text, publishedAt: draft.publishedAt, sections })
  return {
    articleId,
    report: name,
    digest: digestOf(articleId, draft.title, extraction),
    slices: countSlices(text, extraction),
  }
}

/** All clusters share one library, so that stories may be mistaken for each other. */
export async function evaluateClusters(set: string, folder: string, extractor: Extractor): Promise<SetResult> {
  const clusters = readClusters(folder)
  const read = await Promise.all(
    clusters.map(({ gold, reports }) =>
      Promise.all(reports.map((report, index) => readReport(extractor, `${gold.cluster}-${index + 1}`, report))),
    ),
  )
  const articles = new Map(
    read.flatMap((reports, index) => reports.map(({ articleId, report }) => [articleId, { report, index }] as const)),
  )
  const { conflicts } = await extractor.jobs.groupEvents(
    read.flatMap(reports => reports.map(({ digest }) => digest)),
    { signal: new AbortController().signal },
  )
  const scores = clusters.map(({ gold }, index) => ({
    gold,
    score: scoreConflicts(gold, {
      conflicts: conflicts.filter(({ sides: [side] }) => side && articles.get(side.articleId)?.index === index),
      articleOf: articleId => articles.get(articleId)?.report ?? null,
    }),
  }))
  const slices = read.flatMap(reports => reports.map(report => report.slices))
  return {
    set,
    missing: null,
    measures: measuresOf(scores, slices),
    misses: scores.flatMap(({ gold, score }) => missesOf(gold, score)),
  }
}

type Scored = { gold: GoldCluster; score: ConflictScore }

function measuresOf(scores: readonly Scored[], slices: readonly Counts[]): Measure[] {
  const measure = (
    name: string,
    score: Measure['score'],
    count: (scored: Scored) => Counts,
    more: Partial<Measure> = {},
  ): Measure => ({ name, score, required: null, moonshot: null, ...more, articles: scores.map(count) })
  const numeric = ({ score }: Scored): Counts => ({
    right: score.numericRight.size,
    system: score.numericSystem.length - score.arguable.size,
    found: score.numericFound.size,
    gold: score.numericGold.length,
  })
  const statements = (kind: string | null, foundIn: (score: ConflictScore) => ReadonlySet<unknown>) => {
    const ofKind = (conflict: { kind: string }) => kind === null || conflict.kind === kind
    return ({ score }: Scored): Counts => {
      const gold = score.statementsGold.filter(ofKind)
      return matched(gold.filter(conflict => foundIn(score).has(conflict)).length, gold.length, gold.length)
    }
  }
  const trapKinds = [...new Set(scores.flatMap(({ gold }) => gold.nonConflicts.map(({ why }) => why)))].sort()
  return [
    measure('numeric conflicts, precision', 'precision', numeric, { required: 85, moonshot: 95 }),
    measure('numeric conflicts, recall', 'recall', numeric, { required: 70, moonshot: 85 }),
    measure(
      'false alarms on its traps',
      'recall',
      ({ gold, score }) =>
        share(score.falseAlarms.filter(({ traps }) => traps.size > 0).length, gold.nonConflicts.length),
      { required: 10, moonshot: 3, lowerIsBetter: true },
    ),
    ...trapKinds.map(why =>
      measure(
        `… ${why.replaceAll('_', ' ')}`,
        'recall',
        ({ gold, score }) =>
          share(
            score.falseAlarms.filter(({ traps }) => traps.has(why)).length,
            gold.nonConflicts.filter(trap => trap.why === why).length,
          ),
        { lowerIsBetter: true },
      ),
    ),
    measure(
      'polarity and responsibility, recall',
      'recall',
      statements(null, score => score.statementsFound),
      { required: 40, moonshot: 65 },
    ),
    measure(
      '… shown as such',
      'recall',
      statements(null, score => score.statementsFoundAsSuch),
    ),
    measure(
      '… polarity',
      'recall',
      statements('polarity', score => score.statementsFound),
    ),
    measure(
      '… responsibility',
      'recall',
      statements('responsibility', score => score.statementsFound),
    ),
    {
      name: 'spans that slice to their words',
      score: 'recall',
      required: 100,
      moonshot: 100,
      articles: slices,
    },
  ]
}

const sidesText = ({ sides }: Conflict) =>
  sides
    .map(
      ({ claimant, low, high, figure, quote }) =>
        `${claimant} ${figure ? `${low}–${high ?? '…'}` : ''} “${(figure?.exact ?? quote.exact).replace(/\s+/g, ' ').slice(0, 90)}”`,
    )
    .join(' / ')

function missesOf(gold: GoldCluster, score: ConflictScore): Miss[] {
  const where = gold.cluster
  const words = (id: string) => gold.figures.find(figure => figure.id === id)?.exact ?? id
  return [
    ...score.numericGold
      .filter(conflict => !score.numericFound.has(conflict))
      .map(({ quantity, target, sides }) => ({
        kind: 'numeric conflict missed',
        where,
        words: `${quantity} ${target}: ${sides.map(side => `${side.claimant} ${[...new Set(side.figures.map(words))].join(', ')}`).join(' / ')}`,
      })),
    ...score.falseAlarms.map(({ conflict, traps }) => ({
      kind: traps.size > 0 ? `false alarm on a trap: ${[...traps].join(', ')}` : 'false alarm elsewhere',
      where,
      words: `${conflict.quantity} ${conflict.target ?? ''}: ${sidesText(conflict)}`,
    })),
    ...score.statementsGold
      .filter(conflict => !score.statementsFound.has(conflict))
      .map(({ kind, sides }) => ({
        kind: `${kind} missed`,
        where,
        words: sides.map(({ claimant, exact }) => `${claimant} “${exact.slice(0, 120)}”`).join(' / '),
      })),
    ...score.statementsSystem.map(conflict => ({
      kind: `${conflict.kind} found (for a look: the gold is not exhaustive)`,
      where,
      words: sidesText(conflict),
    })),
  ]
}
