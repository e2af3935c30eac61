/** `conflicts`: figures and statements of different parties that exclude each other. */
import type { Command } from 'commander'
import type { Conflict } from '../../../../contract/claims.ts'
import { conflictText, type Sources } from '../conflict-text.ts'
import { exitCode } from '../exit-code.ts'
import { libraryCommand, withLibrary } from '../library-command.ts'

export function conflictsCommand(): Command {
  return libraryCommand('conflicts')
    .description('show what the parties contradict each other about')
    .action((_options: unknown, command: Command) =>
      withLibrary(command, async ({ client, signal, print }) => {
        const { conflicts, dismissed } = await client['claims.conflicts']({}, { signal })
        // Only what a reader dismissed has a state: the others are as they ever were.
        const taken = dismissed.map(each => ({ ...toJson(each), state: 'dismissed', reason: each.dismissal.reason }))
        const sources = await sourcesOf(client, conflicts)
        print({ conflicts: [...conflicts.map(toJson), ...taken] }, () => {
          const found =
            conflicts.length === 0
              ? ['No contradictions were found.']
              : conflicts.map(conflict => conflictText(conflict, sources))
          return [...found, ...leftOut(dismissed.length)].join('\n\n')
        })
        return exitCode.ok
      }),
    )
}

/** The shape other programs rely on; it names fewer things than the contract's. */
function toJson({ kind, quantity, target, event, sides }: Conflict) {
  const { id, title, date, place, articleIds } = event
  return {
    kind,
    quantity,
    target,
    event: { id, title, date, place, articleIds },
    sides: sides.map(({ claimant, low, high, modifier, unit, claimId, figure }) => ({
      claimant,
      low,
      high,
      modifier,
      unit,
      claimId,
      figure,
    })),
  }
}

type Client = Parameters<Parameters<typeof withLibrary>[1]>[0]['client']

/** Where the sides were published, a thousand articles at a time. */
async function sourcesOf(client: Client, conflicts: readonly Conflict[]): Promise<Sources> {
  const ids = [...new Set(conflicts.flatMap(({ sides }) => sides.map(({ articleId }) => articleId)))]
  const sources: Sources = new Map()
  for (let from = 0; from < ids.length; from += 1000) {
    const articles = await client['library.summaries']({ articleIds: ids.slice(from, from + 1000) })
    for (const article of articles) sources.set(article.articleId, article)
  }
  return sources
}

function leftOut(count: number): string[] {
  if (count === 0) return []
  return [count === 1 ? 'One that was dismissed is left out.' : `${count} that were dismissed are left out.`]
}
