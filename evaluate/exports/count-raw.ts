/**
 * Counts an export by simple means that the import does not use: plain JSON, a splitter of rows, patterns over HTML.
 * What it expects of each service is written down here a second time, on purpose.
 */
import { type ExportCounts, figures, noCounts } from './export-counts.ts'

type Json = { [key: string]: unknown }
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : [])
const filled = (value: unknown) => (typeof value === 'string' ? value.trim() !== '' : typeof value === 'number')
const isTrue = (value: unknown) => value === true || value === 1 || value === '1'
const onWeb = (value: unknown) => typeof value === 'string' && /^https?:\/\/./i.test(value.trim())
const different = (values: readonly string[]) =>
  new Set(values.map(value => value.trim()).filter(value => value !== '')).size

const tagCount = (value: unknown, separator = ','): number => {
  if (typeof value === 'string') return different(value.split(separator))
  const names = (Array.isArray(value) ? value : []).map(tag => (isJson(tag) ? (tag.name ?? tag.label) : tag))
  return different(names.map(String))
}

/** What an item adds up to, beside being one: an article or a link. */
const carried = figures.filter(figure => figure !== 'items' && figure !== 'articles' && figure !== 'stubs')

type Item = Partial<{ [Figure in keyof ExportCounts]: number | boolean }>

function total(items: readonly Item[]): ExportCounts {
  const counts = noCounts()
  for (const item of items) {
    counts.items++
    if (item.articles) counts.articles++
    else counts.stubs++
    for (const figure of carried) counts[figure] += Number(item[figure] ?? 0)
  }
  return counts
}

/** Pages that could not be fetched hold a sentence about that instead of a text. */
const hasText = (content: unknown) =>
  filled(content) &&
  !/retrieve contents for this article|retrieve readable content|what a shame, no content/.test(String(content))

const states = (archived: boolean) => ({ archived, read: archived, unread: !archived })

const wallabag2 = (item: Json): Item => ({
  articles: hasText(item.content),
  tags: tagCount(item.tags),
  starred: isTrue(item.is_starred),
  saved: filled(item.created_at),
  published: filled(item.published_at),
  authors: Array.isArray(item.published_by) ? item.published_by.filter(filled).length : 0,
  highlights: objects(item.annotations).filter(({ quote }) => filled(quote)).length,
  notes: objects(item.annotations).filter(({ quote, text }) => !filled(quote) && filled(text)).length,
  ...states(isTrue(item.is_archived)),
})

const wallabag1 = (item: Json): Item => ({
  articles: hasText(item.content),
  tags: tagCount(item.tags),
  starred: isTrue(item.is_fav),
  ...states(isTrue(item.is_read)),
})

const omnivore = (item: Json): Item => {
  const archived = /^archived$/i.test(String(item.state))
  const progress = Number(item.readingProgress ?? 0)
  return {
    tags: tagCount(item.labels),
    saved: filled(item.savedAt),
    published: filled(item.publishedAt),
    authors: filled(item.author) ? different(String(item.author).split(/[,;]/)) : 0,
    archived,
    read: progress >= 95,
    unread: progress <= 1 && !(archived && progress === 0),
    highlights: objects(item.highlights).filter(({ quote }) => filled(quote)).length,
  }
}

const readability = (item: Json): Item => ({
  starred: isTrue(item.favorite),
  saved: filled(item.date_added),
  ...states(isTrue(item.archive)),
})

const pinboard = (item: Json): Item => ({
  tags: tagCount(item.tags, ' '),
  saved: filled(item.time),
  read: item.toread === 'no',
  unread: item.toread === 'yes',
  notes: filled(item.extended),
})

const delicious = (item: Json): Item => ({
  tags: tagCount(item.tags),
  saved: filled(item.created),
  notes: filled(item.description),
})
const elcurator = (item: Json): Item => ({
  tags: tagCount(item.tags),
  starred: isTrue(item.is_saved),
  saved: filled(item.created_at),
})

/** Every object with an address below a browser's tree; `folders` counts those that are a reader's own. */
function bookmarksIn(node: unknown, folders: number, isOwn: (folder: Json) => boolean): Item[] {
  // Older backups hold each tagged page a second time, in folders of tags.
  if (!isJson(node) || node.root === 'tagsFolder') return []
  if (!Array.isArray(node.children)) {
    const address = node.url ?? node.uri
    if (!onWeb(address)) return []
    return [{ tags: folders + tagCount(node.tags ?? ''), saved: Number(node.date_added ?? node.dateAdded ?? 0) > 0 }]
  }
  return node.children.flatMap(child => bookmarksIn(child, folders + Number(isOwn(node)), isOwn))
}

