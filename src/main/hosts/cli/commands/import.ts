/** `import PATH…`: brings files and folders into the library. */
import type { Command } from 'commander'
import { exitCode } from '../exit-code.ts'
import { libraryCommand, withLibrary } from '../library-command.ts'

export function importCommand(): Command {
  return libraryCommand('import')
    .description('import articles from files and folders: plain text, saved web pages, Markdown')
    .argument('<path...>', 'files and folders')
    .action((paths: string[], _options: unknown, command: Command) =>
      withLibrary(
        command,
        async ({ app, client, signal, print }) => {
          const { files, failed } = await app.files.handPaths(paths)
          const empty = { articles: [], duplicates: [], failed: [], cancelled: false }
          const onTerminal = process.stderr.isTTY
          const imported =
            files.length === 0
              ? empty
              : await client['import.run'](
                  { items: files.map(file => ({ kind: 'file' as const, ...file })) },
                  {
                    signal,
                    onProgress: ({ done, total, source }) => {
                      if (onTerminal) process.stderr.write(`\r\x1b[K${done}/${total} ${source.slice(-60)}`)
                    },
                  },
                )
          if (onTerminal) process.stderr.write('\r\x1b[K')
          const report = { ...imported, failed: [...failed, ...imported.failed] }
          const { cancelled, ...counted } = report
          print(cancelled ? report : counted, () =>
            [
              ...report.articles.map(
                article => `${article.id}  ${article.publishedAt?.slice(0, 10) ?? 'undated   '}  ${article.title}`,
              ),
              ...report.duplicates.map(
                duplicate => `${duplicate.articleId}  already in the library: ${duplicate.source}`,
              ),
              ...report.failed.map(failure => `not imported: ${failure.source}: ${failure.reason}`),
              `${report.articles.length} imported, ${report.duplicates.length} already there, ${report.failed.length} not imported.${cancelled ? ' Stopped before the end.' : ''}`,
            ].join('\n'),
          )
          return report.failed.length > 0 || cancelled ? exitCode.failed : exitCode.ok
        },
        { createsLibrary: true },
      ),
    )
}
