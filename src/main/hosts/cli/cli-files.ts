/** Says where the program's own files lie for the command line's commands, in the sources and in the build. */
import { programFiles } from '../program-files.ts'

// The build puts this file into out/main (or a chunk folder below it); the sources keep it beside the host's main file.
const built = !import.meta.url.endsWith('.ts')

export const cliFiles = programFiles(
  built
    ? new URL(import.meta.url.includes('/chunks/') ? '../cli.js' : './cli.js', import.meta.url).href
    : import.meta.url,
)
