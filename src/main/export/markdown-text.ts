/** Writes somebody else's words into Markdown so that every viewer shows them literally. */

/** C0 (but tab and line feed), DEL and C1: nothing a viewer could show. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to drop.
const controls = /[\0-\x08\x0b-\x1f\x7f-\x9f]/g
/** Line and paragraph separators break lines in some viewers only. */
const unusualSpaces = /[\u2028\u2029]/g

/** Text as Unicode and viewers can hold it: no lone surrogates, no controls, line feeds only. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(unusualSpaces, ' ')
    .replace(controls, '')
}

/**
 * Escapes one line. Beyond CommonMark and GFM also what Obsidian reads as more than text: `==marks==`, `%%comments%%`,
 * `$math$`, `#tags`, `[[links]]` and `^block-ids`.
 */
function escapeLine(line: string): string {
  const escaped = line
    .replace(/[\\`*_[\]<|~]/g, '\\$&')
    .replace(/&(?=#?\w)/g, '\\&')
    .replace(/={2,}|%{2,}/g, run => run.replace(/./g, '\\$&'))
    .replace(/(?<=^|\s)[#^](?=\S)/g, '\\$&')
    // An address that becomes a link of its own would show the backslashes inside it.
    .replace(/\bhttps?(?=:)|\bftp(?=:)|\bwww(?=\.)/gi, '$&\\')
    // What only means something where a line starts: headings, lists, quotations, rules, underlines.
    .replace(/^(#+|[-+=])(?=\s|$|[-+=])|^>/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
  // A single dollar sign opens no formula; two of them may.
  return escaped.indexOf('$') === escaped.lastIndexOf('$') ? escaped : escaped.replaceAll('$', '\\$')
}

/** Escapes text for one line of Markdown: line breaks become spaces, runs of white space one. Fit for table cells. */
export function escapeInline(text: string): string {
  return escapeLine(clean(text).replace(/\s+/g, ' ').trim())
}

/** Text as a Markdown quotation. Line breaks stay line breaks, empty lines stay empty lines. */
export function quotation(text: string): string {
  const lines = clean(text)
    .split('\n')
    .map(line => escapeLine(line.trim()))
  return lines
    .map((line, index) => {
      if (line === '') return '>'
      const next = lines[index + 1] ?? ''
      // A backslash at the end keeps the break, which two invisible spaces would too until an editor strips them.
      return next === '' ? `> ${line}` : `> ${line}\\`
    })
    .join('\n')
}

/** A GFM table. Cells must hold one line of Markdown each, with their pipes escaped. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** An id a viewer accepts after `^`: letters, digits and dashes. */
export function blockId(kind: string, id: string): string {
  return `${kind}-${id.replace(/[^0-9A-Za-z]+/g, '-')}`
}
