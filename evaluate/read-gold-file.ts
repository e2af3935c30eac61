/** Reads files of gold data, and names the one that is damaged. */
import { readFileSync } from 'node:fs'
import type { z } from 'zod'

/** A file of gold data that is not what it should be; its message names it. */
export class DamagedGold extends Error {}

/** @throws DamagedGold when `source`, which stands in `file`, is no JSON of this schema. */
export function parseGold<T>(file: string, source: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(source))
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new DamagedGold(`The gold file ${file} is damaged: ${why}`, { cause })
  }
}

/** @throws DamagedGold */
export const readGoldFile = <T>(file: string, schema: z.ZodType<T>): T =>
  parseGold(file, readFileSync(file, 'utf8'), schema)
