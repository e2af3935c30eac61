/** Reads lists of bookmarks in HTML, which every browser and most bookmark services export: folders become tags. */
import { readInstant } from '../exports/read-instant.ts'
import { linkShape, serviceExport } from '../exports/service-export.ts'

export const bookmarksHtml = serviceExport({
  name: 'bookmarks-html',
  label: 'Bookmarks (HTML)',
  extensions: ['.html', '.htm'],
  shapes: [
    linkShape({
      matches: ({ text }) =>
        /^\s*<!doctype\s+netscape-bookmark-file/i.test(text) ||
        (/<dt>\s*<a\s[^<>]{0,8000}\badd_date=/i.test(text) && /<dl>/i.test(text)),
      item: ({ address, title, attributes, description, folders }) => {
        const savedAt = readInstant(attributes.get('add_date') ?? attributes.get('last_modified'))
        const toRead = attributes.get('toread')
        const isInReadingList = folders.includes('com.apple.ReadingList')
        return {
          address,
          title,
          tags: [
            ...folders.filter(folder => folder !== 'com.apple.ReadingList'),
            ...(attributes.get('tags') ?? '').split(','),
          ],
          savedAt,
          notes: description === '' ? [] : [{ text: description, ...(savedAt !== null && { createdAt: savedAt }) }],
          readState: isInReadingList || toRead === '1' ? 'unread' : toRead === '0' ? 'read' : null,
        }
      },
    }),
  ],
})
