/** Reads a folder of pages by Readability on the DOM it is used with here, and nothing else: `FOLDER`. Prints what it took as JSON. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

const [folder = ''] = process.argv.slice(2)
const cpu = process.cpuUsage()
const start = performance.now()
let found = 0
for (const name of readdirSync(folder).sort()) {
  const { document } = parseHTML(readFileSync(join(folder, name), 'utf8'))
  // linkedom's document is a browser's in all that Readability uses.
  const reader = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0])
  if (reader.parse() !== null) found++
}
const { user, system } = process.cpuUsage(cpu)
console.log(
  JSON.stringify({
    ...{ articles: found, wall: performance.now() - start },
    ...{ cpu: (user + system) / 1000, peakMb: process.resourceUsage().maxRSS / 1024 },
  }),
)
