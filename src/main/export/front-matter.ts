/** Writes and reads the front matter of an exported file so that no title, however hostile, breaks it. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'

/** Keys in the order they are written; a list becomes a YAML list. */
export type FrontMatter = readonly (readonly [key: string, value: string | readonly string[]])[]

/**
 * A YAML double-quoted scalar (YAML 1.2.2, 7.3.1) on one line. JSON's escapes are YAML's too; what YAML counts as line
 * breaks or as not printable, and marks that turn the direction of text, are escaped beyond JSON.
 */
export function quoted(value: string): string {
  return JSON.stringify(value.toWellFormed()).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff\ufffe\uffff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** One line of YAML per key, without the `---` around them. */
export function writeFrontMatter(entries: FrontMatter): string {
  return entries
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`}`)
    .join('\n')
}

export type ReadFrontMatter = {
  /** Offset of the first character after the closing line. */
  end: number
  /** The values of the keys asked for, as strings whatever their notation; null when the YAML can't be read. */
  values: Map<string, string[]> | null
  /** The lines of all other keys, and comments, as they stand. */
  others: string
}

/** The lines between the `---` a file starts with, and where what follows them starts. */
export function frontMatterSource(text: string): { source: string; end: number } | null {
  const match = /^\ufeff?---[ \t]*\r?\n((?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/.exec(text)
  return match === null ? null : { source: match[1] ?? '', end: match[0].length }
}

/** Splits a file's front matter into the keys of `ours` and the rest. Null when the file has none. */
export function readFrontMatter(text: string, ours: ReadonlySet<string>): ReadFrontMatter | null {
  const found = frontMatterSource(text)
  if (found === null) return null
  const { source, end } = found
  // The failsafe schema reads every scalar as the string it is, however an editor rewrote its quotes.
  const document = parseDocument(source, { schema: 'failsafe', prettyErrors: false, uniqueKeys: false })
  const { contents } = document
  if (document.errors.length > 0) return { end, values: null, others: source }
  if (contents === null) return { end, values: new Map(), others: source.trim() === '' ? '' : source }
  if (!isMap(contents)) return { end, values: null, others: source }
  const values = new Map<string, string[]>()
  const others: string[] = []
  const from = contents.items.map(({ key }) =>
    isScalar(key) && key.range ? source.lastIndexOf('\n', key.range[0] - 1) + 1 : -1,
  )
  // Each key must start a line of its own, or lines can't be told apart.
  if (from.some((start, index) => start <= (from[index - 1] ?? -1))) return { end, values: null, others: source }
  others.push(source.slice(0, from[0]))
  for (const [index, { key, value }] of contents.items.entries()) {
    const lines = source.slice(from[index], from[index + 1] ?? source.length)
    const name = isScalar(key) ? String(key.value) : ''
    if (!ours.has(name)) {
      others.push(lines)
      continue
    }
    const scalars = isSeq(value) ? value.items : [value]
    if (values.has(name) || !scalars.every(scalar => scalar === null || isScalar(scalar))) {
      return { end, values: null, others: source }
    }
    const strings = scalars.map(scalar => (isScalar(scalar) ? String(scalar.value ?? '') : ''))
    values.set(
      name,
      strings.filter(string => string !== ''),
    )
    // A comment between our keys is the reader's.
    others.push(...lines.split(/(?<=\n)/).filter(line => /^\s*#/.test(line)))
  }
  return { end, values, others: others.join('') }
}
