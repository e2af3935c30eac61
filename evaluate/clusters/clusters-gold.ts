/** Reads folders of reports on one story: `CLUSTER/*.txt` beside `CLUSTER/gold.json`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { decodeText } from '../../src/main/import/decode-text.ts'
import { readGoldFile } from '../read-gold-file.ts'

const GoldFigure = z.object({
  id: z.string(),
  article: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  exact: z.string(),
  quantity: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  modifier: z.string(),
  unit: z.string().nullable().default(null),
  target: z.string().nullable(),
  claimant: z.string().nullable(),
  scope: z.string(),
})
export type GoldFigure = z.infer<typeof GoldFigure>

const NumericConflict = z.object({
  kind: z.literal('numeric'),
  quantity: z.string(),
  target: z.string().nullable(),
  sides: z.array(z.object({ claimant: z.string(), figures: z.array(z.string()) })),
})
export type NumericConflict = z.infer<typeof NumericConflict>

const StatementConflict = z.object({
  kind: z.enum(['polarity', 'responsibility']),
  sides: z.array(z.object({ claimant: z.string(), exact: z.string() })),
})
export type StatementConflict = z.infer<typeof StatementConflict>

export const GoldCluster = z.object({
  cluster: z.string(),
  /** Names by which a conflict's side is known too. */
  claimants: z.record(z.string(), z.array(z.string())).default({}),
  /** Names by which the reports call a claimant. */
  aliases: z.record(z.string(), z.array(z.string())).default({}),
  figures: z.array(GoldFigure),
  conflicts: z.array(z.union([NumericConflict, StatementConflict])),
  /** Conflicts on which readers may differ: neither right nor wrong. */
  arguable: z.array(z.union([NumericConflict, StatementConflict])).default([]),
  /** Pairs of figures that must not be set against each other, and why not. */
  nonConflicts: z.array(z.object({ figures: z.tuple([z.string(), z.string()]), why: z.string() })),
})
export type GoldCluster = z.infer<typeof GoldCluster>

export type ClusterReport = { name: string; bytes: Uint8Array; text: string }

/** The clusters of a folder in the order of their names, each with its reports. */
export function readClusters(folder: string): { gold: GoldCluster; reports: ClusterReport[] }[] {
  return readdirSync(folder)
    .sort()
    .filter(name => !name.startsWith('.') && existsSync(join(folder, name, 'gold.json')))
    .map(name => ({
      gold: readGoldFile(join(folder, name, 'gold.json'), GoldCluster),
      reports: readdirSync(join(folder, name))
        .filter(file => file.endsWith('.txt'))
        .sort()
        .map(file => ({ name: file, bytes: readFileSync(join(folder, name, file)) }))
        .map(file => ({ ...file, text: decodeText(file.bytes) })),
    }))
}
