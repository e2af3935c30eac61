/** Unpacks web archives with an index (WACZ): a zip of WARCs that names the pages it was made for. */
import { z } from 'zod'
import { AppError } from '../../../contract/bridge.ts'
import { type Archived, readWarc } from '../archive/read-warc.ts'
import { readZip, type Zip } from '../archive/read-zip.ts'
import { type WantedPage, warcPages } from '../archive/warc-pages.ts'
import { type ContainerFormat, extensionOf } from './format.ts'
import { gunzip } from './gzip.ts'
import { isZip } from './zip.ts'

const Page = z.object({
  url: z.string(),
  title: z.string().optional().catch(undefined),
  ts: z.string().optional().catch(undefined),
})

/** The pages that an archive was made for; a line that is none is passed over. */
function readPageList(text: string): WantedPage[] {
  return text.split('\n').flatMap((line): WantedPage[] => {
    try {
      const { url, title, ts } = Page.parse(JSON.parse(line))
      const taken = Date.parse(ts ?? '')
      return [
        { address: url, title: title ?? null, takenAt: Number.isNaN(taken) ? null : new Date(taken).toISOString() },
      ]
    } catch {
      return []
    }
  })
}

function readArchives({ entries, skipped }: Zip): { archived: Archived[]; left: Zip['skipped'] } {
  const left = [...skipped]
  const archived = entries.flatMap(({ name, read }): Archived[] => {
    if (!/^archive\/.*\.warc(?:\.gz)?$/.test(name)) return []
    try {
      const bytes = read()
      return readWarc(name.endsWith('.gz') ? gunzip(bytes) : bytes)
    } catch (error) {
      left.push({ name, reason: error instanceof AppError ? error.message : 'It can’t be unpacked.' })
      return []
    }
  })
  return { archived, left }
}

export const wacz: ContainerFormat = {
  name: 'wacz',
  label: 'Web archive (WACZ)',
  extensions: ['.wacz'],
  binary: true,
  matches: (head, name) =>
    isZip(head) &&
    (extensionOf(name) === '.wacz' ||
      /pages\/pages\.jsonl|archive\/[\w.-]{1,100}\.warc/.test(Buffer.from(head).toString('latin1'))),
  unpack: async ({ bytes }) => {
    const zip = await readZip(bytes)
    const list = zip.entries.find(({ name }) => name === 'pages/pages.jsonl')
    const wanted = list ? readPageList(Buffer.from(list.read()).toString()) : []
    const { archived, left } = readArchives(zip)
    const named = warcPages(archived, wanted)
    // An archive whose list names none of its pages is read for all of them.
    const parts = named.length > 0 ? named : warcPages(archived)
    if (parts.length === 0 && left.length === 0) {
      throw new AppError(
        'unreadable',
        'This web archive holds no page that was loaded in full. Save the page as HTML and import that.',
      )
    }
    return { parts, skipped: left }
  },
}
