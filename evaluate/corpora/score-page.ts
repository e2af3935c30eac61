/** Judges what an extractor read of a page against what is expected of it, every extractor by the same rules. */
import { comparable } from '../../src/main/import/clean-text.ts'
import { toPublishedAt } from '../../src/main/import/html/page-metadata.ts'
import type { ReadPage } from './page-extractors.ts'
import { wordsInBoth, wordsOf } from './page-texts.ts'
import type { ExpectedPage } from './pages-gold.ts'

/** F1 of the text's words, 0 to 1; null where nothing of the kind is expected. */
export type PageScore = { text: number; title: boolean | null; authors: boolean | null; date: boolean | null }

/** F1 of words, each counted as often as it stands there. Two texts without words agree. */
export function wordF1(expected: string, read: string): number {
  const gold = wordsOf(expected)
  const words = wordsOf(read)
  return gold.length + words.length === 0 ? 1 : (2 * wordsInBoth(gold, words)) / (gold.length + words.length)
}

/** A title and the parts of it that dashes and bars set off, without its first or its last ones. */
function titleForms(title: string): string[] {
  const parts = title.split(/\s+[|·•»«—–:/-]+\s+|:\s+/)
  const forms = [title]
  for (let kept = 1; kept < parts.length; kept++) {
    forms.push(parts.slice(0, kept).join(' '), parts.slice(-kept).join(' '))
  }
  return forms.map(comparable).filter(form => form !== '')
}

/** Titles are the same when they are so without a site's or a section's name before or after one of them. */
export const isSameTitle = (expected: string, read: string | null): boolean =>
  read !== null && (titleForms(expected).includes(comparable(read)) || titleForms(read).includes(comparable(expected)))

/** The names in a byline, each once: without “by”, and without the date that some pages run into it. */
export function namesIn(byline: string): string[] {
  const names = byline
    .replace(/^\W*(?:(?:written|posted|story) )?by:?\s+/i, '')
    .split(/\s*(?:[,;&|·•\n]|\band\b)\s*/)
    .map(name => comparable(name.replace(/\d{1,2} \p{L}{3,9} \d{4}.*$/u, '')))
  return [...new Set(names.filter(name => name !== ''))].sort()
}

/** The day of a date, in its own zone and in UTC. */
function daysOf(date: string): string[] {
  const own = toPublishedAt(date) ?? date
  const instant = Date.parse(own)
  return [own.slice(0, 10), ...(Number.isNaN(instant) ? [] : [new Date(instant).toISOString().slice(0, 10)])]
}

export function scorePage(expected: ExpectedPage, read: ReadPage): PageScore {
  const { title, author, publishedAt } = expected
  const days = read.publishedAt === null ? [] : daysOf(read.publishedAt)
  return {
    text: wordF1(expected.text, read.text),
    title: title === null ? null : isSameTitle(title, read.title),
    authors: author === null ? null : namesIn(author).join('\n') === namesIn(read.authors.join('\n')).join('\n'),
    date: publishedAt === null ? null : daysOf(publishedAt).some(day => days.includes(day)),
  }
}
