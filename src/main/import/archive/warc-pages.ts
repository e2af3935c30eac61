/** Tells the pages in what a web archive holds, each with the pictures it shows. */
import type { ImportPart } from '../formats/format.ts'
import type { Archived } from './read-warc.ts'
import { archivedPage } from './saved-page.ts'

const isPage = (type: string) => type === 'text/html' || type === 'application/xhtml+xml'
const isPaper = (type: string) => type === 'application/pdf' || type === 'application/epub+zip'
/** What a page loads into itself is no page a reader kept. */
const isPartOfPage = (use: string | null) => use !== null && use !== 'document'

const withoutFragment = (address: string) => address.replace(/#.*$/, '')

/** What an archive says of a page it was made for. */
export type WantedPage = { address: string; title: string | null; takenAt: string | null }

/** One part for each page; where the archive names those it was made for, for them only. */
export function warcPages(archived: readonly Archived[], wanted: readonly WantedPage[] = []): ImportPart[] {
  const byAddress = new Map<string, Archived>()
  for (const one of archived) if (!byAddress.has(one.address)) byAddress.set(one.address, one)
  const asked = new Map(wanted.map(page => [withoutFragment(page.address), page]))
  const pages = archived.filter(
    ({ type, use, address, body }) =>
      (isPage(type) || isPaper(type)) &&
      body.length > 0 &&
      (asked.size > 0 ? asked.has(withoutFragment(address)) : !isPartOfPage(use)),
  )
  return pages.map((page): ImportPart => {
    const find = (address: string) =>
      URL.canParse(address, page.address)
        ? (byAddress.get(withoutFragment(new URL(address, page.address).href))?.body ?? null)
        : null
    const name = page.address.slice(0, 500)
    const content = isPage(page.type)
      ? archivedPage({ name: 'page.html', bytes: page.body, charset: page.charset, address: page.address, find })
      : { name: 'page', bytes: Uint8Array.from(page.body) }
    const savedAt = asked.get(withoutFragment(page.address))?.takenAt ?? page.takenAt
    const address = isPaper(page.type) && /^https?:/.test(page.address) ? { originalUrl: page.address } : {}
    return { name, content, known: { ...address, ...(savedAt !== null && { reading: { savedAt } }) } }
  })
}
