/** The reading column: the article with everything that lies over its text, and what can be done with a passage of it. */
import {
  type ReactNode,
  type Ref,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Inline } from '../../../article/document.ts'
import type { Range } from '../../../article/plain-text.ts'
import type { HighlightColour } from '../../../contract/notes.ts'
import { sentenceAt } from '../../evidence/sentences.ts'
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
import { ReadingProgress } from './reading-progress.tsx'
import { ResumeNotice } from './resume-notice.tsx'
import { selectByKey } from './selection-keys.ts'
import {
  domRange,
  domRanges,
  firstVisibleOffset,
  isInView,
  scrollToRange,
  selectedRange,
  settleAt,
} from './text-places.ts'
import type { OpenArticle } from './use-article.ts'
import { useFind } from './use-find.ts'
import { useParagraphFocus } from './use-paragraph-focus.ts'
import { usePassage } from './use-passage.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useTextPointer } from './use-text-pointer.ts'
import './reader.css'
import './text-layers.css'
import './print.css'

/** What others may ask of the column. Ranges count in the article's plain text. */
export type ArticleColumnHandle = {
  /** Brings a range into view and marks it; with `focus` the text takes the keyboard. */
  goTo: (range: Range, focus: boolean) => void
  /** The same, as a step: where the range is out of view, back leads to where the reader is now. */
  jumpTo: (range: Range, focus: boolean) => void
  /** Takes the mark away from the place gone to last. */
  leaveTarget: () => void
  /** Scrolls the text by pixels, without marking anything. */
  scrollBy: (pixels: number) => void
  /** Where ranges, in the order of the text, are drawn. */
  drawnRanges: (ranges: readonly Range[]) => globalThis.Range[]
  /** The selected words, those of the highlight the toolbar stands at, or those highlighted last. */
  passage: () => Range | null
  /** Whether words are selected now. */
  hasSelection: () => boolean
  /** Takes the selection away; `highlighted` stays the passage until others are selected, gone to or clicked at. */
  clearPassage: (highlighted?: Range) => void
  /** Selects the next sentence; false after the last one of the article. */
  selectSentence: (from: number | null) => boolean
  focus: () => void
  firstVisibleOffset: () => number
  /** Opens the bar that finds words in the text. */
  find: () => void
  /** `open` while the bar is there, `asked` while it could go on with its last words. */
  findState: () => 'open' | 'asked' | 'none'
  findStep: (direction: 1 | -1) => void
  /** False where the article has no headings. */
  showOutline: () => boolean
}

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
  const { open, layers, activeClaimId, resume, returnTo = null, tools, captures, after, ref, ...on } = props
  const { article, text, blocks, stoppedAt } = open
  const { articleId, wordCount, document: content } = article
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const [target, setTarget] = useState<{ range: Range; focus: boolean } | null>(null)
  const [footnote, setFootnote] = useState<{ mark: Inline; anchor: HTMLElement } | null>(null)
  const [isOutlineOpen, setOutlineOpen] = useState(false)

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

  useLayoutEffect(() => {
    if (!target || !scroller.current || !page.current) return
    if (target.focus) page.current.focus({ preventScroll: true })
    return settleAt(scroller.current, page.current, target.range, 'third')
  }, [target])

  const visible = () => (scroller.current && page.current ? firstVisibleOffset(scroller.current, page.current) : 0)
  const goTo = (range: Range, focus: boolean) => {
    highlighted.current = null
    setTarget({ range: { start: range.start, end: range.end }, focus })
  }
  const step = (range: Range) => {
    if (scroller.current && page.current && !isInView(scroller.current, page.current, range)) {
      on.onJump?.(visible(), range.start)
    }
  }
  /** To a heading, or the place the reader stopped at: nothing is marked there. */
  const goToLine = (range: Range) => {
    if (!scroller.current || !page.current) return
    step(range)
    page.current.focus({ preventScroll: true })
    if (range.start === 0) scroller.current.scrollTop = 0
    else settleAt(scroller.current, page.current, range, 'top')
  }

  useImperativeHandle(ref, () => ({
    goTo,
    jumpTo: (range, focus) => {
      step(range)
      goTo(range, focus)
    },
    leaveTarget: () => setTarget(null),
    scrollBy: pixels => scroller.current?.scrollBy({ top: pixels, behavior: 'instant' }),
    drawnRanges: ranges => (page.current ? domRanges(page.current, ranges) : []),
    passage: () => passage?.range ?? (page.current ? selectedRange(page.current, text) : null) ?? highlighted.current,
    hasSelection: () => page.current !== null && selectedRange(page.current, text) !== null,
    clearPassage,
    focus: () => page.current?.focus({ preventScroll: true }),
    firstVisibleOffset: visible,
    selectSentence: from => {
      const selected = page.current ? selectedRange(page.current, text) : null
      const at = (selected ?? highlighted.current)?.end ?? from ?? visible()
      const block = blocks.find(placed => placed.end > at && placed.end > placed.start)
      const next = block ? sentenceAt(text, block, at, block.block.lang ?? content.lang, 0) : null
      const range = next && page.current ? domRange(page.current, next) : null
      if (!next || !range || !page.current || !scroller.current) return false
      page.current.focus({ preventScroll: true })
      document
        .getSelection()
        ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
      scrollToRange(scroller.current, page.current, next, 'third')
      return true
    },
    find: find.open,
    findState: () => (find.isOpen ? 'open' : find.isAsked ? 'asked' : 'none'),
    findStep: find.step,
    showOutline: () => {
      if (outline.length > 1) setOutlineOpen(true)
      return outline.length > 1
    },
  }))

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
            tools={
              <>
                {outline.length > 1 ? (
                  <OutlineMenu
                    outline={outline}
                    open={isOutlineOpen}
                    onOpenChange={setOutlineOpen}
                    visibleOffset={visible}
                    onGo={goToLine}
                  />
                ) : null}
                {tools}
              </>
            }
          />
          {drawn.slice(headed)}
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
            goToLine(notice.isHere ? { start: 0, end: 1 } : { start: notice.offset, end: notice.offset + 1 })
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
    </div>
  )
}
