/** Reads bibliographies in CSL-JSON, as Zotero and other reference managers export them. */
import { languageOf } from '../detect-language.ts'
import type { ItemFields } from '../exports/item-fields.ts'
import { readInstant, readPublished } from '../exports/read-instant.ts'
import { fromReference } from '../exports/reference.ts'
import { jsonShape, serviceExport } from '../exports/service-export.ts'

const two = (part: number) => String(part).padStart(2, '0')

/** The parts of a date as numbers, as many as are known; or what is written in one piece. */
function dateOf(fields: ItemFields | null): { day: string | null; dated: string | null } {
  const all = fields?.raw('date-parts')
  const parts = (Array.isArray(all) && Array.isArray(all[0]) ? all[0] : []).map(Number).filter(Number.isInteger)
  const [year, month, day] = parts
  const written = fields?.text('raw', 'literal') ?? null
  if (year === undefined) return { day: readPublished(written), dated: written }
  const dated = [String(year), ...(month ? [two(month)] : []), ...(month && day ? [two(day)] : [])].join('-')
  return { day: dated.length === 10 ? dated : null, dated }
}

const nameOf = (person: ItemFields) =>
  person.line('literal') ??
  [
    person.line('given'),
    person.line('non-dropping-particle', 'dropping-particle'),
    person.line('family'),
    person.line('suffix'),
  ]
    .filter(Boolean)
    .join(' ')

const telling = ['issued', 'container-title', 'accessed', 'citation-key', 'DOI', 'publisher']

export const cslJson = serviceExport({
  name: 'csl-json',
  label: 'Zotero or other references (CSL-JSON)',
  extensions: ['.json', '.csljson'],
  shapes: [
    jsonShape({
      matches: ({ paths }) =>
        ['[]', '.items[]'].some(
          list =>
            paths.has(`${list}.type`) &&
            paths.has(`${list}.title`) &&
            telling.some(name => paths.has(`${list}.${name}`)),
        ),
      listOf: root => root.raw('items'),
      item: fields => {
        const issued = dateOf(fields.inner('issued'))
        const accessed = dateOf(fields.inner('accessed'))
        const extra = fields.prose('note')
        return fromReference({
          title: fields.line('title'),
          authors: fields.items('author').map(nameOf),
          address: fields.text('URL'),
          doi: fields.text('DOI'),
          publishedAt: issued.day,
          dated: issued.dated,
          within: fields.line('container-title'),
          volume: fields.line('volume'),
          issue: fields.line('issue'),
          pages: fields.line('page'),
          publisher: fields.line('publisher'),
          abstract: fields.prose('abstract'),
          notes: extra === null ? [] : [{ text: extra }],
          tags: fields.list(['keyword', 'keywords'], /\s*[,;]\s*/),
          language: languageOf(fields.text('language')),
          savedAt: readInstant(accessed.day),
        })
      },
    }),
  ],
})
