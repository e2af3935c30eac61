/** Names a conflict by what it sets against what, so that it keeps its name while the library grows. */

import { createHash } from 'node:crypto'

/** Twelve hexadecimal digits from the parts that make the conflict what it is. */
export function conflictIdOf(...parts: string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)
}
