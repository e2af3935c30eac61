/** Two captures paragraph by paragraph: changed words marked, what did not change folded away. */
import { type Ref, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { useNarrow } from '../../../ui/use-narrow.ts'
import { type Aligned, alignParagraphs, type Paragraph } from './align-paragraphs.ts'
import { foldUnchanged, rowAt } from './fold-unchanged.ts'
import { MarkedWords } from './marked-words.tsx'
import { strings } from './strings.ts'
import { partsIn, wordChanges } from './word-changes.ts'

export type CaptureDiffHandle = {
  /** Goes to the next or previous change and says which it is; null where there is none. */
  step: (by: 1 | -1) => string | null
  /** Goes to the paragraph that holds a place of one of the captures. */
  show: (capture: 'before' | 'after', offset: number) => void
  focus: () => void
}

type CaptureDiffProps = {
  before: readonly Paragraph[]
  after: readonly Paragraph[]
  lang: string | undefined
  ref?: Ref<CaptureDiffHandle>
}

/** Pixels below which a changed paragraph is shown once, with both its words. */
const narrowBelow = 640

export function CaptureDiff({ before, after, lang, ref }: CaptureDiffProps) {
  const root = useRef<HTMLDivElement>(null)
  const aligned = useMemo(() => alignParagraphs(before, after), [before, after])
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const [current, setCurrent] = useState(-1)
  const narrow = useNarrow(root, narrowBelow)
  const changed = useMemo(() => [...aligned.keys()].filter(at => aligned[at]?.kind !== 'same'), [aligned])
  const runs = useMemo(() => foldUnchanged(aligned), [aligned])

  const goTo = (at: number) => {
    setCurrent(at)
    const run = runs.find(each => each.kind === 'same' && each.start <= at && at < each.end)
    if (run) setUnfolded(now => new Set([...now, run.start]))
    // What was folded is drawn first.
    requestAnimationFrame(() => {
      const element = root.current?.querySelector<HTMLElement>(`[data-at="${at}"]`)
      element?.scrollIntoView({ block: 'center' })
      element?.focus({ preventScroll: true })
    })
  }
  useImperativeHandle(ref, () => ({
    step: by => {
      if (changed.length === 0) return null
      const at = changed.indexOf(current)
      const next = at < 0 ? (by === 1 ? 0 : changed.length - 1) : (at + by + changed.length) % changed.length
      goTo(changed[next] ?? 0)
      return strings.changeOf(next + 1, changed.length)
    },
    show: (capture, offset) => {
      const at = rowAt(aligned, capture, offset)
      if (at >= 0) goTo(at)
    },
    focus: () => root.current?.focus(),
  }))

  return (
    <div ref={root} className="capture-diff" lang={lang} tabIndex={-1}>
      {runs.map(run => {
        if (run.kind === 'same' && run.end - run.start > 1 && !unfolded.has(run.start)) {
          return (
            <button
              key={run.start}
              type="button"
              className="capture-fold"
              onClick={() => setUnfolded(now => new Set([...now, run.start]))}
            >
              {strings.unchanged(run.end - run.start)}
            </button>
          )
        }
        return aligned.slice(run.start, run.end).map((row, index) => {
          const at = run.start + index
          return <DiffRow key={at} at={at} row={row} narrow={narrow} isCurrent={at === current} />
        })
      })}
    </div>
  )
}

type DiffRowProps = { at: number; row: Aligned; narrow: boolean; isCurrent: boolean }

function DiffRow({ at, row, narrow, isCurrent }: DiffRowProps) {
  const className = `capture-row capture-row-${row.kind} ${isCurrent ? 'capture-row-current' : ''}`
  if (row.kind === 'same') {
    return (
      <section className={className} data-at={at} tabIndex={-1}>
        <Words paragraph={row.after} />
        {narrow ? null : <Words paragraph={row.after} repeated />}
      </section>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a paragraph of a text is no set of form fields.
    <div role="group" className={className} data-at={at} tabIndex={-1} aria-label={strings.paragraph[row.kind]}>
      {row.kind === 'changed' ? (
        <ChangedWords before={row.before} after={row.after} narrow={narrow} />
      ) : row.kind === 'removed' ? (
        <>
          <p className={`capture-words capture-${row.before.type}`}>
            <del>{row.before.text}</del>
          </p>
          <p className="capture-gap">{strings.notThere.after}</p>
        </>
      ) : (
        <>
          <p className="capture-gap">{strings.notThere.before}</p>
          <p className={`capture-words capture-${row.after.type}`}>
            <ins>{row.after.text}</ins>
          </p>
        </>
      )}
    </div>
  )
}

/** The same words on both sides are read once. */
function Words({ paragraph, repeated = false }: { paragraph: Paragraph; repeated?: boolean }) {
  return (
    <p className={`capture-words capture-${paragraph.type}`} aria-hidden={repeated || undefined}>
      {paragraph.text}
    </p>
  )
}

function ChangedWords({ before, after, narrow }: { before: Paragraph; after: Paragraph; narrow: boolean }) {
  const parts = useMemo(() => wordChanges(before.text, after.text), [before, after])
  if (narrow) {
    return (
      <p className={`capture-words capture-${after.type}`}>
        <MarkedWords parts={parts} />
      </p>
    )
  }
  return (
    <>
      <p className={`capture-words capture-${before.type}`}>
        <MarkedWords parts={partsIn(parts, 'before')} />
      </p>
      <p className={`capture-words capture-${after.type}`}>
        <MarkedWords parts={partsIn(parts, 'after')} />
      </p>
    </>
  )
}
