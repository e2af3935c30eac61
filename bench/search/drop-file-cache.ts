/** Takes an index’s files out of the system’s file cache, as they are after the machine was started. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** False where the system can't do it; GNU dd can, for single files and for everybody (posix_fadvise). */
export function fileCacheDropped(folder: string): boolean {
  if (process.platform !== 'linux') return false
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(file => statSync(file).isFile())
  return files.every(file => {
    const { status } = spawnSync('dd', [`of=${file}`, 'oflag=nocache', 'conv=notrunc,fdatasync', 'count=0'])
    return status === 0
  })
}
