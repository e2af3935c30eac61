/** Reads bibliographies in BibTeX and BibLaTeX. */
import { bibtexParser } from 'latex-utensils'
import { decodeText } from '../decode-text.ts'
import { languageOf } from '../detect-language.ts'
import { plainTex } from '../exports/plain-tex.ts'
import { readInstant, readPublished } from '../exports/read-instant.ts'
import { fromReference } from '../exports/reference.ts'
import { type PlacedItem, type ReadItem, serviceExport } from '../exports/service-export.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

type Entry = { line: number; source: string }

/** Each entry by itself, so that a broken one costs only itself: an entry begins a line with `@`. */
function splitEntries(text: string): Entry[] {
  const entries: { line: number; lines: string[] }[] = []
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (/^\s*@\s*[a-z]+\s*[{(]/i.test(line)) entries.push({ line: at + 1, lines: [line] })
    else entries.at(-1)?.lines.push(line)
  }
  return entries.map(({ line, lines }) => ({ line, source: lines.join('\n') }))
}

/**
 * True where every brace is closed, those behind a backslash too, as BibTeX counts them. The parser tries all readings of
 * one that is not, which takes it minutes.
 */
function isBalanced(source: string): boolean {
  let depth = 0
  for (const [brace] of source.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1
    if (depth < 0) return false
  }
  return depth === 0
}

type Value = bibtexParser.FieldValue

/** A value as it is written, with the file’s own abbreviations put in. */
function writtenOut(value: Value, abbreviations: ReadonlyMap<string, string>): string {
  if (value.kind === 'concat') return value.content.map(part => writtenOut(part, abbreviations)).join('')
  if (value.kind === 'abbreviation') return abbreviations.get(value.content.toLowerCase()) ?? value.content
  return value.content
}

/** “Family, Given and Family, Given”; braces hold a name together that is an institution’s. */
function namesOf(written: string): string[] {
  return written
    .split(/\s+and\s+(?![^{}]*\})/i)
    .filter(name => name.trim() !== '' && name.trim().toLowerCase() !== 'others')
    .map(name => {
      const [family = '', ...given] = /^\{[^{}]*\}$/.test(name.trim()) ? [name] : name.split(/\s*,\s*/)
      return plainTex([...given.slice(-1), family].join(' '))
    })
}

function dateOf(field: (name: string) => string | null): { day: string | null; dated: string | null } {
  const date = field('date')
  if (date !== null)
    return { day: /^\d{4}-\d{2}-\d{2}/.test(date) ? readPublished(date.slice(0, 10)) : null, dated: date }
  const year = field('year')
  const month = field('month')?.toLowerCase() ?? null
  const number = month === null ? 0 : months.indexOf(month.slice(0, 3)) + 1 || Number.parseInt(month, 10) || 0
  const day = Number.parseInt(field('day') ?? '', 10)
  if (year === null || number === 0) return { day: null, dated: year }
  const dated = `${year}-${String(number).padStart(2, '0')}`
  return { day: day >= 1 ? readPublished(`${dated}-${String(day).padStart(2, '0')}`) : null, dated }
}

function toItem(fields: ReadonlyMap<string, string>): ReadItem {
  const field = (...names: string[]) => {
    const written = names.map(name => fields.get(name)).find(value => value !== undefined && value.trim() !== '')
    return written === undefined ? null : plainTex(written)
  }
  // An address is none the prettier for being read as text: only its wrapping goes.
  const link = (name: string) =>
    fields
      .get(name)
      ?.replace(/\\url\s*\{?|\\([_%&#~])|[{}\s]/g, '$1')
      .match(/https?:\/\/\S+/)?.[0] ?? null
  const { day, dated } = dateOf(name => field(name))
  const notes = ['note', 'annote', 'annotation', 'comment'].flatMap(name => field(name) ?? [])
  return fromReference({
    title: field('title', 'booktitle'),
    authors: namesOf(fields.get('author') ?? fields.get('editor') ?? ''),
    address: link('url') ?? link('howpublished') ?? link('bdsk-url-1') ?? link('note'),
    doi: field('doi'),
    publishedAt: day,
    dated,
    within: field('journal', 'journaltitle', 'booktitle', 'maintitle', 'organization'),
    volume: field('volume'),
    issue: field('number', 'issue'),
    pages: field('pages')?.replace(/--?/g, '–') ?? null,
    publisher: field('publisher', 'institution', 'school'),
    abstract: field('abstract'),
    notes: notes.filter(text => !/^https?:\/\/\S+$/.test(text)).map(text => ({ text })),
    tags: (field('keywords', 'mendeley-tags') ?? '').split(/\s*[,;]\s*/),
    language: languageOf(field('langid', 'language')),
    savedAt: readInstant(field('urldate', 'date-added', 'timestamp')),
  })
}

export const bibtex = serviceExport({
  name: 'bibtex',
  label: 'References (BibTeX)',
  extensions: ['.bib', '.bibtex'],
  shapes: [
    {
      matches: ({ text }) =>
        /^[ \t]*@[ \t]*[a-z]{3,30}\s*[{(]\s*[^\s{}(),]{0,200}\s*(?:,\s*(?:[\w-]{1,60}\s*=|\})|=\s*["{\d])/im.test(text),
      *read({ bytes }): Iterable<PlacedItem> {
        const abbreviations = new Map<string, string>()
        for (const { line, source } of splitEntries(decodeText(bytes))) {
          const place = `line ${line}`
          // What the file says of itself, and what is crossed out, are no works.
          if (/^\s*@\s*(?:comment|preamble)\b/i.test(source)) continue
          try {
            if (!isBalanced(source)) throw new Error('A brace is not closed.')
            for (const entry of bibtexParser.parse(source).content) {
              if (bibtexParser.isStringEntry(entry)) {
                abbreviations.set(entry.abbreviation.toLowerCase(), writtenOut(entry.value, abbreviations))
              } else if (bibtexParser.isEntry(entry)) {
                const fields = entry.content.map(
                  ({ name, value }) => [name.toLowerCase(), writtenOut(value, abbreviations)] as const,
                )
                yield { place, item: toItem(new Map(fields.toReversed())) }
              }
            }
          } catch {
            yield { place, item: { leftOut: 'The entry is damaged: a brace, quotation mark or comma is missing.' } }
          }
        }
      },
    },
  ],
})
