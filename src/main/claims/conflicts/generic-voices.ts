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
  const types = new Map<Voice, ReadonlySet<string> | null>()
  const typesOf = (voice: Voice) => {
    const known = types.get(voice)
    const may = known === undefined ? mayBe(voice, lands) : known
    types.set(voice, may)
    return may
  }
  for (const { figures } of groups) {
    for (const same of Map.groupBy(figures, ({ low, high }) => `${low} ${high}`).values()) {
      if ((same[0]?.low ?? 0) < smallestTelling) continue
      const voices = [...new Set(same.flatMap(({ voice }) => voice ?? []))]
      const namedVoices = voices.filter(voice => typesOf(voice) === null)
      for (const voice of voices) {
        const may = typesOf(voice)
        if (may === null) continue
        // Two tell as much as more: only one is meant.
        const found = namedVoices.filter(({ type }) => may.has(type)).slice(0, 2)
        candidates.set(voice, new Set([...(candidates.get(voice) ?? []), ...found]))
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
