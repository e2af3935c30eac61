/** Answers what the window asks of its host: links, folders, and what program this is. */
import { AppError, type HandlersOf } from '../contract/bridge.ts'
import type { AppContract, Emit } from '../contract/index.ts'
import type { FileIntake } from './files/file-intake.ts'
import type { Host } from './host.ts'

/** `app.check` is the library's own to answer. */
export function hostHandlers(options: {
  host: Host
  files: FileIntake
  version: string
  dataDir: string
  emit: Emit
}): Omit<HandlersOf<AppContract, 'app'>, 'app.check'> {
  const { host, files } = options
  return {
    'app.info': () => ({ version: options.version, host: host.name, library: options.dataDir }),
    'app.showMenu': ({ groups }) => {
      host.showMenu?.(groups, id => options.emit('app.command', { id }))
      return {}
    },
    'app.openLink': async ({ url }) => {
      await host.openLink(url)
      return {}
    },
    'app.chooseFolder': async () => {
      const path = await host.chooseFolder()
      if (path === 'unavailable') throw new AppError('unavailable', 'This window has no folder dialog of its own.')
      return path === null ? null : files.handFolder(path)
    },
    'app.folders': ({ parent, path }) => files.listFolders(parent, path),
    'app.createFolder': ({ parent, name }) => files.createFolder(parent, name),
  }
}