function countJson(json: unknown): ExportCounts | null {
  const root = isJson(json) ? json : {}
  if (isJson(root.roots)) {
    const own = Object.values(root.roots)
    return total(own.flatMap(folder => bookmarksIn(folder, 0, node => !own.includes(node))))
  }
  if (String(root.type).startsWith('text/x-moz-place')) {
    return total(bookmarksIn(json, 0, ({ guid, root: kind }) => kind === undefined && !String(guid).endsWith('____')))
  }
  const list = objects(Array.isArray(json) ? json : (root.bookmarks ?? root.items))
  const all = list.flatMap(item => Object.keys(item))
  const counters: [string, string, (item: Json) => Item][] = [
    ['is_archived', 'url', wallabag2],
    ['is_read', 'url', wallabag1],
    ['savedAt', 'url', omnivore],
    ['article__url', 'article__url', readability],
    ['extended', 'href', pinboard],
    ['others', 'url', delicious],
    ['is_saved', 'url', elcurator],
  ]
  const found = counters.find(([telling]) => all.includes(telling))
  if (!found) return null
  const [, address, count] = found
  return total(list.filter(item => onWeb(item[address]) && !/^deleted$/i.test(String(item.state))).map(count))
}

/** The rows of a table: a quotation mark opens and closes a cell, and everything between is in it. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [['']]
  let isQuoted = false
  for (const unit of text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n')) {
    const row = rows.at(-1) ?? []
    if (unit === '"') isQuoted = !isQuoted
    else if (unit === ',' && !isQuoted) row.push('')
    else if (unit === '\n' && !isQuoted) rows.push([''])
    else row[row.length - 1] += unit
  }
  return rows.filter(row => row.some(cell => cell.trim() !== ''))
}

function countTable(text: string): ExportCounts | null {
  const [head = [], ...rows] = rowsOf(text)
  const names = head.map(name => name.trim().toLowerCase())
  const items = rows.map(row => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])))
  const saved = ({ timestamp, time_added, 'saved date': date }: Json) => filled(timestamp ?? time_added ?? date)
  const tags = (value: unknown, separator: string) => tagCount(String(value ?? '').replace(/[[\]'"]/g, ''), separator)
  if (names.includes('time_added')) {
    return total(
      items.map(item => ({ tags: tags(item.tags, '|'), saved: saved(item), ...states(item.status === 'archive') })),
    )
  }
  if (names.includes('selection') && names.includes('folder')) {
    const own = (folder: unknown) => !['Unread', 'Archive', 'Starred', ''].includes(String(folder))
    return total(
      items.map(item => ({
        tags: Number(own(item.folder)) + tags(item.tags, ','),
        starred: item.folder === 'Starred',
        saved: saved(item),
        archived: item.folder === 'Archive',
        read: item.folder === 'Archive',
        unread: item.folder === 'Unread',
      })),
    )
  }
  if (names.includes('reading progress')) {
    return total(
      items.map(item => ({
        tags: tags(item['document tags'], ',') + Number(['feed', 'shortlist'].includes(String(item.location))),
        saved: saved(item),
        archived: item.location === 'archive',
        read: Number(item['reading progress']) >= 0.95,
        unread: Number(item['reading progress']) <= 0.01,
      })),
    )
  }
  return null
}

/** Each link with what stands between it and the next. */
function countLinks(html: string): ExportCounts {
  const archiveAt = html.search(/<h1>\s*(?:Read )?Archive/i)
  const isPocket = /<title>Pocket Export/i.test(html)
  const links = [...html.matchAll(/<a\s([^>]*)>[\s\S]*?<\/a>([\s\S]*?)(?=<dt>|<li>|<\/dl>|<\/ul>|$)/gi)]
  return total(
    links
      .filter(([, attributes = '']) => /href="https?:/i.test(attributes))
      .map(([, attributes = '', after = ''], at) => ({
        tags: tagCount(/\btags="([^"]*)"/i.exec(attributes)?.[1] ?? ''),
        saved: /\b(?:add_date|time_added)="\d/i.test(attributes),
        notes: /<dd>\s*\S/i.test(after),
        read: /\btoread="0"/i.test(attributes) || (isPocket && archiveAt >= 0 && (links[at]?.index ?? 0) > archiveAt),
        unread:
          /\btoread="1"/i.test(attributes) || (isPocket && !(archiveAt >= 0 && (links[at]?.index ?? 0) > archiveAt)),
        archived: isPocket && archiveAt >= 0 && (links[at]?.index ?? 0) > archiveAt,
      })),
  )
}

/** The figures of a file, or null for one that is counted by none of these. */
export function countRaw(text: string): ExportCounts | null {
  const start = text.trimStart()
  if (start.startsWith('<')) return countLinks(text)
  if (!/^[[{]/.test(start)) return countTable(text)
  try {
    return countJson(JSON.parse(text))
  } catch {
    return null
  }
}
