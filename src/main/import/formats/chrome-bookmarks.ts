/** Reads the file in which Chrome, Edge and other Chromium browsers keep their bookmarks. */
import { linksIn } from '../exports/bookmark-tree.ts'
import { fieldsOf } from '../exports/item-fields.ts'
import { type PlacedItem, parseJson, serviceExport } from '../exports/service-export.ts'

export const chromeBookmarks = serviceExport({
  name: 'chrome-bookmarks',
  label: 'Chrome bookmarks',
  extensions: ['.json'],
  shapes: [
    {
      matches: ({ paths }) =>
        paths.has('.roots') &&
        (paths.has('.roots.bookmark_bar') ||
          paths.has('.roots.other') ||
          paths.has('.roots.synced') ||
          paths.has('.version')),
      *read({ bytes }): Iterable<PlacedItem> {
        const roots = fieldsOf(parseJson(bytes))?.inner('roots')?.all() ?? []
        // The browser’s own folders are called as its language has it: their ids tell them apart.
        const own = new Set(roots.flatMap(root => fieldsOf(root)?.text('id') ?? []))
        let count = 0
        for (const { link, folders } of linksIn(roots, folder =>
          own.has(folder.text('id') ?? '') ? null : folder.line('name'),
        )) {
          if (link.text('type') !== 'url' && link.text('url') === null) continue
          count++
          yield {
            place: `bookmark ${count}`,
            item: {
              address: link.text('url'),
              title: link.text('name'),
              tags: folders,
              savedAt: link.instant('date_added'),
            },
          }
        }
      },
    },
  ],
})
