/** The desk of one article: its text beside its contested figures, claims and notes, each leading to the others. */
import { type ReactNode, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Range } from '../../article/plain-text.ts'
import type { Claim } from '../../contract/claims.ts'
import type { Article } from '../../contract/library.ts'
import type { ArticleCommands } from '../commands/command.ts'
import type { OpenPlace, Place } from '../evidence/place.ts'
import { countClaims } from '../evidence/standing-claims.ts'
import type { SimilarHandle } from '../features/search/similar-articles.tsx'
import { OtherCaptures } from '../features/side-by-side/captures/other-captures.tsx'
import { ClaimsPart } from './claims-part.tsx'
import { type DeskPart, useDeskHandles } from './desk-handles.ts'
import { DeskLayout, type DeskLayoutHandle } from './desk-layout.tsx'
import { NotesPart } from './notes-part.tsx'
import { PrintedParts } from './printed-parts.tsx'
import { strings } from './strings.ts'
import { TextPart } from './text-part.tsx'
import { useArticleCommands } from './use-article-commands.ts'
import { useDeskState } from './use-desk-state.ts'
import { useFolds } from './use-folds.ts'
import { useMarking } from './use-marking.ts'
import { useMatches } from './use-matches.ts'
import { useNewEntries } from './use-new-entries.ts'
import { useTarget } from './use-target.ts'
import './article-desk.css'

type ArticleDeskProps = {
  articleId: string
  /** Where to open it; a new object for the same place goes there again. */
  target: Place | null
  /** The search it was found by: its words are marked, and stepped through. */
  query: string | null
  /** The place in its text that was come back to, instead of the target; a new object for every return. */
  place: { offset: number } | null
  /** Hears where in the text the reader is, whenever they stop scrolling. */
  onPlace: (offset: number) => void
  /** The reader jumped inside the article: a step that back undoes. */
  onJump: (from: number, to: number) => void
  /** The article was read to its end. */
  onRead: () => void
  /** Opens a place in another article. */
  onOpen: OpenPlace
  onOpenEvent: (eventId: string) => void
  /** Opens what a link of a note leads to. */
  onLink: (href: string) => void
  /** Something beside the text is shown: it can't be the only thing in the window any more. */
  onSide: () => void
  /** Opens what the reader did to an article. */
  onOpenReviews: (articleId: string) => void
  /** Takes the article out of the trash. */
  onRestore: () => void
  /** Shows what changed between two captures of a page. */
  onCompareCaptures: (articleId: string, otherId: string) => void
  /** Hands out what can be done with the open article; null when none is open. Must keep its identity. */
  onActions: (commands: ArticleCommands | null) => void
  /** Buttons beside the article's headline. */
  tools: (article: Article) => ReactNode
  /** What has to be said under it. */
  notices: (article: Article) => ReactNode
  /**
   * Opened by keyboard: the text takes the focus once it is there, so that the arrow keys scroll it. Come back to
   * (`if-lost`): where nothing else has it.
   */
  takeFocus?: boolean | 'if-lost'
}

