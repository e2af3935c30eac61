/** Reads the JSON that elCurator exports. */
import { jsonShape, serviceExport } from '../exports/service-export.ts'

export const elcurator = serviceExport({
  name: 'elcurator',
  label: 'elCurator export',
  extensions: ['.json'],
  shapes: [
    jsonShape({
      matches: ({ paths }) => paths.has('[].is_saved') && paths.has('[].url'),
      item: fields => ({
        address: fields.text('url'),
        title: fields.text('title'),
        excerpt: fields.prose('description', 'excerpt'),
        tags: fields.list(['tags']),
        // There everybody of a team curates; what one saved for oneself is a favourite.
        starred: fields.flag('is_saved'),
        savedAt: fields.instant('created_at'),
      }),
    }),
  ],
})
