/** Evaluates the repair of texts that a program read in the wrong encoding: which are right, and that none is touched that was. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { repairMojibake } from '../../src/main/import/repair-mojibake.ts'
import type { Extractor } from '../extract-texts.ts'
import { type Miss, type SetResult, share } from '../measure.ts'
import { readGoldFile } from '../read-gold-file.ts'

const Case = z.object({
  label: z.string(),
  original: z.string(),
  fixed: z.string(),
  /** Without what the other program does beside encodings. */
  'fixed-encoding': z.string().optional(),
})

/** The other program also straightens quotation marks, which is no repair. */
const straight = (text: string) => text.replace(/[“”„]/g, '"').replace(/[‘’]/g, "'")

export async function evaluateMojibake(set: string, folder: string, _: Extractor): Promise<SetResult> {
  const cases = readdirSync(folder)
    .filter(file => file.endsWith('.json'))
    .sort()
    .flatMap(file => readGoldFile(join(folder, file), z.array(Case)).map(one => ({ file, ...one })))
  const judged = cases.map(one => {
    const wanted = one['fixed-encoding'] ?? one.fixed
    const read = repairMojibake(one.original)
    return { ...one, read, wanted, isChanged: read !== one.original, isRight: straight(read) === straight(wanted) }
  })
  const broken = judged.filter(({ original, wanted }) => straight(original) !== straight(wanted))
  const sound = judged.filter(({ original, wanted }) => straight(original) === straight(wanted))
  const changed = judged.filter(({ isChanged }) => isChanged)
  const wrong = judged.filter(({ isChanged, isRight }) => isChanged && !isRight)
  return {
    set,
    missing: null,
    measures: [
      {
        name: 'right texts left as they are',
        score: 'recall',
        articles: [share(sound.filter(({ isChanged }) => !isChanged).length, sound.length)],
        required: 100,
      },
      {
        name: 'repairs that are right',
        score: 'recall',
        articles: [share(changed.length - wrong.length, changed.length)],
        required: 100,
      },
      {
        name: 'broken texts repaired',
        score: 'recall',
        articles: [share(broken.filter(({ isRight }) => isRight).length, broken.length)],
      },
    ],
    misses: [
      ...wrong.map(
        ({ file, original, read }): Miss => ({ kind: 'wrong repair', where: file, words: `${original} → ${read}` }),
      ),
      ...broken
        .filter(({ isChanged }) => !isChanged)
        .map(({ file, original }): Miss => ({ kind: 'not repaired', where: file, words: original })),
    ],
  }
}
