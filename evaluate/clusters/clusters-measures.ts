/** Names the measures on clusters of reports, from their scores. */
import { type Counts, type Measure, type ScoreKind, share } from '../measure.ts'
import type { GoldCluster } from './clusters-gold.ts'
import type { ConflictScore } from './score-conflicts.ts'
import type { FigureScore } from './score-figures.ts'

export type ScoredCluster = {
  gold: GoldCluster
  conflicts: ConflictScore
  /** The same, where the other names the gold gives a claimant count as its name. */
  conflictsByAliases: ConflictScore
  figures: readonly FigureScore[]
}

function countNumeric(conflicts: ConflictScore): Counts {
  return {
    right: conflicts.numericRight.size,
    system: conflicts.numericSystem.length - conflicts.arguable.size,
    found: conflicts.numericFound.size,
    gold: conflicts.numericGold.length,
  }
}

/** False alarms on traps of one kind (null: of any) among its traps. */
function countTraps({ gold, conflicts }: ScoredCluster, why: string | null): Counts {
  const alarms = conflicts.falseAlarms.filter(({ traps }) => (why === null ? traps.size > 0 : traps.has(why)))
  const traps = gold.nonConflicts.filter(trap => why === null || trap.why === why)
  return share(alarms.length, traps.length)
}

function countStatements({ conflicts }: ScoredCluster, kind: string | null, found: ReadonlySet<unknown>): Counts {
  const gold = conflicts.statementsGold.filter(conflict => kind === null || conflict.kind === kind)
  return share(gold.filter(conflict => found.has(conflict)).length, gold.length)
}

/** The measures of a set of clusters; the interval is drawn over clusters, for figures over reports. */
export function clustersMeasures(clusters: readonly ScoredCluster[]): Measure[] {
  const trapKinds = [...new Set(clusters.flatMap(({ gold }) => gold.nonConflicts.map(({ why }) => why)))].sort()
  const each = (count: (cluster: ScoredCluster) => Counts) => clusters.map(count)
  const eachReport = (key: 'figures' | 'claimant' | 'scope') =>
    clusters.flatMap(({ figures }) => figures.map(score => score[key]))
  const recall: ScoreKind = 'recall'
  return [
    {
      name: 'numeric conflicts, precision',
      score: 'precision',
      articles: each(cluster => countNumeric(cluster.conflicts)),
      required: 85,
      moonshot: 95,
    },
    {
      name: 'numeric conflicts, recall',
      score: recall,
      articles: each(cluster => countNumeric(cluster.conflicts)),
      required: 70,
      moonshot: 85,
    },
    {
      name: '… precision with the gold’s other names',
      score: 'precision',
      articles: each(cluster => countNumeric(cluster.conflictsByAliases)),
    },
    {
      name: '… recall with the gold’s other names',
      score: recall,
      articles: each(cluster => countNumeric(cluster.conflictsByAliases)),
    },
    {
      name: 'false alarms on its traps',
      score: recall,
      articles: each(cluster => countTraps(cluster, null)),
      required: 10,
      moonshot: 3,
      lowerIsBetter: true,
    },
    ...trapKinds.map(why => ({
      name: `… ${why}`,
      score: recall,
      articles: each(cluster => countTraps(cluster, why)),
      lowerIsBetter: true,
    })),
    {
      name: 'polarity and responsibility, recall',
      score: recall,
      articles: each(cluster => countStatements(cluster, null, cluster.conflicts.statementsFound)),
      required: 40,
      moonshot: 65,
    },
    {
      name: '… shown as such',
      score: recall,
      articles: each(cluster => countStatements(cluster, null, cluster.conflicts.statementsFoundAsSuch)),
    },
    ...['polarity', 'responsibility'].map(kind => ({
      name: `… ${kind}`,
      score: recall,
      articles: each(cluster => countStatements(cluster, kind, cluster.conflicts.statementsFound)),
    })),
    { name: 'figures: number and quantity', score: 'f1', articles: eachReport('figures') },
    { name: '… who gave them', score: recall, articles: eachReport('claimant') },
    { name: '… incident, cumulative or sub-count', score: recall, articles: eachReport('scope') },
  ]
}
