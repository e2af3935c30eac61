/** Reads the table that Readwise Reader exports of its library. */

import { readingProgress } from '../exports/reading-progress.ts'
import { serviceExport, tableShape } from '../exports/service-export.ts'

export const readwiseReader = serviceExport({
  name: 'readwise-reader',
  label: 'Readwise Reader export',
  extensions: ['.csv'],
  shapes: [
    tableShape({
      columns: ['url', 'saved date', 'reading progress'],
      item: fields => {
        const location = fields.text('location')?.toLowerCase() ?? ''
        const ofFeed = location === 'feed' || location === 'shortlist' ? [location] : []
        return {
          address: fields.text('url', 'source url'),
          title: fields.text('title'),
          authors: fields.list(['author']),
          excerpt: fields.prose('summary'),
          notes:
            fields.prose('document note', 'notes') === null
              ? []
              : [{ text: fields.prose('document note', 'notes') ?? '' }],
          publishedAt: fields.published('published date'),
          tags: [...fields.list(['document tags', 'tags']), ...ofFeed],
          savedAt: fields.instant('saved date'),
          archived: location === 'archive',
          readState: readingProgress(fields.number('reading progress'), 1),
        }
      },
    }),
  ],
})
