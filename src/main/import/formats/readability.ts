/** Reads the JSON that Readability exported until it closed. */
import { jsonShape, serviceExport } from '../exports/service-export.ts'

export const readability = serviceExport({
  name: 'readability',
  label: 'Readability export',
  extensions: ['.json'],
  shapes: [
    jsonShape({
      matches: ({ paths }) =>
        paths.has('.bookmarks[].article__url') || (paths.has('.bookmarks') && paths.has('.recommendations')),
      listOf: root => root.raw('bookmarks'),
      item: fields => {
        const archived = fields.flag('archive')
        return {
          address: fields.text('article__url'),
          title: fields.text('article__title'),
          excerpt: fields.prose('article__excerpt'),
          authors: fields.list(['article__author', 'article__authors']),
          publishedAt: fields.published('article__date_published'),
          tags: fields.list(['tags']),
          starred: fields.flag('favorite'),
          savedAt: fields.instant('date_added'),
          archived,
          readState: archived ? 'read' : 'unread',
        }
      },
    }),
  ],
})
