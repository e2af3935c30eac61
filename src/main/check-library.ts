/** Checks the library and what is derived from it, for the reader who asks whether everything is well. */
import type { Claims } from './claims/claims.ts'
import { attempt, checkDatabase, type Finding, report } from './database/check-database.ts'
import type { Database } from './database/open.ts'
import type { Library } from './library/library.ts'
import type { Search } from './search/search.ts'

/**
 * Reads everything once; changes nothing but claims and search, which are caught up. A damaged library is reported as it
 * stands: what is derived from it would only fail in other words.
 */
export async function checkLibrary(
  parts: { database: Database; library: Library; claims: Claims; search: Search },
  signal: AbortSignal,
): Promise<Finding[]> {
  const { database, library, claims, search } = parts
  const findings = [
    ...checkDatabase(database, assetId => library.asset(assetId)?.bytes ?? null),
    attempt('reviews of claims', () => {
      const { read, damaged } = claims.damagedReviews()
      return report('reviews of claims', read, damaged)
    }),
  ]
  if (findings.some(finding => !finding.ok)) return findings
  await claims.catchUp(signal)
  await search.catchUp(signal)
  return [...findings, derivedFinding(claims.failures(), claims.ungrouped())]
}

type Left = { articleId: string; reason: string }

function derivedFinding(failures: Left[], ungrouped: Left[]): Finding {
  const what = 'claims and search'
  if (failures.length + ungrouped.length === 0) return { what, ok: true, detail: 'Caught up with every article.' }
  const named = (some: Left[]) => some.slice(0, 3).map(({ articleId, reason }) => `${articleId} (${reason})`)
  const articles = ({ length }: Left[]) => (length === 1 ? '1 article has' : `${length} articles have`)
  const details = [
    failures.length > 0 &&
      `${articles(failures)} no claims because the text could not be worked on: ${named(failures).join(', ')}.`,
    ungrouped.length > 0 &&
      `${articles(ungrouped)} claims that could not be compared with others: ${named(ungrouped).join(', ')}.`,
  ]
  return { what, ok: false, detail: details.filter(Boolean).join(' ') }
}
