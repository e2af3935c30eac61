/** Fetches a page as one file; where a reader asks for its pictures they are fetched as well, and stand in it. */
import { type FetchedFile, toFile } from './fetched-file.ts'
import type { GuardedFetch } from './guarded-fetch.ts'

type PageProgress = { phase: 'page' | 'pictures'; done: number; total: number | null }
export type PageFetch = (
  url: string,
  options: { pictures: boolean; signal: AbortSignal; onProgress: (progress: PageProgress) => void },
) => Promise<{ file: FetchedFile; url: string }>

/** Pictures of one page, and bytes of all of them. */
const mostPictures = 40
const mostBytes = 60 * 1024 * 1024
const kinds = /^image\/(?:png|jpeg|gif|webp|avif)$/

const imageTag = /<img\b[^>]{0,4000}>/gi
const source = /\s(?:data-src|src)\s*=\s*(?:"([^"]{1,4000})"|'([^']{1,4000})')/i

const decodeAmpersands = (address: string) => address.replace(/&amp;/g, '&')

export function createPageFetch(fetch: GuardedFetch): PageFetch {
  return async (url, { pictures, signal, onProgress }) => {
    const fetched = await fetch(url, {
      signal,
      accept: 'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,*/*;q=0.5',
      onProgress: (done, total) => onProgress({ phase: 'page', done, total }),
    })
    const file = toFile(fetched)
    if (!pictures || !/html/.test(fetched.mediaType)) return { file, url: fetched.url }
    const text = new TextDecoder().decode(file.bytes)
    const tags = [...new Set(text.match(imageTag) ?? [])]
    const wanted = new Map<string, string>()
    for (const tag of tags) {
      const [, double, single] = source.exec(tag) ?? []
      const address = decodeAmpersands(double ?? single ?? '')
      if (/^(?:data|blob):/i.test(address) || !URL.canParse(address, fetched.url)) continue
      if (wanted.size < mostPictures) wanted.set(tag, new URL(address, fetched.url).href)
    }
    const inline = new Map<string, string>()
    let bytes = 0
    let done = 0
    for (const [tag, address] of wanted) {
      onProgress({ phase: 'pictures', done: done++, total: wanted.size })
      if (bytes > mostBytes) break
      try {
        const picture = await fetch(address, { signal, accept: 'image/*' })
        bytes += picture.bytes.length
        if (!kinds.test(picture.mediaType)) continue
        const data = `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString('base64')}`
        inline.set(
          tag,
          tag.replace(source, () => ` src="${data}"`),
        )
      } catch {
        // A picture that can't be had leaves the page without it.
        signal.throwIfAborted()
      }
    }
    const whole = text.replace(imageTag, tag => inline.get(tag) ?? tag)
    return {
      file: { ...file, bytes: new TextEncoder().encode(`\ufeff${whole.replace(/^\ufeff/, '')}`) },
      url: fetched.url,
    }
  }
}
