/** Two versions of a note in one text: what was added and what was taken away, word by word. */
import { useMemo } from 'react'
import { changesBetween } from './changes-between.ts'
import { strings } from './strings.ts'

export function ChangedWords({ before, after }: { before: string; after: string }) {
  const changes = useMemo(() => changesBetween(before, after), [before, after])
  if (before === after) return <p className="note-hint">{strings.sameWords}</p>
  return (
    <div className="changed-words">
      {changes.map(({ kind, text }, index) => {
        const Words = kind === 'added' ? 'ins' : kind === 'removed' ? 'del' : 'span'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one comparison have no other name.
          <Words key={index}>
            {kind === 'same' ? null : <span className="for-screen-readers">[{strings[kind]}: </span>}
            {text}
            {kind === 'same' ? null : <span className="for-screen-readers">]</span>}
          </Words>
        )
      })}
    </div>
  )
}
