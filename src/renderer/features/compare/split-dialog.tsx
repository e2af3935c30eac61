/** Chooses the reports of an event that tell of another one. */
import { useState } from 'react'
import type { EventDossier } from '../../../contract/claims.ts'
import type { ArticleName } from '../../evidence/use-article-names.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { reportFacts } from './event-facts.ts'
import { strings } from './event-strings.ts'

type SplitDialogProps = Pick<EventDossier, 'event' | 'articles'> & {
  names: ReadonlyMap<string, ArticleName>
  /** Resolves to whether they are two events now. */
  onSplit: (articleIds: string[]) => Promise<boolean>
  onClose: () => void
}

export function SplitDialog({ event, articles, names, onSplit, onClose }: SplitDialogProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const split = async () => {
    if (await onSplit([...chosen])) onClose()
  }
  const toggle = (articleId: string, isChosen: boolean) =>
    setChosen(now => new Set(isChosen ? [...now, articleId] : [...now].filter(id => id !== articleId)))
  const isAll = chosen.size === articles.length
  return (
    <Dialog
      title={strings.splitTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button kind="primary" disabled={chosen.size === 0 || isAll} onClick={() => void split()}>
            {strings.splitNow}
          </Button>
        </>
      }
    >
      <div className="event-dialog">
        <p>{strings.splitHint(event.title)}</p>
        <fieldset className="event-choices">
          <legend className="for-screen-readers">{strings.splitWhich}</legend>
          {articles.map(({ articleId, title, publishedAt }, index) => (
            <label key={articleId} className="event-choice">
              <input
                type="checkbox"
                {...(index === 0 ? { 'data-autofocus': true } : {})}
                checked={chosen.has(articleId)}
                onChange={changed => toggle(articleId, changed.currentTarget.checked)}
              />
              <span>
                <span className="event-choice-title">{title}</span>
                <span className="event-link-facts">{reportFacts(names.get(articleId), publishedAt)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <p className="field-hint" role="status">
          {isAll ? strings.splitAll : strings.splitCount(chosen.size)}
        </p>
      </div>
    </Dialog>
  )
}
