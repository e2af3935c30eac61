/** Evaluates conflicts across reports: each cluster is imported, extracted and grouped as the application does it. */
import { plainText } from '../../src/article/plain-text.ts'
import { digestOf } from '../../src/main/claims/digest.ts'
import { documentSections } from '../../src/main/claims/document-sections.ts'
import { type Extractor, rawInput } from '../extract-texts.ts'
import type { SetResult } from '../measure.ts'
import { createNameMatcher } from './claimant-names.ts'
import { type ClusterReport, type GoldCluster, readClusters } from './clusters-gold.ts'
import { clustersMeasures } from './clusters-measures.ts'
import { listConflictMisses } from './clusters-misses.ts'
import { groupReports } from './group-reports.ts'
import { scoreConflicts } from './score-conflicts.ts'
import { scoreFigures } from './score-figures.ts'

/** Imports one report and extracts its claims: the text and sections are those of the article it becomes. */
async function importReport(extractor: Extractor, articleId: string, { name, bytes }: ClusterReport) {
  const content = await extractor.jobs.readFile({ name, bytes })
  const draft = content.kind === 'articles' ? content.articles[0] : undefined
  if (!draft) throw new Error(`Nothing was imported from ${name}.`)
  const { document, publishedAt, site, title } = draft
  const text = plainText(document)
  const extraction = await extractor.extract({ text, publishedAt, site, sections: documentSections(document) })
  return { articleId, digest: digestOf(articleId, title, extraction) }
}

/** Figures are looked at in the file as it stands, where their offsets count. */
async function scoreReport(extractor: Extractor, gold: GoldCluster, { name, text }: ClusterReport) {
  const extraction = await extractor.extract(rawInput(text))
  const figures = gold.figures.filter(({ article }) => article === name)
  const sameClaimant = createNameMatcher({ ...gold, claimants: gold.aliases })
  return scoreFigures(`${gold.cluster}/${name}`, text, figures, extraction, sameClaimant)
}

/** All clusters share one library, so that stories may be mistaken for each other. */
export async function evaluateClusters(set: string, folder: string, extractor: Extractor): Promise<SetResult> {
  const clusters = readClusters(folder)
  if (clusters.length === 0)
    return { set, missing: `no cluster with a gold.json in ${folder}`, measures: [], misses: [] }
  /** Which report an article is. */
  const origin = new Map<string, { cluster: GoldCluster; report: string }>()
  const importing = clusters.flatMap(({ gold, reports }) =>
    reports.map((report, index) => {
      const articleId = `${gold.cluster}-${index + 1}`
      origin.set(articleId, { cluster: gold, report: report.name })
      return importReport(extractor, articleId, report)
    }),
  )
  const conflicts = groupReports(await Promise.all(importing))
  const scored = await Promise.all(
    clusters.map(async ({ gold, reports }) => {
      const found = {
        conflicts: conflicts.filter(({ sides: [side] }) => side && origin.get(side.articleId)?.cluster === gold),
        articleOf: (articleId: string) => origin.get(articleId)?.report ?? null,
      }
      return {
        gold,
        conflicts: scoreConflicts(gold, found),
        conflictsByAliases: scoreConflicts({ ...gold, claimants: gold.aliases }, found),
        figures: await Promise.all(reports.map(report => scoreReport(extractor, gold, report))),
      }
    }),
  )
  return {
    set,
    missing: null,
    measures: clustersMeasures(scored),
    misses: scored.flatMap(cluster => [
      ...listConflictMisses(cluster.gold, cluster.conflicts),
      ...cluster.figures.flatMap(({ misses }) => misses),
    ]),
  }
}
