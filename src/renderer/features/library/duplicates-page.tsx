/** Articles that look like the same one, group by group: which to keep, and whether they are the same at all. */
import { useRef, useState } from 'react'
import type { ArticleSummary, DuplicateGroup } from '../../../contract/library.ts'
import { Button } from '../../ui/button.tsx'
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts'
import { formatDay, formatInstant } from '../../ui/formats.ts'
import { EmptyState, ErrorState, Loading } from '../../ui/states.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { libraryStrings } from './strings.ts'
import { useDuplicates } from './use-duplicates.ts'
import './duplicates-page.css'

const strings = libraryStrings.duplicatesPage

type DuplicatesPageProps = {
  onOpen: (articleId: string) => void
  onMerge: (keepId: string, articleIds: string[]) => void
  onApart: (articleIds: string[]) => void
  /** Leads to the articles: what there is to do where none is there twice. */
  onLibrary: () => void
}

/** Groups shown at first, and at each wish for more. */
const pageSize = 25
/** More are shown once some of these are merged or told apart. */
const most = 1000

export function DuplicatesPage({ onOpen, onMerge, onApart, onLibrary }: DuplicatesPageProps) {
  const [limit, setLimit] = useState(pageSize)
  const asked = useDuplicates(limit)
  const page = useRef<HTMLDivElement>(null)
  useKeptFocus(page, 'button:not(.duplicate-link)', asked.value)
  if (asked.state === 'failed') {
    return <ErrorState title={strings.failed} error={asked.error} onRetry={asked.refresh} />
  }
  const { groups, total, pending } = asked.value ?? { groups: [], total: 0, pending: 0 }
  return (
    <div ref={page} className="duplicates">
      <h1 ref={focusWhenDrawn} tabIndex={-1} className="duplicates-title">
        {strings.title}
      </h1>
      {asked.state === 'loading' ? (
        <Loading lines={6} />
      ) : groups.length === 0 ? (
        <EmptyState icon="copy" title={strings.none} action={<Button onClick={onLibrary}>{strings.toLibrary}</Button>}>
          {strings.noneHint}
        </EmptyState>
      ) : (
        <p className="duplicates-note">{strings.explanation}</p>
      )}
      <p className="duplicates-note" role="status">
        {pending > 0 ? strings.comparing(pending) : null}
      </p>
      {groups.map(group => (
        <Group
          key={group.articles.map(({ articleId }) => articleId).join()}
          group={group}
          onOpen={onOpen}
          onMerge={onMerge}
          onApart={onApart}
        />
      ))}
      {total > groups.length && limit < most ? (
        <Button kind="quiet" onClick={() => setLimit(Math.min(most, limit + pageSize))}>
          {strings.more(total - groups.length)}
        </Button>
      ) : null}
    </div>
  )
}

/** The one with most of the reader's own in it is kept, among equals the longest. */
function best(articles: readonly ArticleSummary[]): string {
  const worth = ({ noteCount, tags, wordCount }: ArticleSummary) => noteCount * 1e9 + tags.length * 1e7 + wordCount
  return articles.toSorted((a, b) => worth(b) - worth(a))[0]?.articleId ?? ''
}

type GroupProps = Omit<DuplicatesPageProps, 'onLibrary'> & { group: DuplicateGroup }

function Group({ group: { articles, reasons }, onOpen, onMerge, onApart }: GroupProps) {
  const [keepId, setKeepId] = useState(() => best(articles))
  const ids = articles.map(({ articleId }) => articleId)
  const [first] = articles
  const name = `keep-${ids[0]}`
  return (
    <section className="duplicate-group" aria-label={strings.group(first?.title ?? '')}>
      <p className="duplicate-reasons">{reasons.map(reason => libraryStrings.reasons[reason]).join(' · ')}</p>
      <ul>
        {articles.map(article => (
          <li key={article.articleId} className="duplicate" data-kept={article.articleId === keepId || undefined}>
            <input
              type="radio"
              name={name}
              aria-label={strings.keep(article.title)}
              checked={article.articleId === keepId}
              onChange={() => setKeepId(article.articleId)}
            />
            <button type="button" className="duplicate-link" onClick={() => onOpen(article.articleId)}>
              <span className="duplicate-headline">{article.title}</span>
              <span className="duplicate-facts">{facts(article)}</span>
            </button>
            {article.articleId === keepId ? <span className="duplicate-kept">{strings.kept}</span> : null}
          </li>
        ))}
      </ul>
      <div className="duplicate-actions">
        <Button onClick={() => onMerge(keepId, ids)}>{strings.merge}</Button>
        <Button kind="quiet" onClick={() => onApart(ids)}>
          {strings.apart}
        </Button>
      </div>
    </section>
  )
}

function facts({ site, publishedAt, wordCount, noteCount, tags, capturedAt }: ArticleSummary): string {
  return [
    site,
    publishedAt === null ? libraryStrings.undated : formatDay(publishedAt),
    strings.facts.words(wordCount),
    noteCount > 0 ? libraryStrings.notes(noteCount) : null,
    tags.join(', '),
    strings.facts.captured(formatInstant(capturedAt)),
  ]
    .filter(Boolean)
    .join(' · ')
}
