/** How far a task has come, in numbers and as a line. */
import { formatNumber } from './formats.ts'
import './progress.css'

type ProgressProps = {
  label: string
  done: number
  /** 0 while nobody knows. */
  total: number
}

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <div className="progress">
      <progress aria-label={label} {...(total > 0 ? { value: done, max: total } : {})} />
      <span className="tabular">
        {total > 0 ? `${formatNumber(done)} / ${formatNumber(total)}` : formatNumber(done)}
      </span>
    </div>
  )
}
