/** Draws a confidence interval for a measure by resampling its articles. */
import { createRandom } from '../bench/seeded-random.ts'
import { type Counts, type ScoreKind, scoreOf } from './measure.ts'

/**
 * The 95 % percentile interval of a score (0 to 1) over `draws` resamples of the articles with replacement (Efron 1979).
 * The same articles and seed give the same interval. Null for fewer than two articles, or
 * when nothing was counted.
 */
export function bootstrapInterval(
  kind: ScoreKind,
  articles: readonly Counts[],
  { draws = 1000, seed = 1 } = {},
): { low: number; high: number } | null {
  if (articles.length < 2) return null
  const random = createRandom(seed)
  const scores: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const total = { right: 0, system: 0, found: 0, gold: 0 }
    for (let pick = 0; pick < articles.length; pick++) {
      const counts = articles[Math.floor(random() * articles.length)]
      if (!counts) continue
      total.right += counts.right
      total.system += counts.system
      total.found += counts.found
      total.gold += counts.gold
    }
    // A draw of articles without any item says nothing about them.
    if (total.gold > 0 || total.system > 0) scores.push(scoreOf(kind, total))
  }
  scores.sort((a, b) => a - b)
  const at = (part: number) => scores[Math.min(scores.length - 1, Math.floor(part * scores.length))]
  const [low, high] = [at(0.025), at(0.975)]
  return low === undefined || high === undefined ? null : { low, high }
}
