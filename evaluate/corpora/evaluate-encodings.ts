/** Evaluates which encoding pages are read in: by their mark, or by what their meta elements declare. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findMetaEncoding } from '../../src/main/import/html/meta-encoding.ts'
import type { Extractor } from '../extract-texts.ts'
import { type Miss, type SetResult, share } from '../measure.ts'

const utf8Mark = 'ï»¿'

/** What a page without a declaration is read in by these tests. */
const fallback = 'windows-1252'

const encodingOf = (page: string): string =>
  page.startsWith(utf8Mark) ? 'utf-8' : (findMetaEncoding(Buffer.from(page, 'latin1')) ?? fallback)

export async function evaluateEncodings(set: string, folder: string, _: Extractor): Promise<SetResult> {
  const cases = readdirSync(folder)
    .filter(file => file.endsWith('.dat'))
    .sort()
    .flatMap(file =>
      [...readFileSync(join(folder, file), 'latin1').matchAll(/(?:^|\n)#data\n([\s\S]*?)\n#encoding\n([^\n]*)/g)].map(
        ([, page = '', label = '']) => ({ file, page, wanted: new TextDecoder(label.trim()).encoding }),
      ),
    )
  const wrong = cases.filter(({ page, wanted }) => encodingOf(page) !== wanted)
  return {
    set,
    missing: null,
    measures: [
      {
        name: 'encoding by mark or meta element',
        score: 'recall',
        articles: [share(cases.length - wrong.length, cases.length)],
        required: 100,
      },
    ],
    misses: wrong.map(
      ({ file, page, wanted }): Miss => ({
        kind: 'encoding',
        where: file,
        words: `${encodingOf(page)}, not ${wanted}: ${page.slice(0, 120).replace(/\s+/g, ' ')}`,
      }),
    ),
  }
}
