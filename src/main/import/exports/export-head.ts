/** What the first bytes of a file tell of an export: the names in its JSON, the columns of its table, its XML root. */
import { decodeText } from '../decode-text.ts'
import { readHeader } from './csv-table.ts'
import { jsonPaths } from './json-paths.ts'

export type ExportHead = {
  text: string
  /** Paths of the names in a JSON file (`[].url`, `.roots.other`); empty for everything else. */
  paths: ReadonlySet<string>
  /** Names of the columns of a table, lower case; empty for everything else. */
  columns: ReadonlySet<string>
  /** The XML root’s local name, lower case, or null. */
  root: string | null
}

/** Every format looks at the same head: it is taken apart once. */
const seen = new WeakMap<Uint8Array, ExportHead>()

const rootElement =
  /^\s*(?:<\?[\s\S]{0,2000}?\?>\s*|<!--[\s\S]{0,5000}?-->\s*|<!doctype[^>[]{0,500}(?:\[[^\]]{0,5000}\])?[^>]{0,100}>\s*)*<(?:[\w.-]{1,60}:)?([\w.-]{1,60})/i

export function exportHead(bytes: Uint8Array): ExportHead {
  const known = seen.get(bytes)
  if (known) return known
  const text = decodeText(bytes.subarray(0, bytes.length & ~1 || bytes.length))
  const paths = /^\s*[[{]/.test(text) ? jsonPaths(text) : new Set<string>()
  const root = text.trimStart().startsWith('<') ? (text.match(rootElement)?.[1]?.toLowerCase() ?? null) : null
  const columns = new Set(paths.size > 0 || root !== null ? [] : readHeader(text))
  const head = { text, paths, columns, root }
  seen.set(bytes, head)
  return head
}
