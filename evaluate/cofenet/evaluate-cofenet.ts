/** Evaluates attribution spans by the protocol of the published figures: exact runs of labelled tokens, stops and all. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Extractor, rawInput } from '../extract-texts.ts'
import { matched, type SetResult, sum } from '../measure.ts'
import { asPolnear } from '../polnear/as-polnear.ts'
import { type Attribution, readPolnear } from '../polnear/polnear-gold.ts'
import { overlap, type Span } from '../span.ts'
import { placeTokens, readCofenet } from './cofenet-gold.ts'

const roles = ['source', 'cue', 'content'] as const
type Role = (typeof roles)[number]

/** The runs of one role's labels, as `first-last` token. */
function labelledRuns(labels: readonly string[], role: Role): Set<string> {
  const runs = new Set<string>()
  let first = -1
  for (const [index, label] of [...labels, 'O'].entries()) {
    if (label === `I-${role}` && first >= 0) continue
    if (first >= 0) runs.add(`${first}-${index - 1}`)
    first = label.endsWith(`-${role}`) ? index : -1
  }
  return runs
}

/** Our spans as runs of tokens, cut where a line of the gold begins. */
function ourRuns(places: readonly (Span | null)[], attributions: readonly Attribution[], role: Role): Set<string> {
  const runs = new Set<string>()
  for (const span of attributions.flatMap(one => one[role])) {
    const inside = places.flatMap((place, index) => (place && overlap(place, span) ? [index] : []))
    const [first, last] = [inside[0], inside.at(-1)]
    if (first !== undefined && last !== undefined) runs.add(`${first}-${last}`)
  }
  return runs
}

const anchors: Record<Role, string> = {
  source: 'published test: rules 10.7, CRF 50.6, BERT 83.2',
  cue: 'published test: rules 22.8, CRF 53.4, BERT 75.3',
  content: 'published test: rules 5.6, CRF 28.6, BERT 72.9',
}

/** The texts are PolNeAR's, which has them with their paragraphs: `folder` holds both `cofenet` and `polnear/dev`. */
export async function evaluateCofenet(set: string, folder: string, extractor: Extractor): Promise<SetResult> {
  const labelled = new Map(readCofenet(join(folder, 'cofenet', 'valid.txt')).map(text => [text.id, text]))
  if (!existsSync(join(folder, 'polnear', 'dev', 'text'))) {
    return { set, missing: `needs the texts of ${join(folder, 'polnear', 'dev')}`, measures: [], misses: [] }
  }
  const texts = readPolnear(join(folder, 'polnear', 'dev')).filter(({ annotation }) => labelled.has(annotation))
  const scored = await Promise.all(
    texts.map(async ({ id, annotation, text, publishedAt }) => {
      const { tokens = [], labels = [] } = labelled.get(annotation) ?? {}
      const { claims } = await extractor.extract(rawInput(text, publishedAt))
      const attributions = asPolnear(text, claims)
      const places = placeTokens(text, tokens)
      const count = (role: Role) => {
        const [ours, gold] = [ourRuns(places, attributions, role), labelledRuns(labels, role)]
        return matched([...ours].filter(run => gold.has(run)).length, ours.size, gold.size)
      }
      const placed = places.filter(place => place !== null).length
      return { id, source: count('source'), cue: count('cue'), content: count('content'), placed, of: places.length }
    }),
  )
  const byText = Object.values(Object.groupBy(scored, ({ id }) => id)).map(all => all ?? [])
  return {
    set,
    missing: null,
    measures: [
      ...roles.map(role => ({
        name: `${role}, exact tokens`,
        score: 'f1' as const,
        anchors: anchors[role],
        articles: byText.map(all => sum(all.map(one => one[role]))),
      })),
      {
        name: '… tokens found in the texts',
        score: 'recall' as const,
        articles: byText.map(all => sum(all.map(({ placed, of }) => matched(placed, of, of)))),
      },
    ],
    misses: [],
  }
}
