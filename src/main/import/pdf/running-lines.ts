/** Finds what stands on page after page around the text: running heads, feet, page numbers. */
import { cleanText } from '../clean-text.ts'
import type { Line } from './lines.ts'
import type { PdfPage } from './read-pages.ts'

export type PageLines = { page: PdfPage; lines: Line[] }

/** Lines from the top and from the bottom of a page that are looked at. */
const outerLines = 4
/** Of the page's height. */
const margin = 0.14

export const lineText = (line: Line): string =>
  cleanText(line.runs.map(run => run.text).join(' '))
    .replace(/\s+/g, ' ')
    .trim()

const roman = /^[ivxlc]{1,8}$/i
/** The page number a line consists of: alone, between dashes, after “Page”, before the number of pages. */
function pageNumber(text: string): string | null {
  const match =
    /^(?:[-–—|[(\s]*)(?:(?:page|p\.|pg\.?|seite|página|стр\.?)\s*)?(\d{1,4}|[ivxlc]{1,8})(?:\s*(?:of|\/|von|de|sur|из)\s*\d{1,4})?(?:[-–—|\])\s]*)$/iu.exec(
      text,
    )
  return match?.[1] ?? null
}

/** The page number a running head begins or ends with. */
const edgeNumber = (text: string): string | null =>
  (/^(\d{1,4})\s+\D/.exec(text) ?? /\D\s+(\d{1,4})$/.exec(text))?.[1] ?? null

const shape = (text: string) =>
  text
    .toLowerCase()
    .replace(/\d+/g, '#')
    .replace(/\b[ivxlc]+\b/g, '#')

/** The lines of a page that may be running ones, with where they stand. */
function outer({ page, lines }: PageLines): { line: Line; key: string; text: string }[] {
  const inMargin = (line: Line) => line.y < margin * page.height || line.y > (1 - margin) * page.height
  const first = lines.slice(0, outerLines)
  const last = lines.slice(Math.max(first.length, lines.length - outerLines))
  return [...first, ...last].filter(inMargin).map(line => {
    const text = lineText(line)
    return { line, text, key: `${shape(text)} ${Math.round(line.y / 6)}` }
  })
}

export type RunningLines = {
  /** The lines that are no part of the text. */
  lines: ReadonlySet<Line>
  /** Their words, each kind once. */
  texts: string[]
  /** Page numbers as printed, by the page's place; empty where pages carry none in order. */
  printed: ReadonlyMap<number, string>
}

/**
 * A line is a running one where its words, but for figures, stand in the same place of three pages, or of half of a
 * short document's; a page number where it counts on with the pages.
 */
export function findRunningLines(pages: readonly PageLines[]): RunningLines {
  const places = new Map<string, number>()
  const numbers: { at: number; line: Line; number: string; offset: number | null; isAlone: boolean }[] = []
  const all = pages.map(outer)
  for (const [at, lines] of all.entries()) {
    for (const key of new Set(lines.map(({ key }) => key))) places.set(key, (places.get(key) ?? 0) + 1)
    for (const { line, text } of lines) {
      const alone = pageNumber(text)
      const isOutermost = line === pages[at]?.lines[0] || line === pages[at]?.lines.at(-1)
      const number = alone ?? (isOutermost ? edgeNumber(text) : null)
      if (number === null) continue
      numbers.push({
        at,
        line,
        number,
        offset: roman.test(number) ? null : Number(number) - at,
        isAlone: alone !== null,
      })
    }
  }
  const least = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)))
  const found = new Set<Line>()
  const texts = new Map<string, string>()
  for (const { line, key, text } of all.flat()) {
    // Lines grow and shift by a hair from page to page.
    const [words, row = '0'] = [key.slice(0, key.lastIndexOf(' ')), key.slice(key.lastIndexOf(' ') + 1)]
    const count = [-1, 0, 1].reduce((sum, step) => sum + (places.get(`${words} ${Number(row) + step}`) ?? 0), 0)
    if (count < least || text === '') continue
    found.add(line)
    texts.set(words, text)
  }
  const offsets = new Map<number, number>()
  for (const { offset } of numbers) if (offset !== null) offsets.set(offset, (offsets.get(offset) ?? 0) + 1)
  const printed = new Map<number, string>()
  for (const { at, line, number, offset, isAlone } of numbers) {
    const inOrder = offset === null ? 3 : (offsets.get(offset) ?? 0)
    const countsOn = inOrder >= (isAlone ? 2 : 3) || (isAlone && pages.length === 1 && number === '1')
    if (!countsOn) continue
    found.add(line)
    if (!printed.has(at)) printed.set(at, number)
  }
  return { lines: found, texts: [...texts.values()], printed }
}
