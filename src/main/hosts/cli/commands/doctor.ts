/** `doctor`: checks that everything in the library can be read and is what was written. */
import type { Command } from 'commander'
import { exitCode } from '../exit-code.ts'
import { libraryCommand, withLibrary } from '../library-command.ts'

export function doctorCommand(): Command {
  return libraryCommand('doctor')
    .description('check that everything in the library can be read and is what was written')
    .action((_options: unknown, command: Command) =>
      withLibrary(command, async ({ client, signal, print }) => {
        const { library, version } = await client['app.info']({})
        const { findings } = await client['app.check']({}, { signal })
        const ok = findings.every(finding => finding.ok)
        print({ ok, library, version, findings }, () =>
          [
            `Library: ${library} (Counterclaim ${version}, Node ${process.versions.node})`,
            ...findings.map(finding => `${finding.ok ? 'ok     ' : 'DAMAGED'}  ${finding.what}: ${finding.detail}`),
          ].join('\n'),
        )
        return ok ? exitCode.ok : exitCode.failed
      }),
    )
}
