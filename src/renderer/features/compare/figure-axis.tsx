/** Draws one side's figure on the conflict's scale: a dot, a bar for a range, an arrow where it is open upwards. */
import type { AxisMark } from './axis.ts'

/** Decoration: the number stands beside it in words. Drawn in 100 × 12 units, stretched to its place. */
export function FigureAxis({ mark }: { mark: AxisMark | null }) {
  if (!mark) return null
  const { from, to, openEnd } = mark
  return (
    <span className="figure-axis-place">
      <svg className="figure-axis" aria-hidden="true" width="100%" height="12">
        <line className="figure-axis-line" x1="0" x2="100%" y1="6" y2="6" />
        <line className="figure-axis-way" x1="0" x2={`${from}%`} y1="6" y2="6" />
        {to > from ? <line className="figure-axis-range" x1={`${from}%`} x2={`${to}%`} y1="6" y2="6" /> : null}
        {openEnd ? (
          <>
            <line className="figure-axis-open" x1={`${from}%`} x2="100%" y1="6" y2="6" />
            <svg x="100%" y="6" overflow="visible" aria-hidden="true">
              <path className="figure-axis-arrow" d="M-5 -3.5 L0 0 L-5 3.5" />
            </svg>
          </>
        ) : null}
        <circle className="figure-axis-dot" cx={`${from}%`} cy="6" r="4.5" />
        {to > from ? <circle className="figure-axis-dot" cx={`${to}%`} cy="6" r="4.5" /> : null}
      </svg>
    </span>
  )
}
