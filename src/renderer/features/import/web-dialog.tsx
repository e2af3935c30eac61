/** Asks for the address of a page to fetch, and says that this leaves the computer. */
import { useId, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Switch } from '../../ui/choice.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { importStrings } from './strings.ts'
import './paste-dialog.css'

const strings = importStrings.web

type WebDialogProps = {
  onFetch: (web: { url: string; pictures: boolean }) => void
  onClose: () => void
}

export function WebDialog({ onFetch, onClose }: WebDialogProps) {
  const [url, setUrl] = useState('')
  const [pictures, setPictures] = useState(false)
  const form = useId()
  const address = url.trim()
  // “paper.example/report” is what people type.
  const asked = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`
  return (
    <Dialog
      title={strings.title}
      size="narrow"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{strings.cancel}</Button>
          <Button kind="primary" type="submit" form={form} disabled={address === ''}>
            {strings.fetch}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className="paste-form"
        onSubmit={event => {
          event.preventDefault()
          if (address === '') return
          onClose()
          onFetch({ url: asked, pictures })
        }}
      >
        <TextField
          data-autofocus
          label={strings.address}
          hint={strings.leaves}
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          value={url}
          onChange={event => setUrl(event.currentTarget.value)}
        />
        <Switch label={strings.pictures} checked={pictures} onChange={setPictures} />
        <p className="field-hint">{strings.save}</p>
      </form>
    </Dialog>
  )
}
