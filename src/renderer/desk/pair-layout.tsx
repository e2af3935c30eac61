/** Lays two texts out side by side over the claims they share; where it is narrow, one above the other, or one alone. */
import { type ReactNode, type Ref, useImperativeHandle, useRef, useState } from 'react'
import { usePaneSizes } from '../theme/use-settings.tsx'
import { Segments } from '../ui/choice.tsx'
import { Pane, PaneDivider, Panes } from '../ui/panes.tsx'
import { useNarrow } from '../ui/use-narrow.ts'
import { pairStrings as strings } from './pair-strings.ts'
import { usePaneFold } from './use-pane-fold.ts'

export type PairLayoutHandle = {
  /** Folds the shared claims away, or brings them back. */
  toggleRows: () => void
  showRows: () => void
}

type PairLayoutProps = {
  left: ReactNode
  right: ReactNode
  rows: ReactNode
  names: { left: string; right: string }
  ref?: Ref<PairLayoutHandle>
}

/** Pixels below which two texts no longer fit beside each other. */
const narrowBelow = 720

export function PairLayout({ left, right, rows, names, ref }: PairLayoutProps) {
  const root = useRef<HTMLDivElement>(null)
  const narrow = useNarrow(root, narrowBelow)
  const [shown, setShown] = useState<'both' | 'left' | 'right'>('both')
  const parts = usePaneSizes('pair')
  const texts = usePaneSizes('pair-texts')
  const fold = usePaneFold('pair', { folds: 'pair-rows', stays: 'pair-top' })
  useImperativeHandle(ref, () => ({ toggleRows: fold.toggle, showRows: fold.unfold }))
  return (
    <div className="pair-layout" ref={root}>
      {narrow ? (
        <div className="desk-parts">
          <Segments
            label={strings.columns}
            value={shown}
            choices={[
              { value: 'both', label: strings.both },
              { value: 'left', label: names.left },
              { value: 'right', label: names.right },
            ]}
            onChange={setShown}
          />
        </div>
      ) : null}
      <div className="pair-panes">
        <Panes name="pair" direction="vertical" {...parts}>
          <Pane name="pair-top" size="68%" min="10rem">
            {narrow ? (
              <div className="pair-stack">
                <div className="pair-stacked" hidden={shown === 'right'}>
                  {left}
                </div>
                <div className="pair-stacked" hidden={shown === 'left'}>
                  {right}
                </div>
              </div>
            ) : (
              <Panes name="pair-texts" {...texts}>
                <Pane name="pair-left" size="50%" min="18rem">
                  {left}
                </Pane>
                <PaneDivider label={strings.resizeTexts} />
                <Pane name="pair-right" size="50%" min="18rem">
                  {right}
                </Pane>
              </Panes>
            )}
          </Pane>
          <PaneDivider label={strings.resizeRows} />
          <Pane name="pair-rows" size="32%" min="2.75rem" foldable handle={fold.pane}>
            {rows}
          </Pane>
        </Panes>
      </div>
    </div>
  )
}
