/** Gives one or several articles tags, and takes them away. */
import { type FormEvent, useRef, useState } from 'react'
import { app } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { Icon } from '../../ui/icon.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { useRequest } from '../../ui/use-request.ts'
import { libraryStrings } from './strings.ts'
import './tags-dialog.css'

const strings = libraryStrings.tagsDialog

type TagsDialogProps = {
  articleIds: string[]
  /** How many are meant where a whole list is chosen, whose tags are not known one by one; else null. */
  whole: number | null
  onSave: (added: string[], removed: string[]) => void
  onClose: () => void
}

/** The tags on the articles, each with how many of them have it, and the other tags of the library. */
async function loadTags(articleIds: string[], signal: AbortSignal) {
  const [articles, counts] = await Promise.all([
    articleIds.length === 0 ? [] : app['library.summaries']({ articleIds: articleIds.slice(0, 1000) }, { signal }),
    app['library.counts']({}, { signal }),
  ])
  const present = new Map<string, number>()
  for (const article of articles) for (const tag of article.tags) present.set(tag, (present.get(tag) ?? 0) + 1)
  return { present, articles: articles.length, known: counts.tags.map(({ tag }) => tag) }
}

export function TagsDialog({ articleIds, whole, onSave, onClose }: TagsDialogProps) {
  const tags = useRequest(`${whole} ${articleIds.join()}`, signal => loadTags(whole === null ? articleIds : [], signal))
  const [added, setAdded] = useState<string[]>([])
  const [removed, setRemoved] = useState<string[]>([])
  const [typed, setTyped] = useState('')

  const add = (tag: string) => {
    const trimmed = tag.trim()
    if (trimmed === '') return
    setRemoved(removed.filter(other => other !== trimmed))
    if (!added.includes(trimmed)) setAdded([...added, trimmed])
  }
  const remove = (tag: string) => {
    setAdded(added.filter(other => other !== tag))
    setRemoved([...removed, tag])
  }
  const save = () => {
    // A tag that was typed but not yet entered is meant too.
    const pending = typed.trim()
    onSave(pending === '' || added.includes(pending) ? added : [...added, pending], removed)
    onClose()
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === '') return tags.state === 'ready' ? save() : undefined
    add(typed)
    setTyped('')
  }

  const present = tags.value?.present ?? new Map<string, number>()
  const total = tags.value?.articles ?? 0
  const everywhere = (tag: string) => added.includes(tag) || present.get(tag) === total
  const shown = [...new Set([...present.keys(), ...added])].filter(tag => !removed.includes(tag))
  const others = (tags.value?.known ?? []).filter(tag => !shown.includes(tag) && !removed.includes(tag)).slice(0, 30)
  const form = useRef<HTMLFormElement>(null)
  useKeptFocus(form, 'input, button', `${tags.state} ${shown.join()} ${added.join()} ${removed.join()}`)
  return (
    <Dialog
      title={strings.title(whole ?? articleIds.length)}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button kind="primary" onClick={save} disabled={tags.state !== 'ready'}>
            {strings.save}
          </Button>
        </>
      }
    >
      {tags.state === 'failed' ? (
        <ErrorState title={libraryStrings.failed} error={tags.error} onRetry={tags.refresh} />
      ) : (
        <form ref={form} className="tags-form" onSubmit={onSubmit}>
          <TextField
            data-autofocus
            label={strings.add}
            hint={strings.hint}
            maxLength={100}
            value={typed}
            onChange={event => setTyped(event.currentTarget.value)}
          />
          {tags.state === 'loading' ? <Loading lines={2} /> : null}
          {whole === null ? null : <p className="field-hint">{strings.whole}</p>}
          {tags.state === 'ready' && shown.length === 0 && whole === null ? (
            <p className="field-hint">{strings.none}</p>
          ) : null}
          <ul className="tag-chips">
            {shown.map(tag => (
              <li key={tag} className="tag-chip" data-partly={!everywhere(tag) || undefined}>
                {everywhere(tag) ? (
                  <span>{tag}</span>
                ) : (
                  <button
                    type="button"
                    onClick={() => add(tag)}
                    aria-label={strings.partly(tag, present.get(tag) ?? 0, total)}
                  >
                    {tag} <span className="tabular">{`${present.get(tag) ?? 0}/${total}`}</span>
                  </button>
                )}
                <button type="button" aria-label={strings.remove(tag)} onClick={() => remove(tag)}>
                  <Icon name="close" size={0.75} />
                </button>
              </li>
            ))}
          </ul>
          {whole !== null && removed.length > 0 ? (
            <section aria-label={strings.takenFromAll}>
              <p className="field-hint">{strings.takenFromAll}</p>
              <ul className="tag-chips">
                {removed.map(tag => (
                  <li key={tag} className="tag-chip">
                    <span>{tag}</span>
                    <button
                      type="button"
                      aria-label={strings.keep(tag)}
                      onClick={() => setRemoved(removed.filter(other => other !== tag))}
                    >
                      <Icon name="close" size={0.75} />
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {others.length > 0 ? (
            <section aria-label={strings.known}>
              <p className="field-hint">{strings.known}</p>
              <ul className="tag-chips">
                {others.map(tag => (
                  <li key={tag}>
                    <button type="button" className="tag-chip tag-chip-known" onClick={() => add(tag)}>
                      {tag}
                    </button>
                    {whole === null ? null : (
                      <button
                        type="button"
                        className="tag-take"
                        aria-label={strings.remove(tag)}
                        onClick={() => remove(tag)}
                      >
                        <Icon name="close" size={0.75} />
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </form>
      )}
    </Dialog>
  )
}
