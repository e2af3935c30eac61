/** `imports`: lists the imports of the past, shows what one of them brought, and takes it back. */
import type { Command } from 'commander'
import { AppError } from '../../../../contract/bridge.ts'
import type { PastImport } from '../../../../contract/import.ts'
import { exitCode } from '../exit-code.ts'
import { libraryCommand, withLibrary } from '../library-command.ts'
import { reportText } from '../report-text.ts'

const states: Record<PastImport['state'], string> = {
  stands: '',
  undone: '  taken back',
  cancelled: '  stopped before the end',
  interrupted: '  broken off',
}

const line = ({ importId, startedAt, source, files, items, state }: PastImport): string => {
  const more = files > 1 ? ` and ${files - 1} more` : ''
  return `${importId}  ${startedAt.slice(0, 16).replace('T', ' ')}  ${items} items from ${source}${more}${states[state]}`
}

export function importsCommand(): Command {
  return libraryCommand('imports')
    .description('list the imports of the past; show or undo one of them')
    .argument('[import]', 'the id of an import')
    .option('--undo', 'take back what it brought and changed; articles you wrote in since are kept', false)
    .option('--redo', 'bring it back', false)
    .action((importId: string | undefined, { undo, redo }: { undo: boolean; redo: boolean }, command: Command) =>
      withLibrary(command, async ({ client, signal, print }) => {
        if (importId === undefined) {
          if (undo || redo) throw new AppError('invalid-input', 'Say which import: see them with: counterclaim imports')
          const { imports } = await client['import.list']({ limit: 200 })
          print(imports, () => (imports.length === 0 ? 'Nothing was imported yet.' : imports.map(line).join('\n')))
        } else if (undo) {
          const done = await client['import.undo']({ importId }, { signal })
          print(done, () =>
            [
              ...done.kept.map(({ articleId, title }) => `${articleId}  kept, because you wrote in it: ${title}`),
              `${done.undone} taken back.`,
            ].join('\n'),
          )
        } else if (redo) {
          const done = await client['import.redo']({ importId }, { signal })
          print(done, () => `${done.redone} brought back.`)
        } else {
          const report = await client['import.report']({ importId })
          print(report, () => reportText(report))
        }
        return exitCode.ok
      }),
    )
}
