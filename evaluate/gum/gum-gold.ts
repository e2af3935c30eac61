/** Reads texts and dates out of GUM's CoNLL-U files, whose markup stands in the last column. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../span.ts'

/** `single`: the annotation names one day, month or year, no range. */
export type GumDate = Span & { value: string; single: boolean }
export type GumText = { id: string; text: string; publishedAt: string | null; dates: GumDate[] }

/** TEI's attributes as one ISO value: a day, month or year, or `start/end`. Clock times are left out. */
export function readDate(attributes: string): { value: string; single: boolean } | null {
  const read = (name: string) =>
    new RegExp(`\\b${name}:::"([^"]*)"`).exec(attributes)?.[1]?.replace(/T[\d:.]+$/, '') || undefined
  const when = read('when')
  if (when) return { value: when, single: true }
  const from = read('from') ?? read('notBefore')
  const to = read('to') ?? read('notAfter')
  const value = from && to ? `${from}/${to}` : (from ?? to)
  return value === undefined ? null : { value, single: false }
}

export function parseConllu(id: string, source: string): GumText {
  const dates: GumDate[] = []
  let publishedAt: string | null = null
  let text = ''
  let open: { start: number; date: ReturnType<typeof readDate> } | null = null
  for (const line of source.split('\n')) {
    if (line.startsWith('# meta::dateCreated = ')) publishedAt = /\d{4}-\d\d-\d\d/.exec(line)?.[0] ?? null
    if (line.startsWith('# newpar') && text !== '' && !text.endsWith('\n\n')) text = `${text.trimEnd()}\n\n`
    const columns = line.split('\t')
    // Multi-word tokens (1-2) and empty nodes (1.1) repeat what the tokens say.
    if (columns.length < 10 || /[-.]/.test(columns[0] ?? '')) continue
    const misc = columns[9] ?? ''
    const markup = /XML=([^|]*)/.exec(misc)?.[1] ?? ''
    const tag = /<date ([^>]*)>/.exec(markup)
    if (tag) open = { start: text.length, date: readDate(tag[1] ?? '') }
    text += columns[1] ?? ''
    if (open && markup.includes('</date>')) {
      if (open.date) dates.push({ start: open.start, end: text.length, ...open.date })
      open = null
    }
    if (!misc.includes('SpaceAfter=No')) text += ' '
  }
  return { id, text, publishedAt, dates }
}

export const readGum = (folder: string): GumText[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.conllu'))
    .sort()
    .map(name => parseConllu(name.replace(/\.conllu$/, ''), readFileSync(join(folder, name), 'utf8')))
