/** Runs one benchmark by its area's name: `npm run bench -- search --docs 1000,10000`. */
const areas: Record<string, () => Promise<{ run: (args: string[]) => Promise<void> }>> = {
  search: () => import('./search.ts'),
  claims: () => import('./claims/claims.ts'),
}

const [area = '', ...args] = process.argv.slice(2)
const load = Object.hasOwn(areas, area) ? areas[area] : undefined
if (!load) {
  console.error(`Usage: npm run bench -- AREA [options]. Areas: ${Object.keys(areas).join(', ')}.`)
  process.exit(2)
}
await (await load()).run(args)
