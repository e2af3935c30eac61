/** Reads what wallabag exports: JSON of its first and second version and of its API, and CSV. */
import type { DraftHighlight } from '../../../article/draft.ts'
import { languageOf } from '../detect-language.ts'
import type { ItemFields } from '../exports/item-fields.ts'
import { jsonShape, serviceExport, tableShape } from '../exports/service-export.ts'

/** Marks with a note; one without words of the article is a note on the whole of it. */
function annotations(fields: ItemFields) {
  const highlights: DraftHighlight[] = []
  const notes: { text: string; createdAt?: string }[] = []
  for (const annotation of fields.items('annotations')) {
    const exact = annotation.prose('quote')
    const note = annotation.text('text', 'comment')
    const createdAt = annotation.instant('created_at', 'updated_at')
    const made = createdAt === null ? {} : { createdAt }
    if (exact !== null) highlights.push({ exact, ...(note !== null && { note }), ...made })
    else if (note !== null) notes.push({ text: note, ...made })
  }
  return { highlights, notes }
}

const authorsOf = (fields: ItemFields) => fields.list(['published_by'])

export const wallabag = serviceExport({
  name: 'wallabag',
  label: 'wallabag export',
  extensions: ['.json', '.csv'],
  shapes: [
    jsonShape({
      matches: ({ paths }) =>
        ['[]', '.items[]', '._embedded.items[]'].some(
          list =>
            paths.has(`${list}.is_archived`) && (paths.has(`${list}.is_starred`) || paths.has(`${list}.mimetype`)),
        ),
      listOf: root => root.inner('_embedded')?.raw('items') ?? root.raw('items'),
      item: fields => {
        const archived = fields.flag('is_archived')
        const mimetype = fields.text('mimetype') ?? ''
        const text = fields.text('content')
        return {
          address: fields.text('url', 'given_url', 'origin_url'),
          title: fields.text('title'),
          // Of a picture or a PDF wallabag keeps a link to it only.
          html: /^(?:image|application)\//.test(mimetype) && (text?.length ?? 0) < 1000 ? null : text,
          authors: authorsOf(fields),
          site: fields.text('domain_name')?.replace(/^www\./, '') ?? null,
          language: languageOf(fields.text('language')),
          publishedAt: fields.published('published_at'),
          tags: fields.list(['tags']),
          starred: fields.flag('is_starred'),
          savedAt: fields.instant('created_at'),
          archived,
          readState: archived ? 'read' : 'unread',
          ...annotations(fields),
        }
      },
    }),
    jsonShape({
      // Version 1 writes each value twice, by its number and by its name.
      matches: ({ paths }) =>
        (paths.has('[].is_read') && paths.has('[].is_fav')) ||
        (paths.has('[].0') && paths.has('[].2') && paths.has('[].3')),
      item: fields => {
        const archived = fields.flag('is_read', '3')
        return {
          address: fields.text('url', '2'),
          title: fields.text('title', '1'),
          html: fields.text('content', '5'),
          tags: fields.list(['tags']),
          starred: fields.flag('is_fav', '4'),
          savedAt: fields.instant('date_added', 'created_at'),
          archived,
          readState: archived ? 'read' : 'unread',
        }
      },
    }),
    tableShape({
      columns: ['title', 'url', 'content', 'mime type'],
      item: fields => ({
        address: fields.text('url'),
        title: fields.text('title'),
        html: fields.text('content'),
        language: languageOf(fields.text('language')),
        tags: fields.list(['tags']),
        savedAt: fields.instant('creation date'),
      }),
    }),
  ],
})
