/** Reads the YAML front matter that clippers and note programs put above Markdown; it can run and reference nothing. */
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'

/** UTF-16 code units; a longer block between two rulers is text. */
const longestFrontMatter = 100_000

/** Each key's values as text, in lower-case key order of the file; nested maps are left out. */
export type FrontMatter = ReadonlyMap<string, readonly string[]>

const fence = /^---[ \t]*\n([\s\S]*?)\n?^(?:---|\.\.\.)[ \t]*(?:\n|$)/m

const scalarText = (value: unknown): string | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null

/** Reads by YAML 1.2’s core schema, without tags, merges or aliases; null when the block is not such a map. */
function readYaml(source: string): Map<string, string[]> | null {
  const document = parseDocument(source, {
    schema: 'core',
    customTags: [],
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
  })
  if (document.errors.length > 0 || !isMap(document.contents)) return null
  const values = new Map<string, string[]>()
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue
    // Source text, not the parsed number: `0123` and `2022-02-07` are what the writer wrote.
    const texts = (isSeq(value) ? value.items : [value]).map(item =>
      isScalar(item) ? scalarText(typeof item.value === 'number' ? (item.source ?? item.value) : item.value) : null,
    )
    values.set(String(key.value).toLowerCase(), texts.filter(text => text !== null && text.trim() !== '').map(String))
  }
  return values
}

/** A value whose quotation mark is never closed: where it ends, nobody can tell. */
const isUnclosed = (text: string) => /^\s*(?:"[^"]*|'[^']*)$/.test(text)

/**
 * Reads `key: value` and `- item` lines of front matter that is no YAML, as titles with a colon make it. What is quoted
 * and not closed is left out, so that the text's own heading counts.
 */
function readLines(source: string): Map<string, string[]> {
  const values = new Map<string, string[]>()
  let list: string[] = []
  const unquoted = (text: string) => text.trim().replace(/^(["'])(.*)\1$/, '$2')
  for (const line of source.split('\n')) {
    const pair = line.match(/^([\w -]{1,40}):(?:\s+(.*))?$/)
    const item = line.match(/^\s*-\s+(.*)$/)
    if (pair) {
      const value = pair[2]?.trim() ?? ''
      const parts = value.startsWith('[') ? (value.replace(/^\[|\]$/g, '').match(/\s*"[^"]*"|[^,]+/g) ?? []) : [value]
      list = parts
        .filter(part => !isUnclosed(part))
        .map(unquoted)
        .filter(part => part !== '')
      values.set((pair[1] ?? '').trim().toLowerCase(), list)
    } else if (item && !isUnclosed(item[1] ?? '')) list.push(unquoted(item[1] ?? ''))
  }
  return values
}

/**
 * Splits a Markdown text into front matter and body. A block between rulers that holds no key is body. `isYaml` is false
 * when the block had to be read line by line.
 */
export function splitFrontMatter(text: string): { values: FrontMatter; body: string; isYaml: boolean } {
  const none = { values: new Map(), body: text, isYaml: true }
  if (!text.startsWith('---')) return none
  const match = text.slice(0, longestFrontMatter).match(fence)
  if (match?.index !== 0) return none
  const source = match[1] ?? ''
  const yaml = readYaml(source)
  const values = yaml ?? readLines(source)
  if (values.size === 0 && source.trim() !== '') return none
  return { values, body: text.slice(match[0].length), isYaml: yaml !== null }
}
