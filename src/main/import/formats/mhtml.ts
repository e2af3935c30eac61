/** Reads web pages that browsers save into one file (MHTML): the page, its pictures, its address and its day. */
import { AppError } from '../../../contract/bridge.ts'
import { type MimePart, readMessage } from '../archive/read-mime.ts'
import { archivedPage } from '../archive/saved-page.ts'
import { layKnownOver } from '../lay-known-over.ts'
import { type ArticleFormat, baseName, extensionOf } from './format.ts'
import { html } from './html.ts'

const extensions = ['.mhtml', '.mht'] as const
const header = /^[\w-]{1,60}:/
const marks = /^(?:From: <Saved by|Snapshot-Content-Location:|Content-Type:\s*multipart\/related)/im

const bare = (id: string | undefined) => (id ?? '').replace(/^<|>$/g, '')
const isPage = ({ type }: MimePart) => type === 'text/html' || type === 'application/xhtml+xml'

/** Finds a page's pictures by where they were, or by the id they were given. */
function findIn(parts: readonly MimePart[], base: string | null) {
  const places = new Map<string, Uint8Array>()
  for (const { headers, body } of parts) {
    const location = headers.get('content-location')
    const id = bare(headers.get('content-id'))
    if (location) places.set(location, body)
    if (id !== '') places.set(`cid:${id}`, body)
  }
  return (address: string): Uint8Array | null => {
    const whole = base !== null && URL.canParse(address, base) ? new URL(address, base).href : address
    return places.get(address) ?? places.get(whole) ?? null
  }
}

export const mhtml: ArticleFormat = {
  name: 'mhtml',
  label: 'Web page in one file (MHTML)',
  extensions,
  matches: (head, name) => {
    const text = Buffer.from(head.subarray(0, 8192)).toString('latin1').replace(/^\s+/, '')
    if (!header.test(text)) return false
    return (
      marks.test(text) ||
      (extensions.some(extension => extension === extensionOf(name)) && /^Content-Type:/im.test(text))
    )
  },
  read: async ({ name, bytes }) => {
    const { headers, parameters, parts } = readMessage(bytes)
    const start = bare(parameters.get('start'))
    const page =
      parts.find(part => isPage(part) && start !== '' && bare(part.headers.get('content-id')) === start) ??
      parts.find(isPage)
    if (!page) {
      throw new AppError(
        'unreadable',
        'This web archive (MHTML) holds no page. Open the page in your browser and save it as HTML.',
      )
    }
    const address = headers.get('snapshot-content-location') ?? page.headers.get('content-location') ?? null
    const saved = Date.parse(headers.get('date') ?? '')
    const content = archivedPage({
      name: `${baseName(name)}.html`,
      bytes: page.body,
      charset: page.parameters.get('charset') ?? null,
      address,
      find: findIn(parts, page.headers.get('content-location') ?? address),
    })
    const known = Number.isNaN(saved) ? {} : { reading: { savedAt: new Date(saved).toISOString() } }
    const drafts = await html.read(content)
    return drafts.map(draft => layKnownOver(draft, known))
  },
}
