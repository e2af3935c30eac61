/** Lists the library's migrations in the order in which they were released. The last one's number is the schema version. */
import { library } from './0001-library.ts'
import { reviews } from './0002-reviews.ts'
import { reviewRequests } from './0003-review-requests.ts'
import { searches } from './0004-searches.ts'
import { identity } from './0005-identity.ts'
import { shelves } from './0006-shelves.ts'
import { noteEntries } from './0007-note-entries.ts'
import { captures } from './0008-captures.ts'
import { likeness } from './0009-likeness.ts'
import { readingPlaces } from './0010-reading-places.ts'
import { articleRows } from './0011-article-rows.ts'
import { imports } from './0012-imports.ts'
import { eventNoteHomes } from './0013-event-note-homes.ts'

/** Each entry takes the library from version `index` to `index + 1`. Never edit a released one: append. */
export const migrations: readonly { name: string; sql: string }[] = [
  { name: '0001-library', sql: library },
  { name: '0002-reviews', sql: reviews },
  { name: '0003-review-requests', sql: reviewRequests },
  { name: '0004-searches', sql: searches },
  { name: '0005-identity', sql: identity },
  { name: '0006-shelves', sql: shelves },
  { name: '0007-note-entries', sql: noteEntries },
  { name: '0008-captures', sql: captures },
  { name: '0009-likeness', sql: likeness },
  { name: '0010-reading-places', sql: readingPlaces },
  { name: '0011-article-rows', sql: articleRows },
  { name: '0012-imports', sql: imports },
  { name: '0013-event-note-homes', sql: eventNoteHomes },
]
