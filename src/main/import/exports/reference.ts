/** What a bibliography says of a work, and the saved item it becomes. */
import type { DraftNote } from '../../../article/draft.ts'
import { oneLine } from '../clean-text.ts'
import type { SavedItem } from './saved-item.ts'

export type Reference = {
  title: string | null
  authors: readonly string[]
  address: string | null
  doi: string | null
  /** ISO 8601 date or instant, where the day is known. */
  publishedAt: string | null
  /** The year, with the month, or whatever stands for the date. */
  dated: string | null
  /** The journal, newspaper, website or book it is part of. */
  within: string | null
  volume: string | null
  issue: string | null
  pages: string | null
  publisher: string | null
  abstract: string | null
  notes: readonly DraftNote[]
  tags: readonly string[]
  language: string | null
  savedAt: string | null
}

/** “Author: Title. In: Journal 4 (2), pp. 1–9. Publisher, 2019.” */
function cite(work: Reference): string {
  const number = [work.volume, work.issue && `(${work.issue})`].filter(Boolean).join(' ')
  const within = [work.within && `In: ${work.within}${number ? ` ${number}` : ''}`, work.pages && `pp. ${work.pages}`]
  const sentences = [
    `${work.authors.length > 0 ? `${work.authors.join(', ')}: ` : ''}${work.title ?? ''}`,
    within.filter(Boolean).join(', '),
    [work.publisher, work.dated].filter(Boolean).join(', '),
    work.doi && `DOI ${work.doi}`,
  ]
  return sentences.flatMap(sentence => (sentence ? [oneLine(sentence).replace(/[^.?!]$/, '$&.')] : [])).join(' ')
}

export function fromReference(work: Reference): SavedItem {
  const isPublished = [work.within, work.publisher, work.doi, work.volume].some(part => part !== null)
  const doi = work.doi?.trim().replace(/^(?:doi:\s*|https?:\/\/(?:dx\.)?doi\.org\/)/i, '') || null
  const address = work.address ?? (doi === null ? null : `https://doi.org/${doi}`)
  return {
    address,
    title: work.title,
    // A work that is only cited still is something to read about: its entry is its text.
    excerpt: [work.abstract, (isPublished || address === null) && cite({ ...work, doi })].filter(Boolean).join('\n\n'),
    authors: work.authors,
    site: work.within ? oneLine(work.within, 200) : null,
    language: work.language,
    publishedAt: work.publishedAt,
    tags: work.tags,
    savedAt: work.savedAt,
    notes: work.notes,
  }
}
