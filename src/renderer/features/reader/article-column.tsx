/** The reading column: the article with everything that lies over its text, and what can be done with a passage of it. */
import { type ReactNode, type Ref, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Inline } from '../../../article/document.ts'
import type { Range } from '../../../article/plain-text.ts'
import type { HighlightColour } from '../../../contract/notes.ts'
import { useSettings } from '../../theme/use-settings.tsx'
import { DocumentBlock } from './article-document.tsx'
import { ArticleHeader } from './article-header.tsx'
import { useDealtLayers } from './deal-layers.ts'
import { mainDirection } from './direction.ts'
import { FindBar } from './find-bar.tsx'
import { FootnotePopover } from './footnote-popover.tsx'
import { findFootnotes } from './footnotes.ts'
import type { TextLayer } from './layers.ts'
import { LinkStatus } from './link-status.tsx'
import { outlineOf } from './outline.ts'
import { OutlineMenu } from './outline-menu.tsx'
import { PassageToolbar } from './passage-toolbar.tsx'
import { EnlargePicture, type Picture, PictureDialog } from './picture-dialog.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import { ResumeNotice } from './resume-notice.tsx'
import { selectByKey } from './selection-keys.ts'
import type { OpenArticle } from './use-article.ts'
import { type ArticleColumnHandle, type Target, useColumnHandle } from './use-column-handle.ts'
import { useFind } from './use-find.ts'
import { useParagraphFocus } from './use-paragraph-focus.ts'
import { usePassage } from './use-passage.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useTextPointer } from './use-text-pointer.ts'
import './reader.css'
import './text-layers.css'
import './print.css'

/** Words from which an article is laid out as it is scrolled. */
const longFrom = 6000

type ArticleColumnProps = {
  open: OpenArticle
  layers: readonly TextLayer[]
  activeClaimId: string | null
  /** False where a place to open is on its way: the column then does not go where its reader stopped last time. */
  resume: boolean
  /** The place in the window's history that was come back to; a new object for every return. */
  returnTo?: { offset: number } | null
  /** Buttons that stand beside the headline. */
  tools: ReactNode
  /** Says under the headline that the page was captured more than once. */
  captures: ReactNode
  /** What has to be said of it before it is read. */
  notices?: ReactNode
  /** Stands under the text. */
  after: ReactNode
  ref?: Ref<ArticleColumnHandle>
  onPointClaim: (claimId: string | null) => void
  onChooseClaim: (claimId: string) => void
  onOpenNote: (noteId: string) => void
  onHighlight: (range: Range, colour: HighlightColour, highlightId: string | null) => void
  onRemoveHighlight: (highlightId: string) => void
  /** Words were selected; what is selected elsewhere changes nothing here. */
  onSelect: (range: Range) => void
  onNote: (range: Range) => void
  onClaim: (range: Range) => void
  onCopyQuote: (range: Range) => void
  onLink: (href: string) => void
  onEscape: () => void
  /** Hears where the reader is, whenever they stop scrolling. */
  onPlace?: (offset: number) => void
  /** The reader jumped inside the article. */
  onJump?: (from: number, to: number) => void
  /** The article was read to its end. Without it the article is looked at beside another: no place of it is offered. */
  onEnd?: () => void
}

