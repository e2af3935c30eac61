/** Runs one benchmark by its area's name: `npm run bench -- search --docs 1000,10000`. */
import { UsageError } from './usage-error.ts'

const areas: Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>> = {
  search: () => import('./search/search.ts'),
  claims: () => import('./claims/claims.ts'),
  desk: () => import('./desk/desk.ts'),
  import: () => import('./import/import.ts'),
}

const [area = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(areas, area) ? areas[area] : undefined
if (!load) {
  console.error(`Usage: npm run bench -- AREA [options]. Areas: ${Object.keys(areas).join(', ')}.`)
  process.exit(2)
}
try {
  await (await load()).run(args)
} catch (error) {
  // A wrong option, a folder that is not there: one sentence. What is a mistake of the benchmark shows where it is.
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (!/^(?:ERR_PARSE_ARGS|ENOENT|ENOTDIR|EACCES)/.test(code) && !(error instanceof UsageError)) throw error
  console.error(error instanceof Error ? error.message : error)
  process.exit(2)
}
