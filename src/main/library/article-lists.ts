/**
 * Lists and counts the library's articles in time that hardly grows with it: a first page is read from an index, what lies
 * deeper, once a second page is asked for, from all ids of the list, which are kept until something about the lists changes.
 */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import {
  type LibraryField,
  type LibraryValue,
  type ListChoice,
  type ListQuery,
  noValue,
  ReadState,
} from '../../contract/library.ts'
import { indexOf, listCondition, orderBy } from './list-condition.ts'
import type { Relations } from './relations.ts'

export type Counts = {
  library: number
  unread: number
  archive: number
  trash: number
  stubs: number
  tags: { tag: string; count: number }[]
}

export type ArticleLists = {
  page: (query: ListQuery) => { articleIds: string[]; total: number }
  /** All ids of a list, each twelve characters, one after the other in one string. */
  allIds: (choice: ListChoice) => string
  counts: () => Counts
  values: (field: LibraryField) => readonly LibraryValue[]
  /** Says that an article came, went, or changed in something it is listed by; or only in whether it is read. */
  changed: (only?: 'readState') => void
}

export const idLength = 12
/** From here on a page is cut from the list of all ids. */
const deep = 1000
/** Lists whose ids are kept, each at most some megabytes. */
const listsKept = 6

const ShelfRow = z.object({ shelf: z.string(), readState: ReadState, count: z.number() })
const TagRow = z.object({ tag: z.string(), count: z.number() })
const ValueRow = z.object({ value: z.string().nullable(), count: z.number() })
const Ids = z.array(z.string())

