/** Says on whose side the counted are, so that “militants” of one teller can meet “its fighters” of another. */

import type { ClaimantType } from '../../../../contract/claims.ts'
import { countryOfDemonym } from '../../lexicon/countries.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { anybodyNouns, armedOpponents, civilianNouns, stateFighters } from '../../lexicon/parties.ts'
import type { Claimant } from '../claimants/claimant-memory.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import { type Reading, runText, type TokenRun, tokenAt } from '../reading/reading.ts'
import type { Name, Names } from './find-names.ts'

export type Sides = { targetKey: string | null; targetSide: string | null; actorSide: string | null }

/** The one state force and the one armed group an article is about, if there is just one of each that matters. */
export type Parties = { force: string | null; opponent: string | null }

function foremost(names: readonly Name[], type: Name['type']): string | null {
  const weighed = names
    .filter(name => name.type === type && !name.isPerson && !name.isPlace)
    .map(name => ({ name: name.name, weight: name.mentions.length }))
    .sort((a, b) => b.weight - a.weight)
  const [first, second] = weighed
  if (!first) return null
  return second && second.weight >= first.weight ? null : first.name
}

export function findParties(names: Names): Parties {
  return { force: foremost(names.all, 'state_force'), opponent: foremost(names.all, 'rebel_group') }
}

function sideOfRun(reading: Reading, names: Names, run: TokenRun | null, parties: Parties): string | null {
  if (!run) return null
  const named = names.within(run).find(name => !name.isPerson)
  if (named) return named.name
  for (let at = run.first; at < run.end; at++) {
    const word = tokenAt(reading, at).singular.lower
    if (
      stateFighters.hasWord(word) ||
      word === 'army' ||
      word === 'military' ||
      word === 'government' ||
      word === 'force'
    )
      return landForce(reading, run) ?? parties.force
    if (armedOpponents.hasWord(word) || word === 'group' || word === 'gang') return parties.opponent
  }
  return null
}

/** “Norvanian soldiers”: the adjective tells the side better than the article’s main force does. */
function landForce(reading: Reading, run: TokenRun): string | null {
  for (let at = run.first; at < run.end; at++) {
    const land = countryOfDemonym.get(tokenAt(reading, at).text)
    if (land) return land
  }
  return null
}

/**
 * The kind of people or things counted, for comparison. `head` is the singular head noun of `words`, both in lower case;
 * null counts people without saying which. `own` says that they are the claimant’s (“its fighters”).
 */
export function targetKeyOf(counted: {
  head: string | null
  words: string
  own: boolean
  claimantType: ClaimantType | null
}): string {
  const { head, words, own, claimantType } = counted
  if (head === null) return 'person'
  if (/police|gendarme/.test(words) || head === 'policeman') return 'police officer'
  if (stateFighters.hasWord(head) || (head === 'force' && /security|government|army/.test(words))) return 'soldier'
  const calledArmed = /militant|rebel|insurgent|gang|terror/.test(words)
  const follows = isOneOf(head, 'member', 'man', 'commander', 'leader') && (own || calledArmed)
  if (armedOpponents.hasWord(head) || (follows && (claimantType === 'rebel_group' || calledArmed))) return 'fighter'
  if (civilianNouns.hasWord(head)) return 'civilian'
  return anybodyNouns.hasWord(head) ? 'person' : head
}

/**
 * Normalised target and side of one figure. Keys fold the tellers’ words for one kind of people: every state fighter is
 * a `soldier` (police apart), every armed opponent a `fighter`, anybody a `person`.
 */
export function nameSides(
  reading: Reading,
  names: Names,
  parties: Parties,
  figure: RawFigure,
  claimant: Claimant | null,
): Sides {
  const { head } = figure
  if (figure.quantity === 'money' || figure.quantity === 'duration')
    return { targetKey: figure.unit, targetSide: null, actorSide: null }
  const group = figure.group
  const words = group ? runText(reading, group).toLowerCase() : (figure.targetGroup ?? '').toLowerCase()
  const own = figure.possessive === 'its' || figure.possessive === 'their' || figure.possessive === 'our'
  const body = claimant && claimant.canonicalName !== 'unknown' ? (claimant.onBehalfOf ?? claimant.canonicalName) : null
  const targetKey = targetKeyOf({ head, words, own, claimantType: claimant?.type ?? null })
  let targetSide: string | null = null
  if (targetKey === 'soldier') {
    targetSide = (group && landForce(reading, group)) ?? (own ? body : parties.force)
  } else if (targetKey === 'fighter') {
    const named = group ? names.within(group).find(name => !name.isPerson && !name.isPlace) : undefined
    targetSide = named?.name ?? (own ? body : parties.opponent)
  }
  let actorSide = sideOfRun(reading, names, figure.actor, parties)
  if (actorSide === targetSide) actorSide = null
  return { targetKey, targetSide, actorSide }
}
