/** Reads what Instapaper exports: CSV with or without times and tags, and the HTML list. */
import { linkShape, serviceExport, tableShape } from '../exports/service-export.ts'

/** Three of its folders are states, in the file as well as on its pages; every other is the reader’s own. */
function folderOf(folder: string) {
  const name = folder.trim().toLowerCase()
  if (name === 'archive') return { archived: true, readState: 'read' as const }
  if (name === 'unread') return { archived: false, readState: 'unread' as const }
  if (name === 'starred' || name === 'liked') return { starred: true }
  return { tags: folder.trim() === '' ? [] : [folder.trim()] }
}

export const instapaper = serviceExport({
  name: 'instapaper',
  label: 'Instapaper export',
  extensions: ['.csv', '.html'],
  shapes: [
    tableShape({
      columns: ['url', 'title', 'selection', 'folder'],
      item: fields => {
        const { tags = [], ...state } = { tags: [] as string[], ...folderOf(fields.text('folder') ?? '') }
        return {
          address: fields.text('url'),
          title: fields.text('title'),
          excerpt: fields.prose('selection'),
          savedAt: fields.instant('timestamp', 'time', 'date'),
          ...state,
          tags: [...tags, ...fields.list(['tags'])],
        }
      },
    }),
    linkShape({
      matches: ({ text }) => /<title>\s*Instapaper:? Export\s*<\/title>/i.test(text),
      item: ({ address, title, heading }) => ({ address, title, ...folderOf(heading) }),
    }),
  ],
})
