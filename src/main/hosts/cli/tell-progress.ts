/** Says on the error stream what a command waits for, once that takes longer than anybody expects of a command. */
import type { Client } from '../../../contract/index.ts'

/** Milliseconds before the first line, and between two. */
const pause = 3000

const numbers = new Intl.NumberFormat('en')
const told = (pending: number, what: string): string =>
  `${numbers.format(pending)} ${pending === 1 ? 'article' : 'articles'} to go: ${what} Ctrl+C stops here; what is done stays done.`

/**
 * Tells how many articles wait for their claims to be read, or to be indexed, until the function it returns is called.
 * Nothing is told of what is quick. `now` gives milliseconds.
 */
export function tellProgress(
  client: Pick<Client, 'claims.changed' | 'search.changed'>,
  write: (line: string) => void,
  now: () => number = () => performance.now(),
): () => void {
  let last = now()
  const tell = (pending: number, what: string) => {
    if (pending === 0 || now() - last < pause) return
    last = now()
    write(told(pending, what))
  }
  const stops = [
    client['claims.changed'](({ pending }) => tell(pending, 'their claims are being read.')),
    client['search.changed'](({ pending }) => tell(pending, 'they are being indexed.')),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
