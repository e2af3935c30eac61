/** Shows pasted text before it becomes an article. */
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { splitFirstLine } from './first-line.ts'
import { importStrings } from './strings.ts'
import './paste-dialog.css'

const strings = importStrings.paste

export type Pasted = { text: string; html: string | null }
type PasteDialogProps = { pasted: Pasted; onImport: (pasted: Pasted) => void; onClose: () => void }

/** Characters of the text that are shown; the whole of it is imported. */
const previewLength = 4000

/** The words of a text, counted by the rules of its script. */
const countWords = (text: string) => (text.match(/\p{L}[\p{L}\p{M}\p{N}’'-]*/gu) ?? []).length

export function PasteDialog({ pasted, onImport, onClose }: PasteDialogProps) {
  const { first, rest } = splitFirstLine(pasted.text)
  const [title, setTitle] = useState(first)
  const submit = () => {
    // With a title of the reader's own the text is imported as plain text under it: the page's markup has another.
    const changed = title.trim() !== first
    onImport(changed ? { text: `${title.trim()}\n${rest || `\n${first}`}`, html: null } : pasted)
    onClose()
  }
  return (
    <Dialog
      title={strings.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button kind="primary" onClick={submit} disabled={title.trim() === ''}>
            {strings.import}
          </Button>
        </>
      }
    >
      <form
        className="paste-form"
        onSubmit={event => {
          event.preventDefault()
          if (title.trim() !== '') submit()
        }}
      >
        <TextField
          data-autofocus
          label={strings.articleTitle}
          hint={strings.articleTitleHint}
          value={title}
          maxLength={1000}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <div>
          <p className="field-label">
            {strings.text} <span className="field-hint">{strings.words(countWords(pasted.text))}</span>
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard. */}
          <section className="paste-preview" tabIndex={0} aria-label={strings.text}>
            {rest.trim().slice(0, previewLength) || first}
          </section>
        </div>
      </form>
    </Dialog>
  )
}
