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
import type { Range } from '../../../article/plain-text.ts'
import type { HighlightColour } from '../../../contract/notes.ts'
import { sentenceAt } from '../../evidence/sentences.ts'
import { DocumentBlock } from './article-document.tsx'
import { ArticleHeader } from './article-header.tsx'
import { useDealtLayers } from './deal-layers.ts'
import type { TextLayer } from './layers.ts'
import { LinkStatus } from './link-status.tsx'
import { type Passage, PassageToolbar } from './passage-toolbar.tsx'
import { readingPlace } from './reading-place.ts'
import { selectByKey } from './selection-keys.ts'
import { domRange, domRanges, firstVisibleOffset, scrollToRange, selectedRange, settleAt } from './text-places.ts'
import { toolbarPlace } from './toolbar-place.ts'
import type { OpenArticle } from './use-article.ts'
import { useKeptSelection } from './use-kept-selection.ts'
import { useReadingPlace } from './use-reading-place.ts'
import { useTextPointer } from './use-text-pointer.ts'
import './reader.css'
import './text-layers.css'

/** What others may ask of the column. Ranges count in the article's plain text. */
export type ArticleColumnHandle = {
  /** Brings a range into view and marks it; with `focus` the text takes the keyboard. */
  goTo: (range: Range, focus: boolean) => void
  /** Takes the mark away from the place gone to last. */
  leaveTarget: () => void
  /** Scrolls the text by pixels, without marking anything. */
  scrollBy: (pixels: number) => void
  /** Where ranges, in the order of the text, are drawn. */
  drawnRanges: (ranges: readonly Range[]) => globalThis.Range[]
  /** The selected words, those of the highlight the toolbar stands at, or those highlighted last. */
  passage: () => Passage['range'] | null
  /** Whether words are selected now. */
  hasSelection: () => boolean
  /** Takes the selection away; `highlighted` stays the passage until others are selected, gone to or clicked at. */
  clearPassage: (highlighted?: Range) => void
  /** Selects the next sentence; false after the last one of the article. */
  selectSentence: (from: number | null) => boolean
  focus: () => void
  firstVisibleOffset: () => number
}

/** Words from which an article is laid out as it is scrolled. */
const longFrom = 6000

type ArticleColumnProps = {
  open: OpenArticle
  layers: readonly TextLayer[]
  activeClaimId: string | null
  /** False where a place to open is on its way: the column then does not go where its reader stopped last time. */
  resume: boolean
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
}

export function ArticleColumn({
  open,
  layers,
  activeClaimId,
  resume,
  tools,
  captures,
  after,
  ref,
  ...on
}: ArticleColumnProps) {
  const { article, text, blocks } = open
  const { document: content } = article
  const scroller = useRef<HTMLDivElement>(null)
  const page = useRef<HTMLElement>(null)
  const toolbar = useRef<HTMLDivElement>(null)
  const [target, setTarget] = useState<{ range: Range; focus: boolean } | null>(null)
  const [passage, setPassage] = useState<Passage | null>(null)

  const allLayers = useMemo(
    () => (target ? [...layers, { kind: 'target' as const, ...target.range }] : layers),
    [layers, target],
  )
  const dealt = useDealtLayers(content.children, blocks, allLayers)
  const starts = useMemo(() => new Map(blocks.map(placed => [placed.block, placed.start])), [blocks])

  const showPassage = useCallback((range: Range, highlightId: string | null) => {
    if (!page.current || !scroller.current) return
    const place = toolbarPlace(scroller.current, page.current, range)
    if (place) setPassage({ range, highlightId, ...place })
  }, [])

  const forgetSelection = useKeptSelection(page, text, dealt)
  const highlighted = useRef<Range | null>(null)
  const clearPassage = useCallback(
    (kept?: Range) => {
      highlighted.current = kept ?? null
      forgetSelection()
      document.getSelection()?.removeAllRanges()
      setPassage(null)
    },
    [forgetSelection],
  )

  // Marks that arrive push the words along: the toolbar goes with them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every drawing may have moved the words.
  useLayoutEffect(() => {
    setPassage(now => {
      const place = now && scroller.current && page.current && toolbarPlace(scroller.current, page.current, now.range)
      return place ? { ...now, ...place } : now
    })
  }, [dealt])

  const link = useTextPointer(page, {
    ...on,
    onHighlightClicked: (highlightId, run) => {
      const layer = layers.find(candidate => candidate.kind === 'highlight' && candidate.highlightId === highlightId)
      const start = Number(run.dataset.start)
      showPassage(layer ?? { start, end: start + run.textContent.length }, highlightId)
    },
    onSelected: () => {
      if (toolbar.current?.contains(document.activeElement)) return
      const range = page.current ? selectedRange(page.current, text) : null
      if (range) {
        highlighted.current = null
        on.onSelect(range)
        showPassage(range, null)
      } else setPassage(now => (now?.highlightId ? now : null))
    },
  })

  // A new article opens where its reader stopped, or at its top; what was selected or marked in the last one is gone.
  const articleId = article.articleId
  const shouldResume = useRef(resume)
  shouldResume.current = resume
  useLayoutEffect(() => {
    setTarget(null)
    setPassage(null)
    highlighted.current = null
    if (!scroller.current || !page.current) return
    scroller.current.scrollTop = 0
    const offset = shouldResume.current ? readingPlace(articleId) : 0
    return offset > 0 ? settleAt(scroller.current, page.current, { start: offset, end: offset + 1 }, 'top') : undefined
  }, [articleId])

  useLayoutEffect(() => {
    if (!target || !scroller.current || !page.current) return
    if (target.focus) page.current.focus({ preventScroll: true })
    return settleAt(scroller.current, page.current, target.range, 'third')
  }, [target])

  useReadingPlace(articleId, scroller, page)

  useImperativeHandle(ref, () => {
    const visible = () => (scroller.current && page.current ? firstVisibleOffset(scroller.current, page.current) : 0)
    return {
      goTo: (range, focus) => {
        highlighted.current = null
        setTarget({ range: { start: range.start, end: range.end }, focus })
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
        const lang = block?.block.lang ?? content.lang
        const next = block ? sentenceAt(text, block, at, lang, 0) : null
        const range = next && page.current ? domRange(page.current, next) : null
        if (!next || !range || !page.current || !scroller.current) return false
        page.current.focus({ preventScroll: true })
        document
          .getSelection()
          ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
        scrollToRange(scroller.current, page.current, next, 'third')
        return true
      },
    }
  }, [passage, text, blocks, content.lang, clearPassage])

  const headed = content.children[0]?.type === 'title' ? (content.children[1]?.type === 'standfirst' ? 2 : 1) : 0
  const drawn = content.children.map((block, index) => {
    const over = dealt.get(block)
    const active = activeClaimId !== null && over?.claimIds.has(activeClaimId) ? activeClaimId : null
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a document's blocks never change their places.
      <DocumentBlock key={index} block={block} starts={starts} layers={over?.byText ?? null} activeClaimId={active} />
    )
  })

  return (
    <div className="reader">
      <div className="reader-scroller" ref={scroller}>
        <article
          className={article.wordCount > longFrom ? 'reader-page reader-page-long' : 'reader-page'}
          ref={page}
          lang={content.lang ?? article.language ?? undefined}
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
          <ArticleHeader article={article} tools={tools} captures={captures} />
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
      <LinkStatus href={link} />
    </div>
  )
}
