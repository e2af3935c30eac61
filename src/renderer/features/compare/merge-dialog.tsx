/** Chooses another event that is the same as this one. */
import { useDeferredValue, useState } from 'react'
import type { StoryEvent } from '../../../contract/claims.ts'
import { app } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SearchField } from '../../ui/field.tsx'
import { focusWhenDrawn } from '../../ui/focus-when-drawn.ts'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { eventFacts } from './event-facts.ts'
import { strings } from './event-strings.ts'
import { nearestFirst } from './nearest-events.ts'

type MergeDialogProps = {
  event: StoryEvent
  /** Resolves to whether the events are one now. */
  onMerge: (otherId: string) => Promise<boolean>
  onClose: () => void
}

/** Events offered at once; more words find others. */
const offered = 30
/** Events the nearest are chosen from. */
const sorted = 500

export function MergeDialog({ event, onMerge, onClose }: MergeDialogProps) {
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const query = useDeferredValue(words.trim())
  const found = useRequest(query, async signal => {
    const { events } = await app['claims.events']({ query, limit: sorted }, { signal })
    return nearestFirst(event, events).slice(0, offered)
  })
  const isOffered = found.value?.some(({ id }) => id === chosen) ?? false
  const merge = async () => {
    if (chosen !== null && (await onMerge(chosen))) onClose()
  }
  return (
    <Dialog
      title={strings.mergeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button kind="primary" disabled={!isOffered} onClick={() => void merge()}>
            {strings.mergeNow}
          </Button>
        </>
      }
    >
      <div className="event-dialog">
        <p>{strings.mergeHint(event.title)}</p>
        <SearchField
          ref={focusWhenDrawn}
          label={strings.filter}
          placeholder={strings.filterPlaceholder}
          value={words}
          maxLength={200}
          onChange={changed => setWords(changed.currentTarget.value)}
        />
        {found.state === 'failed' ? (
          <ErrorState title={strings.failed} error={found.error} onRetry={found.refresh} />
        ) : found.state === 'loading' ? (
          <Loading lines={4} />
        ) : found.value.length === 0 ? (
          <p className="field-hint">{query === '' ? strings.noOther : strings.nothingFound(query)}</p>
        ) : (
          <div className="event-choices" role="radiogroup" aria-label={strings.mergeWith}>
            {found.value.map(other => (
              <label key={other.id} className="event-choice">
                <input
                  type="radio"
                  name="merge-with"
                  checked={other.id === chosen}
                  onChange={() => setChosen(other.id)}
                />
                <span>
                  <span className="event-choice-title">{other.title}</span>
                  <span className="event-link-facts">{eventFacts(other)}</span>
                </span>
              </label>
            ))}
          </div>
        )}
      </div>
    </Dialog>
  )
}
