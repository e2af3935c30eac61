/** Shows where a page of the printed original begins: its number on the margin, beside the words. */
import { strings } from './strings.ts'
import './page-mark.css'

/** The number is drawn by the style sheet, so that copied text, searches and offsets hold the article's words only. */
export function PageMark({ label, isWithin }: { label: string; isWithin: boolean }) {
  const name = strings.page(label)
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: a page's break is told while reading, and is nothing to act on.
    <span
      className={isWithin ? 'page-mark within' : 'page-mark'}
      role="doc-pagebreak"
      aria-label={name}
      title={name}
      data-label={strings.shortPage(label)}
    />
  )
}
