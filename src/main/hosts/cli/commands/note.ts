/** `note ARTICLE TEXT`: writes a note on an article. */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { AppError } from '../../../../contract/bridge.ts'
import { createId } from '../../../database/create-id.ts'
import { exitCode } from '../exit-code.ts'
import { libraryCommand, withLibrary } from '../library-command.ts'

export function noteCommand(): Command {
  return libraryCommand('note')
    .description('write a note on an article')
    .argument('<article>', 'its id, or the start of it')
    .argument('<text...>', 'the note, in Markdown; - reads it from standard input')
    .action((reference: string, words: string[], _options: unknown, command: Command) =>
      withLibrary(command, async ({ client, print, article: find }) => {
        const articleId = find(reference)
        const given = words.join(' ')
        const body = given === '-' ? readFileSync(0, 'utf8') : given
        if (body.trim() === '')
          throw new AppError('invalid-input', 'The note is empty. Give its text, or - to read it from standard input.')
        const note = await client['notes.create']({ noteId: createId(), articleId, target: { kind: 'article' }, body })
        print(note, () => `${note.noteId}  saved`)
        return exitCode.ok
      }),
    )
}