export function createArticleLists(database: Database, relations: Relations): ArticleLists {
  let generation = 0
  let readGeneration = 0
  const lists = new Map<string, { state: string; ids: string }>()
  const values = new Map<LibraryField, { state: string; values: readonly LibraryValue[] }>()
  let tagged: { generation: number; tags: Counts['tags'] } | null = null

  const isRelated = ({ filters }: ListChoice) =>
    filters.some(({ field }) => field === 'claimant' || field === 'place' || field === 'event')
  const stateOf = (related: boolean) => (related ? `${generation} ${relations.state()}` : String(generation))
  const stateOfList = (choice: ListChoice) => {
    const byReadState = choice.view === 'unread' || choice.readState !== undefined
    return `${stateOf(isRelated(choice))} ${byReadState ? readGeneration : ''}`
  }
  const from = ({ sort, ...rest }: ListChoice) => {
    const { sql, parameters } = listCondition(rest, relations)
    return { sql: `FROM article INDEXED BY ${indexOf[sort]} WHERE ${sql} ORDER BY ${orderBy[sort]}`, parameters }
  }
  const keyOf = ({ view, filters, readState, sort }: ListChoice) => JSON.stringify([view, filters, readState, sort])

  const kept = (choice: ListChoice): string | null => {
    const list = lists.get(keyOf(choice))
    return list?.state === stateOfList(choice) ? list.ids : null
  }
  const allIds = (choice: ListChoice): string => {
    const key = keyOf(choice)
    const known = kept(choice)
    lists.delete(key)
    const ids = known ?? readIds(choice)
    lists.set(key, { state: stateOfList(choice), ids })
    for (const oldest of lists.keys()) {
      if (lists.size <= listsKept) break
      lists.delete(oldest)
    }
    return ids
  }
  const readIds = (choice: ListChoice): string => {
    const { sql, parameters } = from(choice)
    // One string: a hundred thousand of them take longer to make than to find.
    const joined = database.prepare(`SELECT group_concat(articleId, '') FROM (SELECT articleId ${sql})`).pluck()
    return z
      .string()
      .nullable()
      .transform(ids => ids ?? '')
      .parse(joined.get(parameters))
  }

  const selectShelves = database.prepare('SELECT shelf, readState, count FROM shelfCount')
  const shelves = (): Omit<Counts, 'tags' | 'stubs'> => {
    const rows = selectShelves.all().map(row => ShelfRow.parse(row))
    const sum = (shelf: string, state?: ReadState) =>
      rows
        .filter(row => row.shelf === shelf && (state === undefined || row.readState === state))
        .reduce((all, row) => all + row.count, 0)
    return { library: sum('library'), unread: sum('library', 'unread'), archive: sum('archive'), trash: sum('trash') }
  }
  const tags = (): Counts['tags'] => {
    if (tagged?.generation === generation) return tagged.tags
    const all = database.prepare(
      'SELECT tag, count(*) AS count FROM articleTag GROUP BY tag ORDER BY tag COLLATE NOCASE',
    )
    // The trash is small, and looking each tagged article up reads every one of them.
    const trashed = database.prepare(
      `SELECT tag, count(*) AS count FROM article CROSS JOIN articleTag USING (articleId)
       WHERE shelf = 'trash' GROUP BY tag`,
    )
    const inTrash = new Map(
      trashed
        .all()
        .map(row => TagRow.parse(row))
        .map(({ tag, count }) => [tag, count]),
    )
    const counts = all
      .all()
      .map(row => TagRow.parse(row))
      .map(({ tag, count }) => ({ tag, count: count - (inTrash.get(tag) ?? 0) }))
      .filter(({ count }) => count > 0)
    tagged = { generation, tags: counts }
    return counts
  }
  const deepPages = new Map<string, string>()
  const isFirstDeepPage = (choice: ListChoice): boolean => {
    const key = keyOf(choice)
    const state = stateOfList(choice)
    const isFirst = deepPages.get(key) !== state
    if (deepPages.size > listsKept) deepPages.clear()
    deepPages.set(key, state)
    return isFirst
  }
  let waiting: { generation: number; count: number } | null = null
  const stubs = (): number => {
    if (waiting?.generation === generation) return waiting.count
    const all = database.prepare(
      "SELECT count(*) FROM stub JOIN article ON article.articleId = stub.articleId WHERE shelf IN ('archive', 'library')",
    )
    waiting = { generation, count: Number(all.pluck().get()) }
    return waiting.count
  }
  const counts = (): Counts => ({ ...shelves(), stubs: stubs(), tags: tags() })

  const totalOf = (choice: ListChoice): number => {
    if (choice.filters.length === 0 && choice.readState === undefined) {
      const { library, unread, archive, trash } = shelves()
      return { library, unread, archive, trash, all: library + archive, stubs: stubs() }[choice.view]
    }
    return allIds(choice).length / idLength
  }

  const countBy = (expression: string): LibraryValue[] =>
    database
      .prepare(
        `SELECT ${expression} AS value, count(*) AS count FROM article INDEXED BY article_by_publication
         WHERE shelf IN ('archive', 'library') GROUP BY 1`,
      )
      .all()
      .map(row => {
        const { value, count } = ValueRow.parse(row)
        return { value: value ?? noValue, label: value ?? '', count }
      })
  const readValues = (field: LibraryField): readonly LibraryValue[] => {
    if (field === 'tag') return byCount(tags().map(({ tag, count }) => ({ value: tag, label: tag, count })))
    if (field === 'site') return byCount(countBy('site'))
    if (field === 'date') {
      return countBy('substr(publishedAt, 1, 7)').sort((a, b) => (a.label < b.label ? 1 : -1))
    }
    return relations.values(field)
  }

  return {
    page: ({ offset, limit, ...choice }) => {
      const total = totalOf(choice)
      const isDeep = offset + limit > deep
      // A single page far down is counted off in the index; whoever asks for a second one is scrolling.
      if (kept(choice) === null && (!isDeep || isFirstDeepPage(choice))) {
        const { sql, parameters } = from(choice)
        const page = database.prepare(`SELECT articleId ${sql} LIMIT ${limit} OFFSET ${offset}`).pluck()
        return { articleIds: Ids.parse(page.all(parameters)), total }
      }
      return { articleIds: splitIds(allIds(choice).slice(offset * idLength, (offset + limit) * idLength)), total }
    },
    allIds,
    counts,
    values: field => {
      const state = stateOf(field === 'claimant' || field === 'place' || field === 'event')
      const known = values.get(field)
      if (known?.state === state) return known.values
      const read = readValues(field)
      values.set(field, { state, values: read })
      return read
    },
    changed: only => {
      if (only === 'readState') readGeneration++
      else generation++
    },
  }
}

/** Takes ids that stand one after the other apart. */
export const splitIds = (ids: string): string[] =>
  Array.from({ length: ids.length / idLength }, (_, at) => ids.slice(at * idLength, (at + 1) * idLength))

const byCount = (values: readonly LibraryValue[]): LibraryValue[] =>
  values.toSorted((a, b) => b.count - a.count || (a.label.toLowerCase() < b.label.toLowerCase() ? -1 : 1))
