/** Reads and writes the addresses of places in the library, as links of notes and exported files have them. */
import type { Place } from './place.ts'

export type LibraryLink =
  | { kind: 'article'; articleId: string; fragment: string; place: Place | null }
  | { kind: 'event'; eventId: string }
  | { kind: 'tag'; tag: string }

const article = /^counterclaim:\/\/article\/([0-9a-z]{12})(?:#([\w.~%-]{1,200}))?$/
const event = /^counterclaim:\/\/event\/(.+)$/
const tag = /^counterclaim:\/\/tag\/(.+)$/

/** What a link leads to; null for one that leads out of the library. */
export function placeOfLink(href: string): LibraryLink | null {
  const [, articleId, fragment = ''] = article.exec(href) ?? []
  if (articleId !== undefined) return { kind: 'article', articleId, fragment, place: placeOfFragment(fragment) }
  const [, eventId] = event.exec(href) ?? []
  if (eventId !== undefined) return { kind: 'event', eventId: decodeURIComponent(eventId) }
  const [, name] = tag.exec(href) ?? []
  return name === undefined ? null : { kind: 'tag', tag: decodeURIComponent(name) }
}

function placeOfFragment(fragment: string): Place | null {
  const [, kind, id = ''] = /^([chn])-(.+)$/.exec(fragment) ?? []
  if (kind === 'c') return { kind: 'claim', claimId: id }
  if (kind === 'h') return { kind: 'highlight', highlightId: id }
  return kind === 'n' ? { kind: 'note', noteId: id } : null
}

/** The address of an article, or of a place in it: `c-` and a claim's id, `h-` a highlight's, `n-` a note's. */
export function libraryLink(articleId: string, fragment = ''): string {
  return `counterclaim://article/${articleId}${fragment === '' ? '' : `#${fragment}`}`
}

export const eventLink = (eventId: string): string => `counterclaim://event/${encodeURIComponent(eventId)}`

export const tagLink = (name: string): string => `counterclaim://tag/${encodeURIComponent(name)}`
