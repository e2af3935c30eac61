/** Reads what stands on a PDF’s pages: runs of text with their places, page labels, and what the file says of itself. */
import type { PDFPageProxy, TextContent, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.d.ts'
import { z } from 'zod'
import { AppError } from '../../../contract/bridge.ts'
import { loadPdfjs, readOnly } from './load-pdfjs.ts'

/** A run of text as the page shows it, upright. Lengths in points from the page’s top left corner. */
export type Run = {
  text: string
  x: number
  right: number
  /** Of the base line. */
  y: number
  size: number
  font: string
  /** True for type whose letters are all of one width: code and forms. */
  monospaced: boolean
  rightToLeft: boolean
}

export type PdfPage = { label: string; width: number; height: number; runs: Run[] }
export type PdfFacts = {
  title: string | null
  authors: string[]
  language: string | null
  /** When the file was made, as it says; ISO 8601. */
  createdAt: string | null
  /** The programs that made it. */
  programs: string
  keywords: string[]
}
export type PdfText = { pages: PdfPage[]; facts: PdfFacts; hasLabels: boolean }

const mostPages = 5000
/** UTF-16 code units. */
const mostText = 20_000_000
/** Runs on one page; a page of prose has some hundreds. A drawing with more is no page to read. */
const mostRuns = 50_000
/** Milliseconds for one page; most take a few. */
const longestPage = 15_000

const words = z.string().catch('')
const Info = z
  .object({
    Title: words,
    Author: words,
    Language: words,
    CreationDate: words,
    Creator: words,
    Producer: words,
    Keywords: words,
  })
  .partial()

/** Reads a file’s pages. Throws `AppError('unreadable')` for one that is locked, damaged beyond reading, or too long. */
export async function readPages(bytes: Uint8Array): Promise<PdfText> {
  const { getDocument } = await loadPdfjs()
  // The library takes the bytes over: the file’s own stay as they are.
  const task = getDocument({ ...readOnly, data: tamed(bytes) })
  // Asked for a password, nobody answers.
  task.onPassword = () => void task.destroy()
  try {
    const document = await task.promise
    if (document.numPages > mostPages) {
      throw new AppError(
        'unreadable',
        `The PDF has ${document.numPages} pages. Up to ${mostPages} can be read; split it.`,
      )
    }
    const labels = await document.getPageLabels().catch(() => null)
    const { info, metadata } = await document.getMetadata().catch(() => ({ info: {}, metadata: null }))
    const pages: PdfPage[] = []
    let length = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number).catch(() => null)
      if (page === null) continue
      const view = page.getViewport({ scale: 1 })
      const { items, monospaced } = await readText(page, number)
      const runs = uprightRuns(items, view.transform, view, monospaced)
      length += runs.reduce((sum, run) => sum + run.text.length, 0)
      if (length > mostText) {
        throw new AppError(
          'unreadable',
          'The PDF’s text is too long: over 20 million characters. Split it and import the parts.',
        )
      }
      const label = (labels?.[number - 1] ?? '').trim().slice(0, 20)
      pages.push({ label: label || String(number), width: view.width, height: view.height, runs })
      page.cleanup()
    }
    const said = (name: string) => {
      const value: unknown = metadata?.get(name)
      return typeof value === 'string' ? [value] : z.array(z.string()).catch([]).parse(value)
    }
    return {
      pages,
      facts: readFacts(info, said),
      hasLabels: labels?.some((label, at) => label !== String(at + 1)) ?? false,
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw explain(error)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

/** A page’s runs, as far as it has an end: one that goes on and on is no page but an attack. */
async function readText(page: PDFPageProxy, number: number) {
  const items: (TextItem | TextMarkedContent)[] = []
  const monospaced = new Set<string>()
  const reader: ReadableStreamDefaultReader<TextContent> = page.streamTextContent().getReader()
  const until = performance.now() + longestPage
  try {
    while (items.length < mostRuns) {
      const next = await reader.read()
      if (performance.now() > until) {
        throw new AppError(
          'unreadable',
          `Page ${number} of the PDF takes too long to read. Save the PDF without that page and import it again.`,
        )
      }
      if (next.done) break
      for (const item of next.value.items) items.push(item)
      for (const [font, { fontFamily }] of Object.entries(next.value.styles)) {
        if (fontFamily === 'monospace') monospaced.add(font)
      }
    }
  } catch (error) {
    // What stands on a damaged page up to the damage is kept.
    if (error instanceof AppError) throw error
  } finally {
    void reader.cancel(new Error('The page was read.')).catch(() => undefined)
  }
  return { items, monospaced }
}

function explain(error: unknown): AppError {
  const name = error instanceof Error ? error.name : ''
  const detail = error instanceof Error ? error.message.slice(0, 120).replace(/\.$/, '') : String(error)
  if (name === 'PasswordException' || /password|Worker was destroyed|Loading aborted/i.test(detail)) {
    return new AppError(
      'unreadable',
      'This PDF is locked with a password. Open it in a PDF program, save it without the password, and import that.',
      { cause: error },
    )
  }
  return new AppError(
    'unreadable',
    `This PDF is damaged: its pages can’t be found (${detail}). Get it anew, or open it in a PDF program and save it again.`,
    { cause: error },
  )
}

/**
 * Numbers with more digits than any page needs, that only fill the memory: the sizes of a packed stream's rows, the
 * characters a font's widths are counted for. What they are in is looked for first; it holds no other number.
 */
const sized = /\/(?:Colors|BitsPerComponent|Columns|FirstChar|LastChar)\s+\d{3,20}|\/W\s*\[[^>]{0,200000}/g
const oversized = /\d{6,20}/g

/** A copy of the bytes in which such numbers are cut. */
function tamed(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes)
  for (const { 0: text, index } of Buffer.from(copy.buffer).toString('latin1').matchAll(sized)) {
    // Three digits are already too many for what is counted in bits and colours.
    const pattern = /^\/[CB].*(?:rs|t)\s/.test(text) ? /\d{3,20}/g : oversized
    for (const { 0: digits, index: at } of text.matchAll(pattern)) {
      copy.fill(0x20, index + at, index + at + digits.length)
      copy[index + at] = 0x31
    }
  }
  return copy
}

type Matrix = readonly [number, number, number, number, number, number]
const asMatrix = (values: readonly number[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values
  return [a, b, c, d, e, f]
}
const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

/** Quarter turns of a run, or null for text that stands askew: a watermark. */
function quarterTurns([a, b]: Matrix): number | null {
  const turns = Math.atan2(b, a) / (Math.PI / 2)
  return Math.abs(turns - Math.round(turns)) < 0.06 ? (Math.round(turns) + 4) % 4 : null
}

/**
 * The runs that stand the way most of the page’s text does, turned upright. What stands otherwise is written on the
 * margin, along an axis or across the page as a watermark, and would break the sentences it meets.
 */
function uprightRuns(
  items: readonly (TextItem | TextMarkedContent)[],
  view: readonly number[],
  { width, height }: { width: number; height: number },
  monospaced: ReadonlySet<string>,
): Run[] {
  const placed = items.flatMap(item => {
    if (!('str' in item) || item.str.trim() === '') return []
    const matrix = multiply(asMatrix(view), asMatrix(item.transform.map(Number)))
    const turns = quarterTurns(matrix)
    const size = Math.hypot(matrix[2], matrix[3])
    if (turns === null || !matrix.every(Number.isFinite) || !Number.isFinite(item.width) || size === 0) return []
    return [{ item, matrix, turns, size }]
  })
  const letters = [0, 0, 0, 0]
  for (const { item, turns } of placed) letters[turns] = (letters[turns] ?? 0) + item.str.length
  const main = letters.indexOf(Math.max(...letters))
  const runs = placed
    .filter(({ turns }) => turns === main)
    .map(({ item, matrix: [, , , , e, f], size }): Run => {
      const [x, y] =
        main === 0 ? [e, f] : main === 1 ? [f, width - e] : main === 2 ? [width - e, height - f] : [height - f, e]
      const rightToLeft = item.dir === 'rtl'
      return {
        text: plainLetters(item.str),
        x,
        right: x + item.width,
        y,
        size,
        font: item.fontName,
        monospaced: monospaced.has(item.fontName),
        rightToLeft,
      }
    })
  return withoutShadows(runs)
}

/** Letters as they are typed, for the shapes that fonts give them: ligatures, and what Arabic letters look like in words. */
const plainLetters = (text: string): string =>
  text.replace(/[\ufb00-\ufb06\ufb13-\ufdff\ufe70-\ufefc]+/g, shapes => shapes.normalize('NFKC'))

/** Text printed twice on the same spot, which is how some programs make it bold, is read once. */
function withoutShadows(runs: readonly Run[]): Run[] {
  const seen = new Set<string>()
  return runs.filter(({ text, x, y, size }) => {
    const step = Math.max(1, size / 6)
    const key = `${text} ${Math.round(x / step)} ${Math.round(y / step)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** ISO 8601 of a PDF’s own kind of date (`D:20240503120000+02'00'`); null for what is none. */
export function readPdfDate(value: string): string | null {
  const match = /^(?:D:)?(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?\s*(?:(Z)|([+-])(\d{2})'?(\d{2})?)?/.exec(
    value.trim(),
  )
  if (!match) return null
  const [, year, month, day, hour, minute, second = '00', utc, sign, zone, zoneMinutes = '00'] = match
  const date = `${year}-${month}-${day}`
  if (Number.isNaN(Date.parse(date)) || Number(year) < 1900) return null
  if (hour === undefined) return date
  const offset = utc ? 'Z' : sign ? `${sign}${zone}:${zoneMinutes}` : null
  const instant = offset === null ? null : `${date}T${hour}:${minute}:${second}${offset}`
  return instant !== null && !Number.isNaN(Date.parse(instant)) ? instant : date
}

function readFacts(info: unknown, said: (name: string) => string[]): PdfFacts {
  const parsed = Info.safeParse(info)
  const known = parsed.success ? parsed.data : {}
  const clean = (text: string | undefined) => text?.replace(/\0/g, '').trim() || null
  const creators = said('dc:creator').filter(name => name.trim() !== '')
  return {
    title: clean(said('dc:title')[0]) ?? clean(known.Title),
    authors: creators.length > 0 ? creators : (clean(known.Author)?.split(/\s*;\s*/) ?? []),
    language: clean(known.Language) ?? clean(said('dc:language')[0]),
    createdAt: readPdfDate(known.CreationDate ?? ''),
    programs: `${known.Creator ?? ''} ${known.Producer ?? ''}`,
    keywords: [...said('dc:subject'), ...(clean(known.Keywords)?.split(/\s*[,;]\s*/) ?? [])],
  }
}
