/** Runs one command on a library and ends: for scripts, batches, and machines without a screen. */
import { Command, CommanderError } from 'commander'
import { toErrorValue } from '../../../contract/bridge.ts'
import { programVersion } from '../../program-version.ts'
import { cliFiles } from './cli-files.ts'
import { claimsCommand } from './commands/claims.ts'
import { conflictsCommand } from './commands/conflicts.ts'
import { doctorCommand } from './commands/doctor.ts'
import { exportCommand } from './commands/export.ts'
import { extractCommand } from './commands/extract.ts'
import { importCommand } from './commands/import.ts'
import { importsCommand } from './commands/imports.ts'
import { listCommand } from './commands/list.ts'
import { noteCommand } from './commands/note.ts'
import { searchCommand } from './commands/search.ts'
import { showCommand } from './commands/show.ts'
import { exitCode } from './exit-code.ts'

// `… | head` closes the pipe early; that is no error of this program's.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.ok)
  throw error
})

const program = new Command('counterclaim')
  .description(
    'Works on a Counterclaim library from the command line. Exit codes: 0 ok, 1 some items failed, 2 wrong usage.',
  )
  .version(programVersion(cliFiles.resourcesFolder), '--version', 'print the version')
  .configureHelp({ showGlobalOptions: true })
  .exitOverride()
for (const command of [
  importCommand,
  importsCommand,
  listCommand,
  showCommand,
  claimsCommand,
  conflictsCommand,
  searchCommand,
  noteCommand,
  exportCommand,
  doctorCommand,
  extractCommand,
]) {
  program.addCommand(command().exitOverride().showHelpAfterError('Add --help to see what it takes.'))
}

try {
  await program.parseAsync(process.argv)
} catch (error) {
  if (error instanceof CommanderError) {
    // commander has printed what is wrong; help and version asked for are no errors.
    process.exitCode = error.exitCode === 0 ? exitCode.ok : exitCode.usage
  } else {
    const { code, message } = toErrorValue(error)
    console.error(message)
    if (code === 'internal' && error instanceof Error && process.env.COUNTERCLAIM_DEBUG) console.error(error.stack)
    process.exitCode = code === 'invalid-input' ? exitCode.usage : exitCode.failed
  }
}
