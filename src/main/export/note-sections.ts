/** Writes an article's notes and highlights: the passage as a quotation, the way back to it, the note beneath. */
import type { Anchor } from '../../article/anchor.ts'
import { findNearAnchor } from '../../article/near-anchor.ts'
import { type Page, pageAt, pagesOf } from '../../article/pages.ts'
import type { Highlight, Note, NoteTarget } from '../../contract/notes.ts'
import type { ExportData } from './export-data.ts'
import { blockId, escapeInline, quotation } from './markdown-text.ts'
import { noteText } from './note-text.ts'

type TargetOf<K extends NoteTarget['kind']> = Extract<NoteTarget, { kind: K }>
type NoteOn<K extends NoteTarget['kind']> = Note & { target: TargetOf<K> }

const isOn =
  <K extends NoteTarget['kind']>(kind: K) =>
  (note: Note): note is NoteOn<K> =>
    note.target.kind === kind && note.body.trim() !== ''

/** Notes on the whole article, oldest first. Emptied notes are not written. */
export function articleNotes({ notes }: ExportData): string[] {
  return notes.filter(isOn('article')).map(body)
}

/** Each highlight in the order of the text, with the notes on exactly its words beneath. */
export function highlightSections(data: ExportData): string[] {
  const { article, notes, highlights, text, colourNames } = data
  const pages = pagesOf(article.document)
  const waiting = new Set(notes.filter(isOn('passage')))
  const placed = highlights.map(highlight => ({ highlight, start: placeOf(text, highlight.anchor) }))
  return placed
    .sort((a, b) => a.start - b.start || compare(a.highlight.highlightId, b.highlight.highlightId))
    .map(({ highlight }) => {
      const { highlightId, anchor, colour } = highlight
      const beneath = [...waiting].filter(note => marks(highlight, note.target.anchor))
      // The same words may be marked twice; their notes stand beneath the first.
      for (const note of beneath) waiting.delete(note)
      return [
        quotation(anchor.exact),
        `^${blockId('h', highlightId)}`,
        `${wayBack(article.articleId, `h-${highlightId}`, text, anchor, pages)} · ${escapeInline(colourNames[colour]?.trim() || colour)}`,
        ...beneath.map(body),
      ].join('\n\n')
    })
}

/** Notes on passages nobody highlighted, in the order of the text. */
export function passageNotes({ article, notes, highlights, text }: ExportData): string[] {
  const pages = pagesOf(article.document)
  const own = notes
    .filter(isOn('passage'))
    .filter(note => !highlights.some(highlight => marks(highlight, note.target.anchor)))
  return inTextOrder(own, text).map(note =>
    [
      quotation(note.target.anchor.exact),
      `^${blockId('n', note.noteId)}`,
      wayBack(article.articleId, `n-${note.noteId}`, text, note.target.anchor, pages),
      body(note),
    ].join('\n\n'),
  )
}

/** Notes on claims, in the order of the text, each under who said it. */
export function claimNotes({ article, notes, claims, text }: ExportData): string[] {
  const pages = pagesOf(article.document)
  return inTextOrder(notes.filter(isOn('claim')), text).map(note => {
    const claim = claims.claims.find(({ claimId }) => claimId === note.target.claimId)
    const who = claim === undefined ? [] : [`**${escapeInline(claim.claimant.canonicalName)}**`]
    return [
      ...who,
      quotation(note.target.anchor.exact),
      `^${blockId('n', note.noteId)}`,
      wayBack(article.articleId, `n-${note.noteId}`, text, note.target.anchor, pages),
      body(note),
    ].join('\n\n')
  })
}

/** A note on an event, which other notes may lead to. */
export const noteSection = (note: Note): string => [body(note), `^${blockId('n', note.noteId)}`].join('\n\n')

function inTextOrder<N extends NoteOn<'passage'> | NoteOn<'claim'>>(notes: N[], text: string): N[] {
  return notes
    .map(note => ({ note, start: placeOf(text, note.target.anchor) }))
    .sort((a, b) => a.start - b.start || compare(a.note.noteId, b.note.noteId))
    .map(({ note }) => note)
}

/** A note's Markdown; a second version says that it is one. */
function body(note: Note): string {
  const text = noteText(note.body)
  return note.siblingOf === null ? text : `*Another version of a note, written at the same time:*\n\n${text}`
}

function wayBack(articleId: string, fragment: string, text: string, anchor: Anchor, pages: readonly Page[]): string {
  const found = findNearAnchor(text, anchor)
  const page = found === null ? null : pageAt(pages, found.start)
  const name = page === null ? 'In the article' : `In the article, p. ${escapeInline(page)}`
  const link = `[${name}](counterclaim://article/${articleId}#${fragment})`
  return found === null ? `${link} · these words are no longer in it` : link
}

const placeOf = (text: string, anchor: Anchor): number => findNearAnchor(text, anchor)?.start ?? anchor.start
const marks = ({ anchor }: Highlight, other: Anchor): boolean =>
  anchor.start === other.start && anchor.end === other.end && anchor.exact === other.exact
/** Orders by code unit, which no locale changes. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
