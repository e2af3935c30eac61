/** `import PATH…`: brings files, folders and pages of the web into the library. */
import type { Command } from 'commander'
import { AppError } from '../../../../contract/bridge.ts'
import type { ImportReport } from '../../../../contract/import.ts'
import { joinReports } from '../../../../contract/import-report.ts'
import { exitCode } from '../exit-code.ts'
import { type LibraryContext, libraryCommand, withLibrary } from '../library-command.ts'
import { reportText } from '../report-text.ts'

const isAddress = (argument: string) => /^https?:\/\//i.test(argument)

export function importCommand(): Command {
  return libraryCommand('import')
    .description(
      'import articles from files, folders and archives; exports of other programs with their tags, highlights and notes; or a page or feed of the web, which is fetched when its address is given',
    )
    .argument('<path...>', 'files, folders, and addresses that begin with https:// or http://')
    .option('--for <article>', 'the file is the saved page of this article, which came as a link without its content')
    .option('--pictures', 'fetch the pictures of a page of the web, too', false)
    .action((paths: string[], options: { for?: string; pictures: boolean }, command: Command) =>
      withLibrary(
        command,
        async context => {
          const { app, print } = context
          const { files, failed } = await app.files.handPaths(paths.filter(path => !isAddress(path)))
          const reports =
            options.for === undefined
              ? await importAll(context, files, paths.filter(isAddress), options.pictures)
              : [await attach(context, context.article(options.for), files)]
          const joined = joinReports(reports)
          const report = { ...joined, failed: [...failed, ...joined.failed] }
          const { cancelled, ...counted } = report
          print(cancelled ? report : counted, () => reportText(report))
          return report.failed.length > 0 || cancelled ? exitCode.failed : exitCode.ok
        },
        { createsLibrary: true },
      ),
    )
}

type Files = { handle: string; source: string }[]

async function importAll(
  { client, signal }: LibraryContext,
  files: Files,
  addresses: readonly string[],
  pictures: boolean,
): Promise<ImportReport[]> {
  const onTerminal = process.stderr.isTTY
  const tell = (line: string) => {
    if (onTerminal) process.stderr.write(`\r\x1b[K${line}`)
  }
  const onProgress = ({ done, total, source }: { done: number; total: number; source: string }) =>
    tell(`${done}/${total} ${source.slice(-60)}`)
  const reports: ImportReport[] = []
  if (files.length > 0) {
    const items = files.map(file => ({ kind: 'file' as const, ...file }))
    reports.push(await client['import.run']({ items }, { signal, onProgress }))
  }
  for (const url of addresses) {
    if (signal.aborted) break
    tell(url)
    reports.push(await client['import.web']({ url, pictures }, { signal }))
  }
  tell('')
  return reports
}

async function attach({ client, signal }: LibraryContext, articleId: string, files: Files): Promise<ImportReport> {
  const [file, another] = files
  if (file === undefined || another !== undefined) {
    throw new AppError('invalid-input', 'Give one file: the saved page of the article that --for names.')
  }
  return client['import.attach']({ articleId, item: { kind: 'file', ...file } }, { signal })
}
