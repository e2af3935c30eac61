/** Reads the JSON that Delicious exports; its HTML is a list of bookmarks like a browser’s. */
import { jsonShape, serviceExport } from '../exports/service-export.ts'

export const delicious = serviceExport({
  name: 'delicious',
  label: 'Delicious export',
  extensions: ['.json'],
  shapes: [
    jsonShape({
      matches: ({ paths }) =>
        paths.has('[].url') && (paths.has('[].others') || (paths.has('[].created') && paths.has('[].private'))),
      item: fields => {
        const own = fields.prose('description')
        const savedAt = fields.instant('created')
        return {
          address: fields.text('url'),
          title: fields.text('title'),
          notes: own === null ? [] : [{ text: own, ...(savedAt !== null && { createdAt: savedAt }) }],
          tags: fields.list(['tags']),
          savedAt,
        }
      },
    }),
  ],
})
