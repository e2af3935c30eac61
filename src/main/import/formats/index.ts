/** Lists the import formats in the order they are tried: the first whose `matches` accepts a file reads it. */
import type { ImportFormat } from './format.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { pdf } from './pdf.ts'
import { text } from './text.ts'

export const formats: readonly ImportFormat[] = [pdf, html, markdown, text]
