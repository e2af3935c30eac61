/** Reads the human-target slots of the MUC-3 and MUC-4 keys, beside their upper-case texts. */
import { z } from 'zod'
import { readGoldFile } from '../read-gold-file.ts'

const Key = z.object({
  e: z.enum(['DEATH', 'INJURY']),
  n: z.array(z.string()),
  t: z.array(z.string()),
  opt: z.boolean(),
})
const File = z.object({ docs: z.record(z.string(), z.string()), keys: z.record(z.string(), z.array(Key)) })

/** What an answer may be: low and high as told, null where open. */
export type NumberRange = { low: number | null; high: number | null }

export type GoldToll = {
  quantity: 'killed' | 'wounded'
  /** Each is a right answer. Empty where the key only says that there were several. */
  numbers: NumberRange[]
  /** Names and descriptions of who was hit, in capitals. */
  targets: string[]
  optional: boolean
}

/** `16`, `16-` (at least), `-16` (at most); null for `PLURAL` and the like. */
export function parseNumber(slot: string): NumberRange | null {
  const match = /^(-?)(\d+)(-?)(\d*)$/.exec(slot.replaceAll(/[\s,]/g, ''))
  if (!match) return null
  const [, upTo, number, open, upper] = match
  const value = Number(number)
  if (upTo) return { low: null, high: value }
  if (open) return { low: value, high: upper ? Number(upper) : null }
  return { low: value, high: value }
}

export function readMuc(file: string): { id: string; text: string; tolls: GoldToll[] }[] {
  const { docs, keys } = readGoldFile(file, File)
  return Object.entries(docs).map(([id, text]) => ({
    id,
    text,
    tolls: (keys[id] ?? []).map(({ e, n, t, opt }) => ({
      quantity: e === 'DEATH' ? 'killed' : 'wounded',
      numbers: n.map(parseNumber).filter(range => range !== null),
      targets: t,
      optional: opt,
    })),
  }))
}
