/** Reads the table of highlights that Readwise exports: its rows are put together by what they were marked in. */
import type { DraftHighlight } from '../../../article/draft.ts'
import { decodeText } from '../decode-text.ts'
import { readTable } from '../exports/csv-table.ts'
import type { ItemFields } from '../exports/item-fields.ts'
import type { SavedItem } from '../exports/saved-item.ts'
import { type PlacedItem, serviceExport } from '../exports/service-export.ts'

type Marked = {
  line: number
  first: ItemFields
  highlights: DraftHighlight[]
  notes: { text: string; createdAt?: string }[]
}

/** Readwise writes tags of its own as `.favorite`; what a reader threw away is marked `.discard`. */
const ownTag = /^\.(?:favorite|discard|h\d|c\d+)$/

function toItem({ first, highlights, notes }: Marked): SavedItem {
  return {
    address: first.text('url', 'source url', 'article url', 'readwise url'),
    title: first.text('book title', 'title', 'document title'),
    authors: first.list(['book author', 'author'], /\s*(?:,|;|\band\b)\s*/),
    tags: first.list(['document tags']),
    highlights,
    notes,
  }
}

export const readwiseHighlights = serviceExport({
  name: 'readwise-highlights',
  label: 'Readwise highlights',
  extensions: ['.csv'],
  shapes: [
    {
      matches: ({ columns }) =>
        columns.has('highlight') && ['book title', 'title', 'document title'].some(name => columns.has(name)),
      *read({ bytes }): Iterable<PlacedItem> {
        const { rows, broken } = readTable(decodeText(bytes))
        for (const { line, reason } of broken) yield { place: `row ${line}`, item: { leftOut: reason } }
        const works = new Map<string, Marked>()
        for (const { line, fields } of rows) {
          const title = fields.line('book title', 'title', 'document title') ?? ''
          const key = JSON.stringify([title, fields.line('book author', 'author'), fields.text('url', 'source url')])
          const work = works.get(key) ?? { line, first: fields, highlights: [], notes: [] }
          works.set(key, work)
          const tags = fields.list(['tags'])
          const exact = fields.prose('highlight')
          const note = fields.prose('note')
          const createdAt = fields.instant('highlighted at', 'date')
          const made = createdAt === null ? {} : { createdAt }
          if (tags.includes('.discard'))
            yield { place: `row ${line}`, item: { leftOut: 'It was discarded in Readwise.', name: title } }
          else if (exact !== null) {
            const colour = fields.line('color', 'colour')
            const kept = [...tags.filter(tag => !ownTag.test(tag)), ...(tags.includes('.favorite') ? ['starred'] : [])]
            work.highlights.push({
              exact,
              ...(colour !== null && { colour }),
              ...(note !== null && { note }),
              ...(kept.length > 0 && { tags: kept }),
              ...made,
            })
          } else if (note !== null) work.notes.push({ text: note, ...made })
        }
        for (const work of works.values()) {
          if (work.highlights.length > 0 || work.notes.length > 0)
            yield { place: `row ${work.line}`, item: toItem(work) }
        }
      },
    },
  ],
})
