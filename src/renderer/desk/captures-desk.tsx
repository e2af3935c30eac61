/** The desk of two captures of one page: the claim rows that changed, and below them the texts paragraph by paragraph. */
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ClaimChange } from '../../contract/pair.ts'
import { app } from '../bridge.ts'
import type { PairCommands } from '../commands/command.ts'
import type { OpenPlace } from '../evidence/place.ts'
import { type OpenArticle, useArticle } from '../features/reader/use-article.ts'
import type { Paragraph } from '../features/side-by-side/captures/align-paragraphs.ts'
import { CaptureDiff, type CaptureDiffHandle } from '../features/side-by-side/captures/capture-diff.tsx'
import { CaptureHead } from '../features/side-by-side/captures/capture-head.tsx'
import { ClaimChanges } from '../features/side-by-side/captures/claim-changes.tsx'
import { strings } from '../features/side-by-side/captures/strings.ts'
import { useCaptures } from '../features/side-by-side/captures/use-captures.ts'
import { ErrorState, Loading } from '../ui/states.tsx'
import { useRequest } from '../ui/use-request.ts'
import type { Desk } from '../use-navigation.ts'
import '../features/side-by-side/captures/captures.css'

type CapturesDeskProps = {
  left: string
  right: string
  onShow: (desk: Desk) => void
  onOpen: OpenPlace
  /** Hands out what can be done with the two; null when none are open. Must keep its identity. */
  onCommands: (commands: PairCommands | null) => void
}

const paragraphsOf = ({ text, blocks }: OpenArticle): Paragraph[] =>
  blocks.map(({ block, start, end }) => ({ start, text: text.slice(start, end), type: block.type }))

export function CapturesDesk({ left, right, onShow, onOpen, onCommands }: CapturesDeskProps) {
  const [one, other] = [useArticle(left), useArticle(right)]
  const failed = one.state === 'failed' ? one : other.state === 'failed' ? other : null
  if (failed) return <ErrorState title={strings.openFailed} error={failed.error} onRetry={failed.refresh} />
  if (one.state !== 'ready' || other.state !== 'ready') {
    return (
      <div className="captures-view">
        <Loading lines={8} />
      </div>
    )
  }
  const isEarlier = one.value.article.capturedAt <= other.value.article.capturedAt
  const [before, after] = isEarlier ? [one.value, other.value] : [other.value, one.value]
  return <Compared before={before} after={after} onShow={onShow} onOpen={onOpen} onCommands={onCommands} />
}

type ComparedProps = Omit<CapturesDeskProps, 'left' | 'right'> & { before: OpenArticle; after: OpenArticle }

function Compared({ before, after, onShow, onOpen, onCommands }: ComparedProps) {
  const ids = { before: before.article.articleId, after: after.article.articleId }
  const diff = useRef<CaptureDiffHandle>(null)
  const section = useRef<HTMLElement>(null)
  const [announcement, setAnnouncement] = useState('')
  const captures = useCaptures(ids.after)
  const changes = useRequest(`${ids.before} ${ids.after}`, signal => app['claims.captureChanges'](ids, { signal }))
  const { refresh } = changes
  useEffect(() => {
    const stops = [
      app['claims.changed'](({ articleIds }) => {
        if (articleIds.includes(ids.before) || articleIds.includes(ids.after)) refresh()
      }),
      app['review.changed'](refresh),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [refresh, ids.before, ids.after])
  const paragraphs = useMemo(() => ({ before: paragraphsOf(before), after: paragraphsOf(after) }), [before, after])

  useEffect(() => {
    const step = (by: 1 | -1) => () => {
      const told = diff.current?.step(by) ?? null
      if (told === null) return strings.noMore
      setAnnouncement(told)
      return null
    }
    const focusText = () => {
      diff.current?.focus()
      return null
    }
    onCommands({
      nextRow: step(1),
      previousRow: step(-1),
      toggleLink: () => strings.together,
      swap: () => strings.order,
      toggleRows: () => strings.always,
      focusLeft: focusText,
      focusRight: focusText,
      focusRows: () => {
        section.current?.querySelector('button')?.focus()
        return null
      },
    })
    return () => onCommands(null)
  }, [onCommands])

  const show = ({ before: old, after: fresh }: ClaimChange) => {
    if (fresh) diff.current?.show('after', fresh.place.start)
    else if (old) diff.current?.show('before', old.place.start)
  }
  const compare = (earlier: string, later: string) =>
    onShow({ kind: 'pair', left: earlier, right: later, mode: 'captures' })
  return (
    <div className="captures-view">
      <CaptureHead
        before={before.article}
        after={after.article}
        others={captures.value ?? []}
        onCompare={compare}
        onBeside={() => onShow({ kind: 'pair', left: ids.before, right: ids.after, mode: 'beside' })}
        onOpen={() => onOpen(ids.after, null)}
      />
      <section ref={section} className="captures-section" aria-labelledby="captures-claims">
        <div className="captures-section-head">
          <h2 id="captures-claims">{strings.claims}</h2>
        </div>
        {changes.state === 'failed' ? (
          <ErrorState title={strings.claimsFailed} error={changes.error} onRetry={refresh} />
        ) : changes.state === 'loading' ? (
          <Loading lines={3} />
        ) : (
          <ClaimChanges changes={changes.value} onShow={show} />
        )}
      </section>
      <section className="captures-section" aria-labelledby="captures-text">
        <div className="captures-section-head">
          <h2 id="captures-text">{strings.text}</h2>
        </div>
        <CaptureDiff
          ref={diff}
          before={paragraphs.before}
          after={paragraphs.after}
          lang={after.article.document.lang ?? after.article.language ?? undefined}
        />
      </section>
      <div className="for-screen-readers" role="status">
        {announcement}
      </div>
    </div>
  )
}
