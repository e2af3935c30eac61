/** Reads texts and dates out of GUM's CoNLL-U files, whose markup stands in the last column. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Span } from '../span.ts'

export type GumText = { id: string; text: string; dates: (Span & { value: string })[] }

/** TEI's attributes as one ISO value: a day, month or year, or `start/end`. */
export function dateValue(attributes: string): string | null {
  const read = (name: string) => new RegExp(`\\b${name}:::"([^"]*)"`).exec(attributes)?.[1]
  const when = read('when')
  if (when) return when
  const from = read('from') ?? read('notBefore')
  const to = read('to') ?? read('notAfter')
  return from && to ? `${from}/${to}` : (from ?? to ?? null)
}

export function parseConllu(id: string, source: string): GumText {
  const dates: GumText['dates'] = []
  let text = ''
  let open: { start: number; value: string | null } | null = null
  for (const line of source.split('\n')) {
    if (line.startsWith('# newpar') && text !== '' && !text.endsWith('\n\n')) text = `${text.trimEnd()}\n\n`
    const columns = line.split('\t')
    // Multi-word tokens (1-2) and empty nodes (1.1) repeat what the tokens say.
    if (columns.length < 10 || /[-.]/.test(columns[0] ?? '')) continue
    const misc = columns[9] ?? ''
    const markup = /XML=([^|]*)/.exec(misc)?.[1] ?? ''
    const tag = /<date ([^>]*)>/.exec(markup)
    if (tag) open = { start: text.length, value: dateValue(tag[1] ?? '') }
    text += columns[1] ?? ''
    if (open && markup.includes('</date>')) {
      if (open.value !== null) dates.push({ start: open.start, end: text.length, value: open.value })
      open = null
    }
    if (!misc.includes('SpaceAfter=No')) text += ' '
  }
  return { id, text, dates }
}

export const readGum = (folder: string): GumText[] =>
  readdirSync(folder)
    .filter(name => name.endsWith('.conllu'))
    .sort()
    .map(name => parseConllu(name.replace(/\.conllu$/, ''), readFileSync(join(folder, name), 'utf8')))
