/** Reads lists of links as many programs write them, in JSON or as a table: whatever the columns are called. */
import { readTable } from '../exports/csv-table.ts'
import type { ItemFields } from '../exports/item-fields.ts'
import { jsonShape, type ReadItem, serviceExport, tableShape } from '../exports/service-export.ts'

const addresses = [
  'url',
  'link',
  'href',
  'uri',
  'address',
  'source_url',
  'source url',
  'original_url',
  'bookmark',
  'web address',
]

function readLink(fields: ItemFields): ReadItem {
  const archived = fields.flag('archived', 'is_archived', 'isarchived', 'archive')
  const isRead = fields.flag('read', 'is_read', 'isread')
  const isUnread = fields.flag('unread', 'is_unread', 'toread', 'to_read')
  const marked = fields.raw('highlights', 'annotations')
  // Some tables have all highlights of a page in one cell: whose words are whose can't be told there.
  const notes = [
    fields.prose('note', 'notes', 'comment', 'comments'),
    typeof marked === 'string' ? marked.trim() : null,
  ]
  const content = fields.inner('content')
  const folder = fields.line('folder', 'collection', 'category')
  return {
    address: fields.text(...addresses) ?? content?.text('url') ?? null,
    title: fields.text('title', 'name') ?? content?.text('title') ?? null,
    html:
      fields.text('content', 'html', 'content_html', 'html_content') ?? content?.text('htmlContent', 'html') ?? null,
    excerpt: fields.prose('excerpt', 'description', 'summary', 'selection'),
    authors: fields.list(['author', 'authors', 'creator']),
    site: fields.line('site', 'site_name', 'sitename', 'publisher'),
    publishedAt: fields.published('published', 'published_at', 'publishedat', 'date_published', 'publication date'),
    tags: [
      ...fields.list(['tags', 'labels', 'keywords', 'tag_names']),
      ...(folder === null || /^(?:unsorted|unread|inbox|-?\d+)$/i.test(folder) ? [] : [folder]),
    ],
    starred: fields.flag('favorite', 'favourite', 'is_favorite', 'starred', 'is_starred', 'favourited', 'liked'),
    savedAt: fields.instant(
      'created',
      'created_at',
      'createdat',
      'date_added',
      'added',
      'added_at',
      'saved',
      'saved_at',
      'savedat',
      'time_added',
      'timestamp',
      'date',
      'time',
    ),
    archived,
    readState:
      isRead !== null ? (isRead ? 'read' : 'unread') : isUnread !== null ? (isUnread ? 'unread' : 'read') : null,
    notes: notes.flatMap(text => (text ? [{ text }] : [])),
    highlights: fields.items('highlights', 'annotations').flatMap(mark => {
      const exact = mark.prose('text', 'quote', 'exact', 'highlight')
      const own = mark.text('note', 'comment', 'annotation')
      const colour = mark.line('color', 'colour')
      const createdAt = mark.instant('created', 'created_at', 'createdAt')
      if (exact === null) return []
      return [
        {
          exact,
          ...(own !== null && { note: own }),
          ...(colour !== null && { colour }),
          ...(createdAt !== null && { createdAt }),
        },
      ]
    }),
  }
}

const lists = ['', '.bookmarks', '.items', '.links', '.articles', '.results', '.data', '.entries']
const named = (list: string) => addresses.map(name => `${list}[].${name}`)

export const linkLists = serviceExport({
  name: 'link-list',
  label: 'List of links (CSV, JSON)',
  extensions: ['.csv', '.json', '.tsv'],
  shapes: [
    jsonShape({
      matches: ({ paths }) =>
        lists.some(list => [...named(list), `${list}[].content.url`].some(path => paths.has(path))),
      listOf: root => root.raw(...lists.slice(1).map(list => list.slice(1))),
      item: readLink,
    }),
    tableShape({
      columns: [],
      // Also a letter’s first line can have commas: only an address below such a column says that it is a table.
      matches: ({ columns, text }) =>
        addresses.some(name => columns.has(name)) &&
        readTable(text.slice(0, 20_000)).rows.some(({ fields }) =>
          /^https?:\/\//i.test(fields.text(...addresses) ?? ''),
        ),
      item: readLink,
    }),
  ],
})
