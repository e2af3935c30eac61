/** `export DIR [ARTICLE…]`: writes notes, highlights and claim tables as Markdown files. */
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { AppError } from '../../../../contract/bridge.ts'
import { makeFolder } from '../../../database/make-folder.ts'
import { exitCode } from '../exit-code.ts'
import { libraryCommand, withLibrary } from '../library-command.ts'

export function exportCommand(): Command {
  return libraryCommand('export')
    .description(
      'export notes, highlights and claim tables as Markdown into a folder, and events with notes or contested figures',
    )
    .argument('<dir>', 'the folder; it is made where it does not exist')
    .argument('[article...]', 'ids of the articles, or the start of them (default: all that are not in the trash)')
    .action((dir: string, references: string[], _options: unknown, command: Command) =>
      withLibrary(command, async ({ app, client, signal, print, article: find }) => {
        const articleIds = references.length === 0 ? null : references.map(find)
        if (dir.trim() === '')
          throw new AppError('invalid-input', 'The folder is named by an empty text. Is its variable set?')
        const folder = resolve(dir)
        makeFolder(folder)
        const { handle } = app.files.handFolder(folder)
        const report = await client['export.run']({ articleIds, folder: handle }, { signal })
        print(report, () =>
          [
            ...report.written.map(({ file }) => `written: ${file}`),
            ...report.conflicts.map(
              ({ file, copy }) => `you changed ${file}: it was left as it is; the new text is in ${copy}`,
            ),
            ...report.failed.map(
              ({ articleId, eventId, reason }) => `not exported: ${articleId ?? eventId}: ${reason}`,
            ),
            `${report.written.length} written, ${report.unchanged.length} unchanged, ${report.conflicts.length} changed by you, ${report.failed.length} failed.`,
          ].join('\n'),
        )
        return report.failed.length > 0 || report.cancelled ? exitCode.failed : exitCode.ok
      }),
    )
}