export function ArticleDesk({
  articleId,
  target,
  query,
  place,
  onPlace,
  onJump,
  onRead,
  onOpen,
  onOpenEvent,
  onLink,
  onSide,
  onOpenReviews,
  onRestore,
  onCompareCaptures,
  onActions,
  tools,
  notices,
  takeFocus = false,
}: ArticleDeskProps) {
  const state = useDeskState(articleId)
  const { article, written, text, claims, layers } = state
  const handles = useDeskHandles()
  const { column, table, panel } = handles
  const layout = useRef<DeskLayoutHandle>(null)
  const root = useRef<HTMLElement>(null)
  const similar = useRef<SimilarHandle>(null)
  const marking = useMarking(articleId, state)
  const [chosen, setChosen] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  /** The words selected in the text last; they stay so while the reader turns to the claims. */
  const [selected, setSelected] = useState<Range | null>(null)
  const [announcement, setAnnouncement] = useState('')

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article has other claims.
  useEffect(() => {
    setChosen(null)
    setPointed(null)
    setSelected(null)
  }, [articleId])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each article opened takes the focus anew.
  useEffect(() => {
    if (takeFocus === false || article.state !== 'ready') return
    if (takeFocus === true || document.activeElement === document.body) column.current?.focus()
  }, [takeFocus, articleId, article.state])

  const noteCount = written.value?.notes.length ?? 0
  const highlightCount = written.value?.highlights.length ?? 0
  const folds = useFolds(articleId, written.state === 'loading' ? null : noteCount + highlightCount > 0)
  const { folded, fold } = folds

  // The notes take room from the claims as they unfold: the chosen row stays in view.
  const keepChosenInView = useEffectEvent(() => {
    if (chosen) table.current?.reveal(chosen, false)
  })
  useEffect(() => {
    if (!folded.notes) keepChosenInView()
  }, [folded.notes])

  const showPart = (part: DeskPart) => {
    layout.current?.show(part)
    if (part === 'text') return
    onSide()
    fold(part)(false)
  }
  const choose = useCallback(
    (claim: Claim | null) => {
      setChosen(claim?.claimId ?? null)
      if (claim) table.current?.reveal(claim.claimId, false)
    },
    [table],
  )
  const showClaim = useCallback(
    (claimId: string, range: Range, focus: boolean) => {
      setChosen(claimId)
      layout.current?.show('text')
      column.current?.jumpTo(range, focus)
    },
    [column],
  )
  const begin = useNewEntries({ text, handles, onShowPart: showPart })
  const openPlace: OpenPlace = (id, wanted) => {
    if (id !== articleId || wanted?.kind !== 'passage') return onOpen(id, wanted)
    const claim = claims.find(candidate =>
      candidate.figures.some(({ span }) => span.start === wanted.start && span.end === wanted.end),
    )
    layout.current?.show('text')
    column.current?.jumpTo(wanted, false)
    choose(claim ?? null)
  }

  const matches = useMatches({
    articleId,
    query,
    target,
    state,
    handles,
    root,
    onShowPart: showPart,
    onAnnounce: setAnnouncement,
  })
  useArticleCommands({
    articleId,
    state,
    handles,
    marking,
    chosenClaimId: chosen,
    onChoose: choose,
    onShowPart: showPart,
    onToggleSide: () => layout.current?.toggleSide(),
    onAnnounce: setAnnouncement,
    onReviews: () => onOpenReviews(articleId),
    matches,
    onSimilar: () => {
      layout.current?.show('text')
      similar.current?.show()
    },
    onCommands: onActions,
  })
  useTarget({ target, state, handles, onChoose: choose, onShowPart: showPart, onNote: begin.claimNote })

  const selectedWords = () => column.current?.passage() ?? selected
  const active = pointed ?? chosen
  const textPart = (
    <TextPart
      ref={column}
      article={article}
      articleId={articleId}
      layers={layers}
      activeClaimId={active}
      resume={target === null}
      returnTo={place}
      tools={tools}
      captures={
        <OtherCaptures
          key={articleId}
          articleId={articleId}
          onOpen={id => onOpen(id, null)}
          onCompare={onCompareCaptures}
        />
      }
      notices={article.value ? notices(article.value.article) : null}
      matches={matches}
      onLeaveMatches={() => {
        matches.leave()
        column.current?.focus()
      }}
      similar={similar}
      onOpenSimilar={id => onOpen(id, null)}
      onPointClaim={setPointed}
      onChooseClaim={claimId => {
        setChosen(claimId)
        table.current?.reveal(claimId, false)
      }}
      onOpenNote={noteId => {
        showPart('notes')
        panel.current?.reveal(noteId)
      }}
      onHighlight={marking.highlight}
      onRemoveHighlight={marking.removeHighlight}
      onSelect={setSelected}
      onNote={begin.note}
      onClaim={begin.claim}
      onCopyQuote={marking.copyQuote}
      onLink={marking.openLink}
      onEscape={() => setChosen(null)}
      onPlace={onPlace}
      onJump={onJump}
      onEnd={onRead}
    />
  )

  const claimsPart = (
    <ClaimsPart
      ref={table}
      articleId={articleId}
      state={state}
      folds={folds}
      activeClaimId={active}
      selected={selected}
      selectedWords={selectedWords}
      onOpen={openPlace}
      onOpenEvent={onOpenEvent}
      onRestore={onRestore}
      onReviews={() => onOpenReviews(articleId)}
      onShow={showClaim}
      onPoint={setPointed}
      onReach={setChosen}
      onNote={begin.claimNote}
      onEscape={() => {
        layout.current?.show('text')
        column.current?.focus()
      }}
    />
  )

  const notesPart = (
    <NotesPart
      ref={panel}
      articleId={articleId}
      text={text ?? ''}
      requested={written}
      folds={folds}
      onStart={() => begin.note(null)}
      onShow={range => {
        layout.current?.show('text')
        column.current?.jumpTo(range, false)
      }}
      onShowClaim={(claimId, range) => {
        showClaim(claimId, range, false)
        table.current?.reveal(claimId, false)
      }}
      onRemoveHighlight={marking.removeHighlight}
      selectedWords={selectedWords}
      onLink={onLink}
      onLeave={() => column.current?.focus()}
    />
  )

  return (
    <section ref={root} className="desk" aria-label={strings.desk}>
      <DeskLayout
        ref={layout}
        title={article.value?.article.title ?? ''}
        text={textPart}
        claims={claimsPart}
        notes={notesPart}
        notesFolded={folded.notes}
        onNotesFolded={fold('notes')}
        counts={{ claims: countClaims(claims), notes: noteCount }}
      />
      <PrintedParts articleId={articleId} state={state} />
      <div className="for-screen-readers" role="status">
        {announcement}
      </div>
    </section>
  )
}
