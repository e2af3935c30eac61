/** Fills a library with generated articles: `node bench/generate-library.ts --count 1000 --library DIR`. */
import { parseArgs } from 'node:util'
import { libraryFolder } from '../src/main/data-folder.ts'
import { lockLibrary } from '../src/main/database/lock.ts'
import { openDatabase } from '../src/main/database/open.ts'
import { createLibrary } from '../src/main/library/library.ts'
import { generateArticles } from './generate-articles.ts'

const usage = 'Usage: npm run generate -- --count 1000 --library DIR [--seed 1]'

function wanted(): { count: number; seed: number; library: string } | null {
  try {
    const { values } = parseArgs({
      options: {
        count: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        library: { type: 'string' },
      },
    })
    const [count, seed] = [Number(values.count), Number(values.seed)]
    const valid = Number.isInteger(count) && count > 0 && Number.isInteger(seed)
    return valid && values.library !== undefined ? { count, seed, library: values.library } : null
  } catch {
    return null
  }
}

const options = wanted()
if (!options) {
  console.error(usage)
  process.exit(2)
}
const { count, seed } = options
const folder = libraryFolder(options.library)
const lock = lockLibrary(folder, 'the library generator')
const database = openDatabase(folder)
// A generated library can be generated again: no need to wait for the disk after each article.
database.pragma('synchronous = OFF')
const library = createLibrary({ database, folder, emit: () => undefined })
let written = 0
for (const { draft } of generateArticles({ count, seed })) {
  library.add(draft, { sourceName: null })
  if (++written % 1000 === 0) console.log(`${written} of ${count}`)
}
database.close()
lock.release()
console.log(`${written} generated articles are in ${folder}.`)
