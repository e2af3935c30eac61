/** Keeps text that has not been saved yet on this device, so that a reload or a crash loses no word. */
import { z } from 'zod'
import { ArticleId } from '../../../contract/library.ts'
import { NoteBody, NoteId, NoteTarget } from '../../../contract/notes.ts'

export const UnsentText = z.object({
  noteId: NoteId,
  articleId: ArticleId.nullable(),
  target: NoteTarget,
  /** The revision the text was written upon; 0 for a note that was never saved. */
  baseRevision: z.number().int().nonnegative(),
  body: NoteBody,
  /** The page load that wrote it. While that page lives it sends the text itself. */
  session: z.string(),
  writtenAt: z.string(),
})
export type UnsentText = z.infer<typeof UnsentText>

export type JournalStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
export type Journal = {
  /** False when the device's storage is full or refuses. */
  write: (text: Omit<UnsentText, 'session' | 'writtenAt'>) => boolean
  remove: (noteId: string, baseRevision: number) => void
  /** What any page left behind, the oldest first. Entries this version cannot read stay where they are. */
  entries: () => { key: string; text: UnsentText }[]
  removeEntry: (key: string) => void
}

const prefix = 'counterclaim.unsent.'

/** Two windows never write the same key: it holds the note, its base revision and the session. */
export function createJournal(storage: JournalStorage, session: string, now: () => Date = () => new Date()): Journal {
  const keyOf = (noteId: string, baseRevision: number) => `${prefix}${noteId}.${baseRevision}.${session}`
  return {
    write: text => {
      try {
        storage.setItem(
          keyOf(text.noteId, text.baseRevision),
          JSON.stringify({ ...text, session, writtenAt: now().toISOString() }),
        )
        return true
      } catch {
        return false
      }
    },
    remove: (noteId, baseRevision) => storage.removeItem(keyOf(noteId, baseRevision)),
    entries: () => {
      const found: { key: string; text: UnsentText }[] = []
      for (let index = 0; index < storage.length; index++) {
        const key = storage.key(index)
        if (!key?.startsWith(prefix)) continue
        const text = readEntry(storage.getItem(key))
        if (text) found.push({ key, text })
      }
      return found.sort((a, b) => a.text.writtenAt.localeCompare(b.text.writtenAt))
    },
    removeEntry: key => storage.removeItem(key),
  }
}

function readEntry(value: string | null): UnsentText | null {
  try {
    return UnsentText.parse(JSON.parse(value ?? ''))
  } catch {
    return null
  }
}
