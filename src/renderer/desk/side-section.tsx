/** A part of the side with a heading that folds it. */
import { type ReactNode, useId } from 'react'
import { formatNumber } from '../ui/formats.ts'

type SideSectionProps = {
  title: string
  count?: number | undefined
  /** Sets the count in the accent. */
  loud?: boolean
  folded: boolean
  onFold: (folded: boolean) => void
  /** Said after the count, in the same quiet way: “Highlights 1”. */
  also?: string | undefined
  aside?: ReactNode
  children: ReactNode
}

export function SideSection({ title, count, loud = false, folded, onFold, also, aside, children }: SideSectionProps) {
  const id = useId()
  return (
    <section className="side-section" aria-labelledby={id}>
      <header className="side-head">
        <h2 id={id}>
          <button type="button" aria-expanded={!folded} onClick={() => onFold(!folded)}>
            {title}
            {count === undefined ? null : (
              <span className={loud ? 'side-count side-count-loud' : 'side-count'}>{formatNumber(count)}</span>
            )}
            {also === undefined ? null : <span className="side-count">· {also}</span>}
          </button>
        </h2>
        {aside}
      </header>
      {folded ? null : <div className="side-body">{children}</div>}
    </section>
  )
}
