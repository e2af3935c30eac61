/** Reads annotations of Hypothesis, as its interface gives them and as its client exports them: each page with its marks. */
import type { DraftHighlight, DraftNote } from '../../../article/draft.ts'
import { decodeText } from '../decode-text.ts'
import { readTable } from '../exports/csv-table.ts'
import type { ItemFields } from '../exports/item-fields.ts'
import { fieldsOf } from '../exports/item-fields.ts'
import type { SavedItem } from '../exports/saved-item.ts'
import { type PlacedItem, parseJson, serviceExport } from '../exports/service-export.ts'

/** One annotation, whichever file it is from. */
type Annotation = {
  id: string | null
  /** The annotations it answers, the first of them first. */
  answers: string[]
  page: string
  title: string | null
  by: string | null
  exact: string | null
  prefix: string | null
  suffix: string | null
  text: string | null
  tags: string[]
  createdAt: string | null
}

type Page = { item: SavedItem & { highlights: DraftHighlight[]; notes: DraftNote[]; tags: string[] }; place: string }

const nameOf = (user: string | null) => user?.replace(/^acct:/, '').replace(/@.*$/, '') ?? null

function fromJson(fields: ItemFields): Annotation {
  const [target] = fields.items('target')
  const quote = target?.items('selector').find(selector => selector.text('type') === 'TextQuoteSelector')
  const references = fields.raw('references')
  return {
    id: fields.text('id'),
    answers: Array.isArray(references) ? references.filter(id => typeof id === 'string') : [],
    page: fields.text('uri', 'url') ?? target?.text('source') ?? '',
    title: fields.inner('document')?.list(['title'])[0] ?? null,
    by: nameOf(fields.text('user')),
    exact: quote?.text('exact') ?? null,
    prefix: quote?.text('prefix') ?? null,
    suffix: quote?.text('suffix') ?? null,
    text: fields.text('text'),
    tags: fields.list(['tags']),
    createdAt: fields.instant('created', 'updated'),
  }
}

function fromRow(fields: ItemFields): Annotation {
  return {
    id: null,
    answers: [],
    page: fields.text('url') ?? '',
    title: null,
    by: nameOf(fields.text('author', 'user')),
    exact: fields.text('quote'),
    prefix: null,
    suffix: null,
    text: fields.text('comment', 'text'),
    tags: fields.list(['tags']),
    createdAt: fields.instant('created at', 'created'),
  }
}

/** Puts annotations together by page. Answers become part of the note they answer. */
function* byPage(annotations: readonly Annotation[]): Iterable<PlacedItem> {
  const pages = new Map<string, Page>()
  const marks = new Map<string, DraftHighlight>()
  const isShared = new Set(annotations.map(({ by }) => by)).size > 1
  const said = ({ by, text }: Annotation) => (isShared && by !== null ? `**${by}:** ${text ?? ''}` : (text ?? ''))
  for (const [at, annotation] of annotations.entries()) {
    const page = pages.get(annotation.page) ?? {
      place: `annotation ${at + 1}`,
      item: { address: annotation.page, title: annotation.title, highlights: [], notes: [], tags: [] },
    }
    pages.set(annotation.page, page)
    const made = annotation.createdAt === null ? {} : { createdAt: annotation.createdAt }
    const answered = annotation.answers.map(id => marks.get(id)).find(mark => mark !== undefined)
    if (answered && annotation.text) {
      answered.note = [answered.note, said(annotation)].filter(Boolean).join('\n\n')
    } else if (annotation.exact?.trim()) {
      const mark: DraftHighlight = {
        exact: annotation.exact,
        ...(annotation.prefix && { prefix: annotation.prefix }),
        ...(annotation.suffix && { suffix: annotation.suffix }),
        ...(annotation.text && { note: said(annotation) }),
        ...(annotation.tags.length > 0 && { tags: annotation.tags }),
        ...made,
      }
      page.item.highlights.push(mark)
      if (annotation.id !== null) marks.set(annotation.id, mark)
    } else {
      if (annotation.text) page.item.notes.push({ text: said(annotation), ...made })
      page.item.tags.push(...annotation.tags)
    }
  }
  for (const { place, item } of pages.values()) yield { place, item }
}

/** An answer may stand before what it answers: the newest come first. */
const inOrder = (annotations: readonly Annotation[]) =>
  annotations.toSorted((one, other) => one.answers.length - other.answers.length)

const lists = ['.rows', '.annotations', '']

export const hypothesis = serviceExport({
  name: 'hypothesis',
  label: 'Hypothesis annotations',
  extensions: ['.json', '.csv'],
  shapes: [
    {
      matches: ({ paths }) =>
        lists.some(list => paths.has(`${list}[].uri`) && paths.has(`${list}[].target`)) ||
        (paths.has('.export_userid') && paths.has('.annotations')) ||
        (paths.has('.uri') && paths.has('.target')),
      *read({ bytes }) {
        const root = parseJson(bytes)
        const object = fieldsOf(root)
        const single = object?.has('uri', 'target') ? [root] : null
        const found = single ?? (object ? object.raw('rows', 'annotations') : root)
        const list = Array.isArray(found) ? found : []
        yield* byPage(inOrder(list.flatMap(value => fieldsOf(value) ?? []).map(fromJson)))
      },
    },
    {
      matches: ({ columns }) => ['url', 'quote', 'comment'].every(name => columns.has(name)),
      *read({ bytes }) {
        const { rows, broken } = readTable(decodeText(bytes))
        for (const { line, reason } of broken) yield { place: `row ${line}`, item: { leftOut: reason } }
        yield* byPage(rows.map(({ fields }) => fromRow(fields)))
      },
    },
  ],
})
