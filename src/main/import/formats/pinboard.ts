/** Reads what Pinboard exports in JSON and XML; its HTML is a list of bookmarks like a browser’s. */
import { decodeMarkup } from '../exports/decode-markup.ts'
import { type ItemFields, namedFields } from '../exports/item-fields.ts'
import { jsonShape, type ReadItem, serviceExport } from '../exports/service-export.ts'
import { childrenOf, parseXml } from '../exports/xml-tree.ts'

function readPost(fields: ItemFields): ReadItem {
  const own = fields.prose('extended')
  const savedAt = fields.instant('time', 'dt')
  const isToRead = fields.flag('toread')
  return {
    address: fields.text('href', 'url'),
    title: fields.text('description', 'title'),
    // What people write below a bookmark are their own words.
    notes: own === null ? [] : [{ text: own, ...(savedAt !== null && { createdAt: savedAt }) }],
    tags: fields.list(['tags', 'tag'], /\s+/),
    savedAt,
    readState: isToRead === null ? null : isToRead ? 'unread' : 'read',
  }
}

export const pinboard = serviceExport({
  name: 'pinboard',
  label: 'Pinboard export',
  extensions: ['.json', '.xml'],
  shapes: [
    jsonShape({
      matches: ({ paths }) =>
        paths.has('[].href') && (paths.has('[].extended') || paths.has('[].toread') || paths.has('[].shared')),
      item: readPost,
    }),
    {
      // Delicious, whose interface Pinboard took over, exported the same.
      matches: ({ root, text }) => root === 'posts' && /<post\s/.test(text),
      *read({ bytes }) {
        const posts = childrenOf(parseXml(decodeMarkup(bytes)), 'post')
        for (const [at, { attributes }] of posts.entries()) {
          yield { place: `post ${at + 1}`, item: readPost(namedFields(attributes)) }
        }
      },
    },
  ],
})
