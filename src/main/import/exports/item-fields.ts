/** Reads the named values of one item of an export, whatever types and spellings the program gave them. */
import { cleanText, oneLine } from '../clean-text.ts'
import { decodeEntities } from '../text/decode-entities.ts'
import { readInstant, readPublished } from './read-instant.ts'

/** Lists longer than this are no tags or authors. */
const longestList = 1000
/** UTF-16 code units of a list written into one text. */
const longestWritten = 20_000

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asText = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : null
}

/** What names a tag, a label or a person where it is an object. */
const nameKeys = ['name', 'label', 'tag', 'title', 'term', 'literal', 'text', 'slug', 'display_name'] as const

function nameOf(value: unknown): string | null {
  const text = asText(value)
  if (text !== null || !isRecord(value)) return text
  for (const key of nameKeys) {
    const named = Object.hasOwn(value, key) ? asText(value[key]) : null
    if (named !== null && named.trim() !== '') return named
  }
  return null
}

/** The strings of a list that is written into one: JSON, Python’s list, or parts between separators. */
function splitList(text: string, separator: RegExp): string[] {
  const trimmed = text.trim()
  if (/^\[[\s\S]*\]$/.test(trimmed)) {
    const written = parsedList(trimmed)
    if (written) return written
    // Python’s list: each name in the quotation marks that it does not hold itself.
    const quoted = [...trimmed.slice(0, longestWritten).matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)]
    if (quoted.length > 0) return quoted.map(([, single, double]) => (single ?? double ?? '').replace(/\\(.)/g, '$1'))
    return trimmed.slice(1, -1).split(/,/)
  }
  return trimmed.split(separator)
}

function parsedList(text: string): string[] | null {
  try {
    const parsed: unknown = JSON.parse(text)
    return Array.isArray(parsed) ? parsed.flatMap(item => nameOf(item) ?? []) : null
  } catch {
    // It is no JSON: another program, or a person, wrote the brackets.
    return null
  }
}

/** The elements that descriptions are written with; anything else in angle brackets is somebody’s words. */
const markup =
  /<\/?(?:a|abbr|article|b|big|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|li|mark|ol|p|pre|q|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|time|tr|tt|u|ul)\b[^<>]*>|<!--[\s\S]{0,2000}?-->/gi

/** Text without markup, character references read. Descriptions come with both. */
export function withoutMarkup(text: string): string {
  const bare = /[<&]/.test(text)
    ? decodeEntities(
        text.replace(/<(?:br|\/p|\/div|\/li|\/h\d|\/tr|\/blockquote)\b[^<>]*>/gi, '\n').replace(markup, ''),
      )
    : text
  return cleanText(bare).replace(/[ \t]+/g, ' ')
}

export type ItemFields = {
  has: (...names: string[]) => boolean
  raw: (...names: string[]) => unknown
  /** The first of these that is text and not empty, as it is written. */
  text: (...names: string[]) => string | null
  /** The same in one line, without markup. */
  line: (...names: string[]) => string | null
  /** The same with its lines, without markup. */
  prose: (...names: string[]) => string | null
  list: (names: readonly string[], separator?: RegExp) => string[]
  flag: (...names: string[]) => boolean | null
  number: (...names: string[]) => number | null
  instant: (...names: string[]) => string | null
  published: (...names: string[]) => string | null
  /** The objects of a list, each as fields; empty for anything else. */
  items: (...names: string[]) => ItemFields[]
  /** The same of a list or an object, whose values they then are. */
  values: (name: string) => ItemFields[]
  /** All values as they are. */
  all: () => unknown[]
  /** An object inside this one. */
  inner: (name: string) => ItemFields | null
}

const key = (name: string) => name.trim().toLowerCase()

/** Names are the same in any case. Null for what is no object. */
export function fieldsOf(value: unknown): ItemFields | null {
  return isRecord(value) ? namedFields(Object.entries(value)) : null
}

export function namedFields(entries: Iterable<readonly [string, unknown]>): ItemFields {
  const values = new Map<string, unknown>()
  for (const [name, value] of entries) if (!values.has(key(name))) values.set(key(name), value)

  const first = <Found>(names: readonly string[], read: (value: unknown) => Found | null): Found | null => {
    for (const name of names) {
      const value = values.get(key(name))
      const found = value === undefined || value === null ? null : read(value)
      if (found !== null) return found
    }
    return null
  }
  const full = (value: unknown) => {
    const text = asText(value)
    return text === null || text.trim() === '' ? null : text
  }
  const fields: ItemFields = {
    has: (...names) => names.every(name => values.has(key(name))),
    raw: (...names) => first(names, value => value),
    text: (...names) => first(names, full),
    line: (...names) => {
      const text = first(names, full)
      return text === null ? null : oneLine(withoutMarkup(text)) || null
    },
    prose: (...names) => {
      const text = first(names, full)
      return text === null ? null : withoutMarkup(text).trim() || null
    },
    list: (names, separator = /\s*,\s*/) => {
      const found = first(names, value => {
        if (typeof value === 'string') return splitList(value, separator)
        if (Array.isArray(value)) return value.flatMap(item => nameOf(item) ?? [])
        return isRecord(value) ? Object.keys(value) : null
      })
      const lines = (found ?? []).slice(0, longestList).map(item => oneLine(decodeEntities(item), 200))
      return [...new Set(lines.filter(line => line !== ''))]
    },
    flag: (...names) =>
      first(names, value => {
        if (typeof value === 'boolean') return value
        if (typeof value === 'number') return value !== 0
        const text = asText(value)?.trim().toLowerCase() ?? ''
        if (/^(?:1|true|yes|y|on)$/.test(text)) return true
        return /^(?:0|false|no|n|off|)$/.test(text) ? false : null
      }),
    number: (...names) =>
      first(names, value => {
        const number = typeof value === 'number' ? value : Number.parseFloat(asText(value) ?? '')
        return Number.isFinite(number) ? number : null
      }),
    instant: (...names) => first(names, readInstant),
    published: (...names) => first(names, readPublished),
    items: (...names) =>
      first(names, value => (Array.isArray(value) ? value.flatMap(item => fieldsOf(item) ?? []) : null)) ?? [],
    values: name => {
      const value = values.get(key(name))
      const all = isRecord(value) ? Object.values(value) : value
      return Array.isArray(all) ? all.flatMap(item => fieldsOf(item) ?? []) : []
    },
    all: () => [...values.values()],
    inner: name => fieldsOf(values.get(key(name))),
  }
  return fields
}
