/** Finds out whom “officials”, “the organisers” or a land's name meant, by the numbers they gave. */

import type { Voice } from './claimant-identity.ts'
import type { FigureGroup } from './comparable-figures.ts'
import { sameNameWord } from './names.ts'

/** Words by which reports call a state's bodies when they name none, as names are compared. */
const anyOfState = new Set(
  'official authority government state army police force securityforces ministry administration commander'.split(' '),
)
/** The same for whoever called people together, and for firms. */
const anyOfOthers = new Set(
  'organizer protester demonstrator striker opposition rebel militant insurgent union group movement company firm operator management employer'.split(
    ' ',
  ),
)
const ofState = new Set(['government', 'state_force'])
const ofOthers = new Set(['political', 'organisation', 'rebel_group'])
/** Numbers below this agree by chance. */
const smallestTelling = 3

/** Which types of body a nameless voice may be; null for a voice that has a name. */
function mayBe({ names, type }: Voice, lands: readonly string[]): ReadonlySet<string> | null {
  if (type === 'person' || type === 'witness') return null
  const all = names.flatMap(name => name.words)
  if (all.every(word => anyOfState.has(word) || lands.some(land => sameNameWord(land, word)))) return ofState
  return all.every(word => anyOfOthers.has(word)) ? ofOthers : null
}

/**
 * For each nameless voice the named one that gave the same number of the same, where only one did: two outlets tell one
 * source's count, and one of them says whose it is. `lands` are words of lands that speak (“Norvania says”).
 */
function namedByNumber(groups: readonly FigureGroup[], lands: readonly string[]): ReadonlyMap<Voice, Voice> {
  const candidates = new Map<Voice, Set<Voice>>()
  for (const { figures } of groups) {
    for (const { voice, low, high } of figures) {
      if (voice === null || low < smallestTelling) continue
      const types = mayBe(voice, lands)
      if (types === null) continue
      for (const other of figures) {
        if (other.voice === null || other.low !== low || other.high !== high) continue
        if (!types.has(other.voice.type) || mayBe(other.voice, lands) !== null) continue
        candidates.set(voice, (candidates.get(voice) ?? new Set()).add(other.voice))
      }
    }
  }
  const found = new Map<Voice, Voice>()
  for (const [voice, others] of candidates) {
    const [only] = others
    if (others.size === 1 && only !== undefined) found.set(voice, only)
  }
  return found
}

/** The same groups with nameless voices shown as whom they meant. */
export function withNamedVoices(groups: readonly FigureGroup[], lands: readonly string[]): FigureGroup[] {
  const named = namedByNumber(groups, lands)
  return groups.map(group => ({
    ...group,
    figures: group.figures.map(each => ({ ...each, voice: (each.voice && named.get(each.voice)) ?? each.voice })),
  }))
}
