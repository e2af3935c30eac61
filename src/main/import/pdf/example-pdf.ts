/** Makes small PDFs for tests: words at places of a page, in the fonts every reader has. */

/** Words with their left edge and base line, in points from the top left corner; `font` is Times unless it says otherwise. */
export type PlacedWords = { x: number; y: number; text: string; size?: number; font?: 'bold' | 'code' }
export type ExamplePdf = { pages: PlacedWords[][]; info?: Record<string, string>; extra?: string; labels?: string }

const height = 792

/** Written character by character into Latin-1; what stands for itself in a PDF's strings is escaped. */
const literal = (text: string) => `(${text.replace(/[\\()]/g, '\\$&')})`

export function makePdf({ pages, info = {}, extra = '', labels }: ExamplePdf): Uint8Array {
  const objects: string[] = []
  const add = (body: string) => objects.push(body)
  const kids = pages.map((_, at) => `${6 + 2 * at} 0 R`)
  add(`<< /Type /Catalog /Pages 2 0 R ${labels ? `/PageLabels << /Nums [${labels}] >>` : ''} ${extra} >>`)
  add(`<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages.length} >>`)
  for (const name of ['Times-Roman', 'Times-Bold', 'Courier']) {
    add(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`)
  }
  for (const words of pages) {
    const drawn = words.map(({ x, y, text, size = 10, font }) => {
      const name = font === 'bold' ? 'F2' : font === 'code' ? 'F3' : 'F1'
      return `BT /${name} ${size} Tf 1 0 0 1 ${x} ${height - y} Tm ${literal(text)} Tj ET`
    })
    const stream = drawn.join('\n')
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 ${height}] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 5 0 R >> >> >>`,
    )
    add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
  }
  add(
    `<< ${Object.entries(info)
      .map(([key, value]) => `/${key} ${literal(value)}`)
      .join(' ')} >>`,
  )
  let file = '%PDF-1.7\n'
  const offsets = objects.map((body, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const table = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>`
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(file, 'latin1'))
}

/** Lines of a column, one below the other. */
export const column = (x: number, y: number, lines: readonly string[], size = 10): PlacedWords[] =>
  lines.map((text, at) => ({ x, y: y + at * size * 1.2, text, size }))
