/** Builds a format out of the shapes a service has exported over the years: lists in JSON, tables, lists of links. */
import { z } from 'zod'
import { AppError } from '../../../contract/bridge.ts'
import { decodeText } from '../decode-text.ts'
import { type ContainerFormat, headLength, type ImportFile, type ImportPart, type Unpacked } from '../formats/format.ts'
import { readTable } from './csv-table.ts'
import { decodeMarkup } from './decode-markup.ts'
import { type ExportHead, exportHead } from './export-head.ts'
import { fieldsOf, type ItemFields } from './item-fields.ts'
import { type ListedLink, readLinkList } from './link-list.ts'
import { type LeftOut, type SavedItem, toPart } from './saved-item.ts'

/** What was read of one item: nothing (a separator, say), the item, or why it stays out. `place` names it in the report. */
export type ReadItem = SavedItem | LeftOut | null
export type PlacedItem = { place: string; item: ReadItem }

/** One shape of a service’s export. `read` throws `AppError('unreadable')`. */
export type ExportShape = {
  matches: (head: ExportHead, name: string) => boolean
  read: (file: ImportFile) => Iterable<PlacedItem>
}

/** Parses a JSON file. Throws with a sentence that says where it breaks off. */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeText(bytes)
  try {
    return JSON.parse(text)
  } catch (cause) {
    const isCut = cause instanceof SyntaxError && /end of JSON input|Unterminated/i.test(cause.message)
    const where = cause instanceof SyntaxError ? cause.message.match(/line \d+|position \d+/)?.[0] : undefined
    const what = isCut ? 'breaks off before its end' : `is damaged${where ? ` (at ${where})` : ''}`
    throw new AppError('unreadable', `The JSON in this file ${what}, so it can’t be read. Export it again.`, { cause })
  }
}

const JsonList = z.array(z.unknown())

/** A list of objects in JSON: the whole file, or what `listsOf` finds in it. */
export function jsonShape(shape: {
  matches: (head: ExportHead, name: string) => boolean
  listOf?: (root: ItemFields) => unknown
  item: (fields: ItemFields) => ReadItem
}): ExportShape {
  return {
    matches: shape.matches,
    *read({ bytes }) {
      const root = parseJson(bytes)
      const object = fieldsOf(root)
      const list = JsonList.safeParse(object && shape.listOf ? shape.listOf(object) : root)
      if (!list.success) throw new AppError('unreadable', 'Its JSON has another shape than this program exports.')
      for (const [at, value] of list.data.entries()) {
        const fields = fieldsOf(value)
        const item = fields ? shape.item(fields) : { leftOut: 'It is no object: the file is damaged here.' }
        yield { place: `item ${at + 1}`, item }
      }
    },
  }
}

/** A table whose first row has at least these columns. */
export function tableShape(shape: {
  columns: readonly string[]
  matches?: (head: ExportHead) => boolean
  item: (fields: ItemFields) => ReadItem
}): ExportShape {
  return {
    matches: head => shape.columns.every(name => head.columns.has(name)) && (shape.matches?.(head) ?? true),
    *read({ bytes }) {
      const { rows, broken } = readTable(decodeText(bytes))
      for (const { line, reason } of broken) yield { place: `row ${line}`, item: { leftOut: reason } }
      for (const { line, fields } of rows) yield { place: `row ${line}`, item: shape.item(fields) }
    },
  }
}

/** A list of links in HTML. */
export function linkShape(shape: {
  matches: (head: ExportHead, name: string) => boolean
  item: (link: ListedLink) => ReadItem
}): ExportShape {
  return {
    matches: shape.matches,
    *read({ bytes }) {
      for (const [at, link] of readLinkList(decodeMarkup(bytes)).entries()) {
        yield { place: `link ${at + 1}`, item: shape.item(link) }
      }
    },
  }
}

/** Makes parts of items; those that stay out are named with their place, their title and the reason. */
export function toParts(items: Iterable<PlacedItem>, source: string): Required<Unpacked> {
  const parts: ImportPart[] = []
  const skipped: Required<Unpacked>['skipped'] = []
  for (const { place, item } of items) {
    if (item === null) continue
    const part = 'leftOut' in item ? item : toPart(item, source)
    if ('leftOut' in part) {
      skipped.push({ name: part.name ? `${place}: ${part.name}` : place, reason: part.leftOut })
    } else parts.push(part)
  }
  return { parts, skipped }
}

/** The format of a service: the first of its shapes that fits a file reads it. */
export function serviceExport(service: {
  name: string
  label: string
  extensions: readonly string[]
  shapes: readonly ExportShape[]
}): ContainerFormat {
  const { shapes, ...files } = service
  const shapeOf = (bytes: Uint8Array, name: string) => {
    const head = exportHead(bytes)
    return shapes.find(shape => shape.matches(head, name))
  }
  return {
    ...files,
    matches: (head, name) => shapeOf(head, name) !== undefined,
    unpack: file => unpackWith(shapeOf(file.bytes.subarray(0, headLength), file.name), file, service.label),
  }
}

function unpackWith(shape: ExportShape | undefined, file: ImportFile, label: string): Unpacked {
  const unpacked = toParts(shape?.read(file) ?? [], label)
  if (unpacked.parts.length === 0 && unpacked.skipped.length === 0) {
    throw new AppError(
      'unreadable',
      `This is an empty export (${label}): it holds no items, so there is nothing to import.`,
    )
  }
  return unpacked
}
