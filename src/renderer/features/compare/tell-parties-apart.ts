/** Tells parties of an event that share a name apart by what they are, wherever they are shown. */
import type { ClaimantType, EventDossier } from '../../../contract/claims.ts'
import { strings as words } from '../../evidence/strings.ts'

type Named = { voiceId?: string | null | undefined; claimant: string; claimantType: ClaimantType }

/** The dossier with “Army (state force)” and “Army (armed group)” where two parties are called “Army”; the same object where none are. */
export function tellPartiesApart(dossier: EventDossier): EventDossier {
  const voices = new Map<string, Set<string>>()
  for (const { cells } of dossier.rows) {
    for (const { claimant, voiceId } of cells) voices.set(claimant, (voices.get(claimant) ?? new Set()).add(voiceId))
  }
  const shared = [...voices.values()].filter(ids => ids.size > 1)
  if (shared.length === 0) return dossier
  const told = new Set(shared.flatMap(ids => [...ids]))
  const called = <T extends Named>(party: T): T => {
    const what = words.claimantType[party.claimantType]
    const isTold = party.voiceId !== undefined && party.voiceId !== null && told.has(party.voiceId)
    return isTold && what !== '' ? { ...party, claimant: `${party.claimant} (${what})` } : party
  }
  return {
    ...dossier,
    rows: dossier.rows.map(row => ({ ...row, cells: row.cells.map(called) })),
    conflicts: dossier.conflicts.map(conflict => ({ ...conflict, sides: conflict.sides.map(called) })),
    dismissed: dossier.dismissed.map(conflict => ({ ...conflict, sides: conflict.sides.map(called) })),
  }
}
