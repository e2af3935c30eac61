/** Reads JSON Feed: entries with their text become articles, the others links. */
import { languageOf } from '../detect-language.ts'
import { fieldsOf } from '../exports/item-fields.ts'
import { asHtml } from '../exports/saved-item.ts'
import { type PlacedItem, parseJson, serviceExport } from '../exports/service-export.ts'

export const jsonFeed = serviceExport({
  name: 'json-feed',
  label: 'JSON Feed',
  extensions: ['.json'],
  shapes: [
    {
      matches: ({ text, paths }) => paths.has('.items') && /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/.test(text),
      *read({ bytes }): Iterable<PlacedItem> {
        const feed = fieldsOf(parseJson(bytes))
        const authorsOf = (fields: typeof feed) => fields?.list(['authors', 'author']) ?? []
        for (const [at, entry] of (feed?.items('items') ?? []).entries()) {
          const plain = entry.text('content_text')
          const id = entry.text('id')
          const own = authorsOf(entry)
          const one = entry.inner('author')?.line('name') ?? null
          yield {
            place: `entry ${at + 1}`,
            item: {
              address: entry.text('external_url', 'url') ?? (/^https?:/i.test(id ?? '') ? id : null),
              title: entry.text('title'),
              html: entry.text('content_html') ?? (plain === null ? null : asHtml(plain)),
              excerpt: entry.prose('summary'),
              authors: one ? [one] : own.length > 0 ? own : authorsOf(feed),
              site: feed?.line('title') ?? null,
              language: languageOf(entry.text('language') ?? feed?.text('language')),
              publishedAt: entry.published('date_published', 'date_modified'),
              tags: entry.list(['tags']),
            },
          }
        }
      },
    },
  ],
})
