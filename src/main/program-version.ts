/** Reads which version of the program this is. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const Package = z.object({ version: z.string() })

/** The version in the package.json beside the program's resources. */
export const programVersion = (resourcesFolder: string): string =>
  Package.parse(JSON.parse(readFileSync(join(resourcesFolder, '..', 'package.json'), 'utf8'))).version
