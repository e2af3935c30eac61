/** Reads the Markdown in which Omnivore exports an article’s highlights: a quote, its labels, its note, and the next. */
import type { DraftHighlight, DraftNote } from '../../../article/draft.ts'
import { cleanText } from '../clean-text.ts'

/** Quotes begin with `>`; labels are a line of `#` words; a text before the first quote is a note on the article. */
export function readHighlightList(markdown: string): { highlights: DraftHighlight[]; notes: DraftNote[] } {
  const highlights: DraftHighlight[] = []
  const notes: DraftNote[] = []
  for (const block of cleanText(markdown).split(/\n(?:[ \t]*\n)+/)) {
    const text = block.trim()
    if (text === '' || /^#{1,3} highlights$/i.test(text)) continue
    const last = highlights.at(-1)
    if (text.startsWith('>')) {
      const exact = text.replace(/^>[ \t]?/gm, '').trim()
      if (exact !== '') highlights.push({ exact })
    } else if (!last) {
      notes.push({ text })
    } else if (/^#\S+(?: #\S+)*$/.test(text) && last.note === undefined) {
      last.tags = [...(last.tags ?? []), ...text.split(' ').map(tag => tag.slice(1))]
    } else {
      last.note = last.note === undefined ? text : `${last.note}\n\n${text}`
    }
  }
  return { highlights, notes }
}
