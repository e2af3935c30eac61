/** Lists the conflicts that were missed or found wrongly in one cluster of reports. */
import type { Conflict } from '../../src/contract/claims.ts'
import type { Miss } from '../measure.ts'
import type { GoldCluster } from './clusters-gold.ts'
import type { ConflictScore } from './score-conflicts.ts'

const sidesText = ({ sides }: Conflict) =>
  sides
    .map(
      ({ claimant, low, high, figure, quote }) =>
        `${claimant} ${figure ? `${low}–${high ?? '…'}` : ''} “${(figure?.exact ?? quote.exact).replace(/\s+/g, ' ').slice(0, 90)}”`,
    )
    .join(' / ')

export function listConflictMisses(gold: GoldCluster, score: ConflictScore): Miss[] {
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
