/** `conflicts`: figures and statements of different parties that exclude each other. */
import type { Command } from 'commander'
import type { Conflict } from '../../../../contract/claims.ts'
import { amountText } from '../../../../contract/figure-text.ts'
import { quotedWords } from '../../../../contract/quoted-words.ts'
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
        print({ conflicts: [...conflicts.map(toJson), ...taken] }, () => {
          const found = conflicts.length === 0 ? ['No contradictions were found.'] : conflicts.map(conflictText)
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

function conflictText({ kind, quantity, target, event, sides }: Conflict): string {
  const about = [quantity, target].filter(word => word !== null).join(', ')
  const where = [event.title, event.place, event.date].filter(word => word !== null && word !== '').join(' · ')
  return [
    `${about === '' ? kind : `${about} (${kind})`} — ${where}`,
    ...sides.map(side => `  ${amountOf(side).padStart(14)}  ${side.claimant}: ${quotedWords(side.quote.exact)}`),
  ].join('\n')
}

function leftOut(count: number): string[] {
  if (count === 0) return []
  return [count === 1 ? 'One that was dismissed is left out.' : `${count} that were dismissed are left out.`]
}

function amountOf({ low, high, modifier, unit, figure }: Conflict['sides'][number]): string {
  return low === null && high === null ? '—' : amountText({ low, high, modifier, unit, exact: figure?.exact ?? '' })
}
