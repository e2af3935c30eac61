/** Panes side by side, resized with the pointer or the arrow keys, folded by dragging them to the edge. */
import type { ReactNode, Ref } from 'react'
import { Group, Panel, type PanelImperativeHandle, Separator } from 'react-resizable-panels'
import './panes.css'

type PanesProps = {
  /** The id of the group; unique in the page. */
  name: string
  /** Remembered sizes in per cent by pane name. */
  sizes: Record<string, number> | undefined
  /** Called after the reader resized, with sizes in per cent. */
  onSizes: (sizes: Record<string, number>) => void
  direction?: 'horizontal' | 'vertical'
  children: ReactNode
}

export function Panes({ name, sizes, onSizes, direction = 'horizontal', children }: PanesProps) {
  return (
    <Group
      id={name}
      className="panes"
      orientation={direction}
      {...(sizes ? { defaultLayout: sizes } : {})}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        if (isUserInteraction) onSizes(layout)
      }}
    >
      {children}
    </Group>
  )
}

type PaneProps = {
  name: string
  /** Sizes as `20rem` or `30%`; without one the pane takes what the others leave. */
  size?: string
  min: string
  max?: string
  /** Folds away when it is dragged below its least size. */
  foldable?: boolean
  /** `pixels` keeps its width while the window grows; at least one pane of a group must not. */
  keep?: 'share' | 'pixels'
  handle?: Ref<PanelImperativeHandle | null>
  onFold?: (folded: boolean) => void
  children: ReactNode
}

export function Pane({ name, size, min, max, foldable = false, keep = 'share', handle, onFold, children }: PaneProps) {
  return (
    <Panel
      id={name}
      className="pane"
      {...(size ? { defaultSize: size } : {})}
      minSize={min}
      {...(max ? { maxSize: max } : {})}
      collapsible={foldable}
      groupResizeBehavior={keep === 'pixels' ? 'preserve-pixel-size' : 'preserve-relative-size'}
      {...(handle ? { panelRef: handle } : {})}
      {...(onFold
        ? {
            onResize: (now, _id, before) => {
              if (before === undefined || (now.inPixels === 0) !== (before.inPixels === 0)) onFold(now.inPixels === 0)
            },
          }
        : {})}
    >
      {children}
    </Panel>
  )
}

export type PaneHandle = PanelImperativeHandle

/** The line between two panes. */
export function PaneDivider({ label }: { label: string }) {
  return <Separator className="pane-divider" aria-label={label} />
}
