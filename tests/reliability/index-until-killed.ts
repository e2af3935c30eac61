/** A program that goes on with the index's operations, merging in between, until it is killed. */
import { IndexWriter } from '../../src/main/search/indexing/index-writer.ts'
import { operation } from './index-operations.ts'

const folder = process.argv[2]
if (folder === undefined) throw new Error('Which folder?')
const writer = IndexWriter.open(folder)
for (let number = Number(writer.position ?? '0') + 1; ; number++) {
  const { changed, deleted } = operation(number)
  writer.apply(changed, deleted, String(number))
  // What is said here was acknowledged: it must be there whatever happens next.
  process.stdout.write(`${number}\n`)
  for (let step = 0; step < 6 && writer.tidy(performance.now() + 1); step++);
}
