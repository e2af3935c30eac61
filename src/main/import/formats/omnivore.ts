/** Reads what Omnivore exports: lists of articles in JSON, and with an archive’s texts and highlights beside them. */
import type { DraftHighlight } from '../../../article/draft.ts'
import { languageOf } from '../detect-language.ts'
import type { ItemFields } from '../exports/item-fields.ts'
import { readingProgress } from '../exports/reading-progress.ts'
import type { SavedItem } from '../exports/saved-item.ts'
import { jsonShape, type ReadItem, serviceExport } from '../exports/service-export.ts'

export const omnivoreLabel = 'Omnivore export'

/** Marks and notes as the program’s interface gives them. */
function marksOf(fields: ItemFields): Pick<SavedItem, 'highlights' | 'notes'> {
  const highlights: DraftHighlight[] = []
  const notes: { text: string; createdAt?: string }[] = []
  for (const mark of fields.items('highlights')) {
    const exact = mark.prose('quote')
    const note = mark.text('annotation')
    const colour = mark.line('color')
    const tags = mark.list(['labels'])
    const createdAt = mark.instant('createdAt', 'updatedAt')
    const made = createdAt === null ? {} : { createdAt }
    if (exact === null) {
      if (note !== null) notes.push({ text: note, ...made })
      continue
    }
    highlights.push({
      exact,
      ...(mark.text('prefix') && { prefix: mark.text('prefix') ?? '' }),
      ...(mark.text('suffix') && { suffix: mark.text('suffix') ?? '' }),
      ...(colour !== null && { colour }),
      ...(note !== null && { note }),
      ...(tags.length > 0 && { tags }),
      ...made,
    })
  }
  return { highlights, notes }
}

/** An article of Omnivore’s lists. */
export function readOmnivoreItem(fields: ItemFields): ReadItem {
  const state = (fields.text('state') ?? '').toLowerCase()
  if (state === 'deleted' || fields.text('folder') === 'trash') {
    return { leftOut: 'It was deleted in Omnivore.', name: fields.line('title') ?? '' }
  }
  const archived = state === 'archived' || fields.flag('isArchived') === true || fields.text('folder') === 'archive'
  const progress = fields.number('readingProgress', 'readingProgressPercent', 'readingProgressBottomPercent')
  return {
    address: fields.text('url', 'originalArticleUrl', 'originalUrl'),
    title: fields.text('title'),
    html: fields.text('content', 'readableContent'),
    excerpt: fields.prose('description'),
    authors: fields.list(['author'], /\s*(?:,|;)\s*/),
    site: fields.line('siteName'),
    language: languageOf(fields.text('language')) ?? languageNamed(fields.text('language', 'itemLanguage')),
    publishedAt: fields.published('publishedAt'),
    tags: fields.list(['labels', 'labelNames']),
    savedAt: fields.instant('savedAt', 'createdAt'),
    archived,
    // Who archives an article is done with it, also where none of it was scrolled.
    readState: archived && !progress ? null : readingProgress(progress, 100),
    ...marksOf(fields),
  }
}

/** Omnivore writes a language’s English name. */
const languageNamed = (name: string | null): string | null => {
  const names = {
    english: 'en',
    french: 'fr',
    german: 'de',
    spanish: 'es',
    italian: 'it',
    portuguese: 'pt',
    dutch: 'nl',
  }
  return Object.entries(names).find(([language]) => language === name?.toLowerCase())?.[1] ?? null
}

const isOmnivore = (paths: ReadonlySet<string>, list: string) =>
  paths.has(`${list}.savedAt`) &&
  (paths.has(`${list}.slug`) || paths.has(`${list}.labels`) || paths.has(`${list}.readingProgress`))

export const omnivore = serviceExport({
  name: 'omnivore',
  label: omnivoreLabel,
  extensions: ['.json'],
  shapes: [
    jsonShape({
      matches: ({ paths }) =>
        isOmnivore(paths, '[]') || isOmnivore(paths, '.items[]') || isOmnivore(paths, '.articles[]'),
      listOf: root => root.raw('items', 'articles'),
      item: readOmnivoreItem,
    }),
  ],
})