export function ArticleColumn(props: ArticleColumnProps) {
  const { open, layers, activeClaimId, resume, returnTo = null, tools, captures, notices, after, ref, ...on } = props
  const { article, text, blocks, stoppedAt } = open
  const { articleId, wordCount, document: content } = article
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const [target, setTarget] = useState<Target | null>(null)
  const [footnote, setFootnote] = useState<{ mark: Inline; anchor: HTMLElement } | null>(null)
  const [isOutlineOpen, setOutlineOpen] = useState(false)
  const [enlarged, setEnlarged] = useState<Picture | null>(null)

  const allLayers = useMemo(
    () => (target ? [...layers, { kind: 'target' as const, ...target.range }] : layers),
    [layers, target],
  )
  const dealt = useDealtLayers(content.children, blocks, allLayers)
  const starts = useMemo(() => new Map(blocks.map(placed => [placed.block, placed.start])), [blocks])
  const outline = useMemo(() => outlineOf(blocks), [blocks])
  const footnotes = useMemo(() => findFootnotes(content), [content])
  const direction = useMemo(() => mainDirection(text), [text])
  const lang = content.lang ?? article.language ?? undefined
  const openFootnote = useCallback((mark: Inline, anchor: HTMLElement) => setFootnote({ mark, anchor }), [])
  const closePicture = useCallback(() => setEnlarged(null), [])
  const note = footnote ? footnotes.get(footnote.mark) : undefined

  const selecting = usePassage({ scroller, page, toolbar, text, layers, drawn: dealt, onSelect: on.onSelect })
  const { passage, highlighted, clear: clearPassage, forget } = selecting
  const { onHighlightClicked, onSelected } = selecting
  const link = useTextPointer(page, { ...on, onHighlightClicked, onSelected })
  const find = useFind({ articleId, text, scroller, page })
  const { settings } = useSettings()
  useParagraphFocus(settings.paragraphFocus, articleId, scroller, page)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was marked in the last article is gone.
  useLayoutEffect(() => {
    setTarget(null)
    setFootnote(null)
    setEnlarged(null)
    forget()
  }, [articleId])
  const { notice, dismiss } = useReadingPlace({
    articleId,
    scroller,
    page,
    stoppedAt: on.onEnd ? stoppedAt : 0,
    returnTo,
    resume,
    onPlace: offset => on.onPlace?.(offset),
  })

  const places = useColumnHandle(ref, {
    ...{ scroller, page, text, blocks, lang: content.lang },
    passage: passage?.range ?? null,
    highlighted,
    target,
    onTarget: setTarget,
    clearPassage,
    find,
    outline: outline.length > 1 ? () => setOutlineOpen(true) : null,
    onJump: on.onJump,
  })

  const headed = content.children[0]?.type === 'title' ? (content.children[1]?.type === 'standfirst' ? 2 : 1) : 0
  const drawn = content.children.map((block, index) => {
    const over = dealt.get(block)
    const active = activeClaimId !== null && over?.claimIds.has(activeClaimId) ? activeClaimId : null
    return (
      <DocumentBlock
        // biome-ignore lint/suspicious/noArrayIndexKey: a document's blocks never change their places.
        key={index}
        block={block}
        starts={starts}
        layers={over?.byText ?? null}
        activeClaimId={active}
        direction={direction}
        footnotes={footnotes}
        onFootnote={openFootnote}
      />
    )
  })

  return (
    <div className="reader">
      <div className="reader-scroller" ref={scroller}>
        <article
          className={wordCount > longFrom ? 'reader-page reader-page-long' : 'reader-page'}
          ref={page}
          lang={lang}
          dir={direction}
          aria-label={article.title}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard.
          tabIndex={0}
          onPointerDown={() => {
            highlighted.current = null
          }}
          onKeyDown={event => {
            if (event.key === 'Escape') {
              if (passage || target || highlighted.current) {
                clearPassage()
                setTarget(null)
              } else on.onEscape()
            } else if (
              event.target === event.currentTarget &&
              selectByKey(event, {
                ...{ scroller: scroller.current, page: page.current, text, blocks },
                lang: content.lang ?? article.language ?? undefined,
              })
            ) {
              event.preventDefault()
            } else if (event.key === 'Tab' && !event.shiftKey && passage && event.target === event.currentTarget) {
              event.preventDefault()
              toolbar.current?.querySelector('button')?.focus()
            }
          }}
        >
          {headed === 0 ? <h1>{article.title}</h1> : drawn.slice(0, headed)}
          <ArticleHeader
            article={article}
            captures={captures}
            notices={notices}
            tools={
              <>
                {outline.length > 1 ? (
                  <OutlineMenu
                    outline={outline}
                    open={isOutlineOpen}
                    onOpenChange={setOutlineOpen}
                    visibleOffset={places.visible}
                    onGo={places.goToLine}
                  />
                ) : null}
                {tools}
              </>
            }
          />
          <EnlargePicture value={setEnlarged}>{drawn.slice(headed)}</EnlargePicture>
        </article>
        <div className="reader-after">{after}</div>
        {passage ? (
          <PassageToolbar
            ref={toolbar}
            passage={passage}
            onHighlight={colour => {
              on.onHighlight(passage.range, colour, passage.highlightId)
              clearPassage(passage.range)
            }}
            onRemoveHighlight={() => {
              if (passage.highlightId) on.onRemoveHighlight(passage.highlightId)
              clearPassage()
            }}
            onNote={() => on.onNote(passage.range)}
            onClaim={() => on.onClaim(passage.range)}
            onCopy={() => on.onCopyQuote(passage.range)}
            onEscape={() => {
              clearPassage()
              page.current?.focus({ preventScroll: true })
            }}
          />
        ) : null}
      </div>
      <ReadingProgress
        articleId={articleId}
        wordCount={wordCount}
        scroller={scroller}
        page={page}
        readBefore={text.length === 0 ? 0 : stoppedAt / text.length}
        onEnd={() => on.onEnd?.()}
      />
      {notice ? (
        <ResumeNotice
          isHere={notice.isHere}
          onGo={() => {
            dismiss()
            places.goToLine(notice.isHere ? { start: 0, end: 1 } : { start: notice.offset, end: notice.offset + 1 })
          }}
          onDismiss={() => {
            dismiss()
            page.current?.focus({ preventScroll: true })
          }}
        />
      ) : null}
      {find.isOpen ? <FindBar {...find.bar} onStep={find.step} onClose={find.close} /> : null}
      {footnote && note ? (
        <FootnotePopover
          note={note}
          anchor={footnote.anchor}
          lang={lang}
          direction={direction}
          onLink={on.onLink}
          onClose={() => setFootnote(null)}
        />
      ) : null}
      <LinkStatus href={link} />
      {enlarged ? <PictureDialog picture={enlarged} lang={lang} onClose={closePicture} /> : null}
    </div>
  )
}
