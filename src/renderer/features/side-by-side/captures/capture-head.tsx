/** Says which page was captured when, lets a reader choose the two captures, and leads away from comparing them. */
import type { ArticleSummary } from '../../../../contract/library.ts'
import { Button } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/field.tsx'
import { formatInstant } from '../../../ui/formats.ts'
import { strings } from './strings.ts'

type CaptureHeadProps = {
  before: ArticleSummary
  after: ArticleSummary
  /** The other captures of the later one's page. */
  others: readonly ArticleSummary[]
  onCompare: (earlierId: string, laterId: string) => void
  onBeside: () => void
  /** Opens the later capture alone. */
  onOpen: () => void
}

export function CaptureHead({ before, after, others, onCompare, onBeside, onOpen }: CaptureHeadProps) {
  const all = [...new Map([before, after, ...others].map(capture => [capture.articleId, capture])).values()].sort(
    (a, b) => a.capturedAt.localeCompare(b.capturedAt),
  )
  const choices = (without: ArticleSummary) =>
    all
      .filter(capture => capture.articleId !== without.articleId)
      .map(({ articleId, capturedAt, wordCount }) => ({
        value: articleId,
        label: strings.captureOf(formatInstant(capturedAt), strings.words(wordCount)),
      }))
  return (
    <header className="captures-head">
      <h1 tabIndex={-1}>{strings.title}</h1>
      <div className="captures-about">
        <p>
          {after.site ? <strong>{after.site} </strong> : null}
          {after.title}
        </p>
        <div>
          <Button kind="quiet" icon="beside" onClick={onBeside}>
            {strings.sideBySide}
          </Button>
          <Button kind="quiet" icon="open" onClick={onOpen}>
            {strings.open}
          </Button>
        </div>
      </div>
      <div className="capture-columns">
        <SelectField
          label={strings.earlier}
          value={before.articleId}
          choices={choices(after)}
          onChange={id => onCompare(id, after.articleId)}
        />
        <SelectField
          label={strings.later}
          value={after.articleId}
          choices={choices(before)}
          onChange={id => onCompare(before.articleId, id)}
        />
      </div>
    </header>
  )
}
