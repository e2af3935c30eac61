/** Evaluates casualty figures on snippets of a sentence or two whose dead and injured are counted. */
import { join } from 'node:path'
import { z } from 'zod'
import { type Extractor, rawInput } from '../extract-texts.ts'
import { type Miss, matched, type SetResult } from '../measure.ts'
import { readGoldFile } from '../read-gold-file.ts'

const Snippets = z.array(
  z.object({
    id: z.number(),
    text: z.string(),
    figures: z.array(z.object({ effect: z.enum(['DEATH', 'INJURY']), n: z.number() })),
  }),
)

const effects: Record<string, string> = { killed: 'DEATH', wounded: 'INJURY' }

/** Removes from both lists what they have in common, one for one; returns how many that were. */
function takeCommon(ours: string[], gold: string[]): number {
  let common = 0
  for (const item of [...ours]) {
    if (!gold.includes(item)) continue
    ours.splice(ours.indexOf(item), 1)
    gold.splice(gold.indexOf(item), 1)
    common++
  }
  return common
}

export async function evaluateSnippets(set: string, folder: string, extractor: Extractor): Promise<SetResult> {
  const snippets = readGoldFile(join(folder, 'pilot44.json'), Snippets)
  const scored = await Promise.all(
    snippets.map(async ({ id, text, figures }) => {
      const { claims } = await extractor.extract(rawInput(text))
      const found = claims.flatMap(claim => claim.figures)
      const ours = found.flatMap(({ quantity, low }) => (effects[quantity] ? [`${effects[quantity]} ${low}`] : []))
      const gold = figures.map(({ effect, n }) => `${effect} ${n}`)
      const [system, wanted] = [ours.length, gold.length]
      const right = takeCommon(ours, gold)
      const misses: Miss[] = [
        ...gold.map(figure => ({ kind: 'figure missed', where: String(id), words: `${figure}: ${text}` })),
        ...ours.map(figure => ({ kind: 'figure spurious', where: String(id), words: `${figure}: ${text}` })),
      ]
      return { counts: matched(right, system, wanted), misses }
    }),
  )
  return {
    set,
    missing: null,
    measures: [{ name: 'killed and wounded, number', score: 'f1', articles: scored.map(({ counts }) => counts) }],
    misses: scored.flatMap(({ misses }) => misses),
  }
}
