/** Lays the parts of the desk out: text and side with lines to drag between them, or one at a time where it is narrow. */

import {
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { usePaneSizes, useSettings } from '../theme/use-settings.tsx'
import { Segments } from '../ui/choice.tsx'
import { formatNumber } from '../ui/formats.ts'
import { Pane, PaneDivider, type PaneHandle, Panes } from '../ui/panes.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import type { DeskPart } from './desk-handles.ts'
import { strings } from './strings.ts'
import { usePaneFold } from './use-pane-fold.ts'

export type DeskLayoutHandle = {
  /** Makes sure a part is in view. */
  show: (part: DeskPart) => void
  toggleSide: () => void
}

type DeskLayoutProps = {
  /** Said for screen readers where the text, whose heading it is, is not in view. */
  title: string
  text: ReactNode
  claims: ReactNode
  notes: ReactNode
  notesFolded: boolean
  /** The reader dragged the line so far that only the heading of the notes is left, or that there is room again. */
  onNotesFolded: (folded: boolean) => void
  counts: { claims: number; notes: number }
  ref?: Ref<DeskLayoutHandle>
}

/** Pixels up to which the notes' pane shows nothing but its heading. */
const foldedBelow = 60

/** Pixels below which the side no longer fits beside the text. */
const narrowBelow = 720

export function DeskLayout({ title, text, claims, notes, notesFolded, onNotesFolded, counts, ref }: DeskLayoutProps) {
  const root = useRef<HTMLDivElement>(null)
  const notesPane = useRef<PaneHandle>(null)
  const notesBox = useRef<HTMLDivElement>(null)
  const narrow = useNarrow(root, narrowBelow)
  const [part, setPart] = useState<DeskPart>('text')
  const desk = usePaneSizes('desk')
  const side = usePaneFold('desk', { folds: 'desk-evidence', stays: 'desk-text' })
  const { sideAt } = useSettings().settings
  const sideParts = usePaneSizes('desk-side')

  // A folded section keeps its heading's height; the claims take the rest.
  const openHeight = useRef<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: on the other side the panes are drawn anew.
  useLayoutEffect(() => {
    const pane = notesPane.current
    if (!pane) return
    const { inPixels, asPercentage } = pane.getSize()
    if (notesFolded) {
      if (inPixels > foldedBelow) openHeight.current = asPercentage
      pane.resize('2.75rem')
    } else if (inPixels <= foldedBelow) {
      pane.resize(`${openHeight.current ?? 21}%`)
    }
  }, [notesFolded, sideAt])
  const dragged = useEffectEvent((height: number) => {
    if (height > 0 && height <= foldedBelow !== notesFolded) onNotesFolded(!notesFolded)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: on the other side the panes are drawn anew.
  useEffect(() => {
    if (narrow || !notesBox.current) return
    const observer = new ResizeObserver(entries => dragged(entries[0]?.contentRect.height ?? 0))
    observer.observe(notesBox.current)
    return () => observer.disconnect()
  }, [narrow, sideAt])

  useImperativeHandle(ref, () => ({
    show: wanted => {
      setPart(wanted)
      if (wanted !== 'text') side.unfold()
    },
    toggleSide: () => {
      if (narrow) setPart(now => (now === 'text' ? 'claims' : 'text'))
      else side.toggle()
    },
  }))

  if (narrow) {
    const label = (name: string, count: number) => (count > 0 ? `${name} ${formatNumber(count)}` : name)
    return (
      <div className="desk-narrow" ref={root}>
        {part === 'text' ? null : <h1 className="for-screen-readers">{title}</h1>}
        <div className="desk-parts">
          <Segments
            label={strings.desk}
            value={part}
            choices={[
              { value: 'text', label: strings.text },
              { value: 'claims', label: label(strings.claims, counts.claims) },
              { value: 'notes', label: label(strings.notes, counts.notes) },
            ]}
            onChange={setPart}
          />
        </div>
        <div className="desk-part" hidden={part !== 'text'}>
          {text}
        </div>
        <section className="desk-part desk-side-scroll" aria-label={strings.claims} hidden={part !== 'claims'}>
          {claims}
        </section>
        <section className="desk-part desk-side-scroll" aria-label={strings.notes} hidden={part !== 'notes'}>
          {notes}
        </section>
      </div>
    )
  }
  const textPane = (
    <Pane key="text" name="desk-text" size="58%" min="320px">
      {text}
    </Pane>
  )
  const sidePane = (
    <Pane key="side" name="desk-evidence" size="42%" min="320px" foldable handle={side.pane}>
      <section className="desk-side" aria-label={strings.side}>
        <Panes name="desk-side" direction="vertical" {...sideParts}>
          <Pane name="desk-claims" size="79%" min="8rem">
            <div className="desk-side-scroll">{claims}</div>
          </Pane>
          <PaneDivider label={strings.resizeNotes} />
          <Pane name="desk-notes" size="21%" min="2.75rem" handle={notesPane}>
            <div className="desk-side-scroll" ref={notesBox}>
              {notes}
            </div>
          </Pane>
        </Panes>
      </section>
    </Pane>
  )
  return (
    <div className="desk-wide" ref={root}>
      <Panes key={sideAt} name="desk" {...desk}>
        {sideAt === 'left' ? sidePane : textPane}
        <PaneDivider label={strings.resizeSide} />
        {sideAt === 'left' ? textPane : sidePane}
      </Panes>
    </div>
  )
}
