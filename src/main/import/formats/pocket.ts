/** Reads what Pocket exports: CSV with the highlights beside it, the older HTML list, and the JSON of its API. */
import type { DraftHighlight } from '../../../article/draft.ts'
import type { ItemFields } from '../exports/item-fields.ts'
import { readInstant } from '../exports/read-instant.ts'
import { jsonShape, linkShape, serviceExport, tableShape } from '../exports/service-export.ts'

const statusOf = (archived: boolean) => ({ archived, readState: archived ? ('read' as const) : ('unread' as const) })

const highlightsOf = (fields: ItemFields): DraftHighlight[] =>
  fields.items('highlights', 'annotations').flatMap(mark => {
    const exact = mark.prose('quote')
    const createdAt = mark.instant('created_at')
    return exact === null ? [] : [{ exact, ...(createdAt !== null && { createdAt }) }]
  })

export const pocket = serviceExport({
  name: 'pocket',
  label: 'Pocket export',
  extensions: ['.csv', '.html', '.json'],
  shapes: [
    tableShape({
      columns: ['url', 'time_added', 'status'],
      item: fields => ({
        address: fields.text('url'),
        title: fields.text('title'),
        tags: fields.list(['tags'], /\s*[|,]\s*/),
        savedAt: fields.instant('time_added'),
        ...statusOf(/^archived?$|^read$/i.test(fields.text('status') ?? '')),
      }),
    }),
    linkShape({
      matches: ({ text }) =>
        /<title>\s*Pocket Export\s*<\/title>/i.test(text) || /<a\s[^<>]{0,4000}\btime_added="\d/i.test(text),
      item: ({ address, title, attributes, heading }) => ({
        address,
        title,
        tags: (attributes.get('tags') ?? '').split(','),
        savedAt: readInstant(attributes.get('time_added')),
        ...statusOf(/archive|read list|^read$/i.test(heading) && !/unread/i.test(heading)),
      }),
    }),
    jsonShape({
      matches: ({ paths }) => paths.has('[].highlights[].quote') && paths.has('[].url') && !paths.has('[].savedAt'),
      item: fields => ({
        address: fields.text('url'),
        title: fields.text('title'),
        highlights: highlightsOf(fields),
      }),
    }),
    jsonShape({
      matches: ({ paths }) =>
        paths.has('[].resolved_url') ||
        paths.has('[].given_url') ||
        (paths.has('.list') && [...paths].some(path => /^\.list(?:\[\]|\.[^.]+)\.(?:given|resolved)_url$/.test(path))),
      listOf: root => {
        const list = root.raw('list')
        return typeof list === 'object' && list !== null && !Array.isArray(list) ? Object.values(list) : list
      },
      item: fields => {
        const status = fields.text('status')
        if (status === '2')
          return { leftOut: 'It was deleted in Pocket.', name: fields.line('resolved_title', 'given_title') ?? '' }
        return {
          address: fields.text('resolved_url', 'given_url', 'url'),
          title: fields.text('resolved_title', 'given_title', 'title'),
          excerpt: fields.prose('excerpt'),
          authors: fields.values('authors').flatMap(author => author.line('name') ?? []),
          language: fields.text('lang')?.slice(0, 2) ?? null,
          tags: fields.list(['tags']),
          starred: fields.flag('favorite', 'is_favorite'),
          savedAt: fields.instant('time_added'),
          highlights: highlightsOf(fields),
          ...statusOf(status === '1' || /^archive/i.test(status ?? '')),
        }
      },
    }),
  ],
})
