/** `extract PATH…`: the claims of texts as they stand, without a library. */
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { makeFolder } from '../../../database/make-folder.ts'
import { extractFiles } from '../../../extract-files.ts'
import { cliFiles } from '../cli-files.ts'
import { exitCode } from '../exit-code.ts'

type ExtractOptions = { raw: boolean; published?: string; out?: string; json: boolean }

export function extractCommand(): Command {
  return new Command('extract')
    .description('extract the claims of texts without a library, one JSON per text')
    .argument('<path...>', 'files and folders')
    .option('--raw', 'take the text as it stands; offsets count UTF-16 code units in it', false)
    .option('--published <date>', 'the publication date (YYYY-MM-DD), where the text does not say', toDate)
    .option('--out <dir>', 'write one file per text into this folder instead of printing')
    .option('--json', 'print JSON (the only form there is)', true)
    .action(async (paths: string[], options: ExtractOptions) => {
      const cancel = new AbortController()
      process.once('SIGINT', () => cancel.abort())
      if (options.out !== undefined) makeFolder(options.out)
      let failures = 0
      const written = new Set<string>()
      const files = extractFiles({
        paths,
        raw: options.raw,
        published: options.published ?? null,
        workerUrl: cliFiles.workerUrl,
        signal: cancel.signal,
      })
      for await (const file of files) {
        if (!file.ok) {
          failures++
          console.error(`${file.source}: ${file.reason}`)
        } else if (options.out === undefined) {
          console.log(JSON.stringify(file.extraction))
        } else if (written.has(file.extraction.id)) {
          failures++
          console.error(`${file.source}: another text is named ${file.extraction.id} too; its result was kept.`)
        } else {
          written.add(file.extraction.id)
          writeWhole(join(options.out, `${file.extraction.id}.json`), JSON.stringify(file.extraction, null, 1))
        }
      }
      process.exitCode = failures > 0 || cancel.signal.aborted ? exitCode.failed : exitCode.ok
    })
}

/** An interrupted run leaves whole files only. */
function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, `${text}\n`)
  renameSync(`${file}.part`, file)
}

function toDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('It must be a date like 2022-02-07.')
  }
  return text
}
