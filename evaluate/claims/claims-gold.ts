/** Reads a folder of articles with annotated claims: `ID.txt` beside `ID.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { readGoldFile } from '../read-gold-file.ts'

const Span = z.object({ start: z.number().int(), end: z.number().int() })
const Name = z.string().nullable()

const GoldClaim = z.object({
  id: z.string(),
  claimant: z.string(),
  claimantAliases: z.array(z.string()).default([]),
  claimantMention: Span.extend({ exact: z.string() }).nullable(),
  resolution: z.string(),
  cue: Span.nullable(),
  stance: z.string(),
  content: z.array(Span),
})
export type GoldClaim = z.infer<typeof GoldClaim>

const GoldFigure = Span.extend({
  id: z.string(),
  exact: z.string(),
  quantity: z.string(),
  low: z.number(),
  high: z.number().nullable(),
  modifier: z.string(),
  targetGroup: Name,
  claimId: Name,
  attributedTo: Name,
})
export type GoldFigure = z.infer<typeof GoldFigure>

export const GoldArticle = z.object({
  id: z.string(),
  claims: z.array(GoldClaim),
  figures: z.array(GoldFigure),
  dates: z.array(Span.extend({ value: z.string() })),
  places: z.array(Span.extend({ name: z.string() })),
  conflicts: z.array(z.object({ a: z.string(), b: z.string(), kind: z.string(), note: z.string().optional() })),
})
export type GoldArticle = z.infer<typeof GoldArticle>

/** The annotated articles of a folder in the order of their names, each with its text. */
export function readClaimsGold(folder: string): { gold: GoldArticle; text: string }[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.json') && existsSync(join(folder, name.replace(/json$/, 'txt'))))
    .sort()
    .map(name => ({
      gold: readGoldFile(join(folder, name), GoldArticle),
      text: readFileSync(join(folder, name.replace(/json$/, 'txt')), 'utf8'),
    }))
}
