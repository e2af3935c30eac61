/** Says when and where an event happened, how many reports tell of it, and where and when each appeared. */
import type { StoryEvent } from '../../../contract/claims.ts'
import type { ArticleName } from '../../evidence/use-article-names.ts'
import { formatDay } from '../../ui/formats.ts'
import { strings } from './event-strings.ts'

/** “11 May 2026 · Varrow Bridge”; null when nobody says. */
export function whenAndWhere({ date, place }: Pick<StoryEvent, 'date' | 'place'>): string | null {
  return [date ? formatDay(date) : null, place].filter(Boolean).join(' · ') || null
}

/** The same, with “3 reports”. */
export const eventFacts = (event: StoryEvent): string =>
  [whenAndWhere(event), strings.reports(event.articleIds.length)].filter(Boolean).join(' · ')

/** “Orsk Courier · 12 May 2026”, as far as it is known. */
export const reportFacts = (name: ArticleName | undefined, publishedAt: string | null): string =>
  [name?.site, publishedAt === null ? null : formatDay(publishedAt)].filter(Boolean).join(' · ')
