/** Lists the import formats in the order they are tried: the first whose `matches` accepts a file reads it. */
import { epub } from './epub.ts'
import type { ImportFormat } from './format.ts'
import { gzip } from './gzip.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { mhtml } from './mhtml.ts'
import { pdf } from './pdf.ts'
import { text } from './text.ts'
import { wacz } from './wacz.ts'
import { warc } from './warc.ts'
import { zip } from './zip.ts'

export const formats: readonly ImportFormat[] = [pdf, epub, wacz, zip, warc, gzip, mhtml, html, markdown, text]
