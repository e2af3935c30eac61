/** Says where the program's own files lie, beside the sources and beside the built program. */
import { fileURLToPath } from 'node:url'

/**
 * `hostUrl` is the `import.meta.url` of a host's main file: `src/main/hosts/<host>/main.ts` when Node runs the sources,
 * `out/main/<host>.js` when it runs the build. The two differ in how deep they lie and in the ending of their files.
 */
export function programFiles(hostUrl: string): { workerUrl: URL; resourcesFolder: string } {
  const fromSource = hostUrl.endsWith('.ts')
  return {
    workerUrl: new URL(fromSource ? '../../workers/worker.ts' : './worker.js', hostUrl),
    resourcesFolder: fileURLToPath(new URL(fromSource ? '../../../../resources' : '../../resources', hostUrl)),
  }
}
