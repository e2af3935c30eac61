/** The browser's own file and folder pickers, opened by commands. */
import { type Ref, useImperativeHandle, useRef } from 'react'
import { app } from '../../bridge.ts'
import { useRequest } from '../../ui/use-request.ts'
import { type NamedFile, pickedFiles } from './collect-files.ts'

declare module 'react' {
  interface InputHTMLAttributes<T> {
    /** Picks a folder with all that is in it; in every browser, though not in React's types. */
    webkitdirectory?: T extends HTMLInputElement ? string : never
  }
}

export type FilePickersHandle = { pickFiles: () => void; pickFolder: () => void }
type FilePickersProps = { onPicked: (files: NamedFile[], folder: boolean) => void; handle: Ref<FilePickersHandle> }

export function FilePickers({ onPicked, handle }: FilePickersProps) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const formats = useRequest('formats', signal => app['import.formats']({}, { signal }))
  useImperativeHandle(
    handle,
    () => ({ pickFiles: () => files.current?.click(), pickFolder: () => folder.current?.click() }),
    [],
  )
  const picker = (ref: Ref<HTMLInputElement>, isFolder: boolean) => (
    <input
      ref={ref}
      type="file"
      multiple
      hidden
      accept={isFolder ? undefined : formats.value?.flatMap(format => format.extensions).join()}
      webkitdirectory={isFolder ? '' : undefined}
      onChange={event => {
        const { currentTarget: input } = event
        const picked = pickedFiles(input.files)
        if (picked.length > 0) onPicked(picked, isFolder)
        // The same file can be picked twice in a row. This empties the list, so it was copied before.
        input.value = ''
      }}
    />
  )
  return (
    <>
      {picker(files, false)}
      {picker(folder, true)}
    </>
  )
}
