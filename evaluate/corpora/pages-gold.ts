/** Reads saved pages with what is expected of them: as Mozilla's Readability keeps its tests, and as defuddle does. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { parseGold, readGoldFile } from '../read-gold-file.ts'
import { textOfHtml, textOfMarkdown } from './page-texts.ts'

export type ExpectedPage = { text: string; title: string | null; author: string | null; publishedAt: string | null }
export type GoldPage = { name: string; bytes: Uint8Array; url: string; expected: ExpectedPage }

const optional = z
  .string()
  .nullish()
  .transform(value => (value?.trim() ? value.trim() : null))

const ReadabilityMetadata = z.object({ title: optional, byline: optional, publishedTime: optional })
const DefuddleMetadata = z.object({ title: optional, author: optional, published: optional })

/** Folders with `source.html`, `expected.html` and `expected-metadata.json`. */
export function readReadabilityPages(folder: string): GoldPage[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => {
      const metadata = readGoldFile(join(folder, name, 'expected-metadata.json'), ReadabilityMetadata)
      return {
        name,
        bytes: readFileSync(join(folder, name, 'source.html')),
        url: 'http://fakehost/test/page.html',
        expected: {
          text: textOfHtml(readFileSync(join(folder, name, 'expected.html'), 'utf8')),
          title: metadata.title,
          author: metadata.byline,
          publishedAt: metadata.publishedTime,
        },
      }
    })
    .sort((a, b) => a.name.localeCompare(b.name))
}

const front = /^\s*```json\n([\s\S]*?)\n```\n/

/** Pairs of `NAME.html` and `NAME.expected.md`, whose metadata stand in front as JSON; a page may open with its address. */
export function readDefuddlePages(folder: string): GoldPage[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.expected.md'))
    .sort()
    .map(file => {
      const name = file.replace(/\.expected\.md$/, '')
      const source = readFileSync(join(folder, file), 'utf8')
      const json = front.exec(source)
      const metadata = parseGold(join(folder, file), json?.[1] ?? '', DefuddleMetadata)
      const bytes = readFileSync(join(folder, `${name}.html`))
      const stated = /<!--\s*\{\s*"url"\s*:\s*"([^"]+)"/.exec(bytes.subarray(0, 2000).toString('utf8'))?.[1]
      return {
        name,
        bytes,
        url: stated ?? `https://${name.replace(/^[^-]*--/, '')}`,
        expected: {
          text: textOfMarkdown(source.slice(json?.[0].length ?? 0)),
          title: metadata.title,
          author: metadata.author,
          publishedAt: metadata.published,
        },
      }
    })
}
