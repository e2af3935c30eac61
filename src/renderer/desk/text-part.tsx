/** The text's part of the desk: the article, or why it is not there; over it the matches of a search, under it its likes. */
import type { ComponentProps, ReactNode, Ref } from 'react'
import type { Article } from '../../contract/library.ts'
import { ArticleColumn } from '../features/reader/article-column.tsx'
import { MatchBar } from '../features/search/match-bar.tsx'
import { SimilarArticles, type SimilarHandle } from '../features/search/similar-articles.tsx'
import { ErrorState, Loading } from '../ui/states.tsx'
import { strings } from './strings.ts'
import type { DeskState } from './use-desk-state.ts'
import type { MatchStepping } from './use-matches.ts'

type TextPartProps = Omit<ComponentProps<typeof ArticleColumn>, 'open' | 'tools' | 'after'> & {
  article: DeskState['article']
  articleId: string
  tools: (article: Article) => ReactNode
  matches: MatchStepping
  onLeaveMatches: () => void
  similar: Ref<SimilarHandle>
  onOpenSimilar: (articleId: string) => void
}

export function TextPart(props: TextPartProps) {
  const { article, articleId, tools, matches, onLeaveMatches, similar, onOpenSimilar, ...column } = props
  if (article.state === 'failed') {
    return <ErrorState title={strings.openFailed} error={article.error} onRetry={article.refresh} />
  }
  if (article.state === 'loading') {
    return (
      <div className="desk-loading">
        <Loading lines={8} />
      </div>
    )
  }
  return (
    <div className="desk-text">
      <ArticleColumn
        {...column}
        open={article.value}
        tools={tools(article.value.article)}
        after={<SimilarArticles ref={similar} key={articleId} articleId={articleId} onOpen={onOpenSimilar} />}
      />
      {matches.bar ? (
        <MatchBar {...matches.bar} onNext={matches.next} onPrevious={matches.previous} onLeave={onLeaveMatches} />
      ) : null}
    </div>
  )
}
