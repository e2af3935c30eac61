/** Tells statements of different deeds apart: done at another time, in another place, by another, or to another thing. */

import type { ClaimantType } from '../../../contract/claims.ts'
import { partyNouns } from '../lexicon/parties.ts'
import { struckThings } from '../lexicon/struck-things.ts'
import type { Voice } from './claimant-identity.ts'
import { denyingCue } from './denying-cue.ts'
import { readName, sameNameWord } from './names.ts'
import { type Story, type StoryClaim, wordsOf } from './story-claims.ts'
import { areElsewhere, toldPlaces } from './told-places.ts'

/** What a statement says of a deed, as far as its words tell. */
type Deed = {
  words: string
  things: ReadonlySet<string>
  places: readonly string[]
  /** Who did it, and who is said not to have done it. */
  told: Side | null
  denied: Side | null
}

/** Whether a denial may be of the deed that a claim tells of: nothing that both name says otherwise. */
export function mayBeOneDeed(story: Story, denial: StoryClaim, claim: StoryClaim): boolean {
  if (wasBefore(denial, claim)) return false
  const [denied, told] = [deedOf(story, denial), deedOf(story, claim)]
  if (areOtherThings(denied.things, told.things) || areElsewhere(denied, told)) return false
  return denied.denied === null || told.told === null || !areOpponents(denied.denied, told.told)
}

/** Each statement is compared with many: it is read once. */
const deeds = new WeakMap<Story, WeakMap<StoryClaim['claim'], Deed>>()

function deedOf(story: Story, statement: StoryClaim): Deed {
  const known = deeds.get(story) ?? new WeakMap<StoryClaim['claim'], Deed>()
  deeds.set(story, known)
  const read = known.get(statement.claim)
  if (read !== undefined) return read
  const words = wordsOf(statement.claim)
  const [told, denied] = [doerTold(statement, words), doerDenied(statement, words)]
  const deed: Deed = {
    words,
    things: thingsIn(words),
    places: toldPlaces(words, name => story.voices.named(name) !== null),
    told: told && sideOf(story, told),
    denied: denied && sideOf(story, denied),
  }
  known.set(statement.claim, deed)
  return deed
}

/** “Last year the ministry had denied …” answers nothing that was said of a later happening. */
function wasBefore(denial: StoryClaim, claim: StoryClaim): boolean {
  if (denial.articleId !== claim.articleId || denial.happened === null || claim.happened === null) return false
  const length = Math.min(denial.happened.length, claim.happened.length)
  return denial.happened.slice(0, length) < claim.happened.slice(0, length)
}

/** “Shelled the hospital” and “did not shell the school”. */
function areOtherThings(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size > 0 && other.size > 0 && ![...one].some(thing => other.has(thing))
}

function thingsIn(words: string): Set<string> {
  return new Set((words.toLowerCase().match(/\p{Ll}{3,}/gu) ?? []).flatMap(word => struckThings.getWord(word) ?? []))
}

type Doer = { name: string; voice: Voice | null }

const agent =
  /\p{L}(?:ed|wn|nt|en|ht|id|ck|ot|un) by (?:the |an? |its |their |his |her )?(\p{L}[^.,;:“”"]{1,40}?)(?= (?:on|in|at|and|but|who|which|that|when|during|after|before|last|with|from|for)\b|[.,;:“”"]|$)/iu
/** “The rebels did not …”, “that the army had never …”: who is said not to have done it. */
const notDoing =
  /(?:^|[.,;:“"] ?|\bthat |\band |\bbut )(?:the |an? |any |its |their )?([^.,;:“”"]{1,40}?) (?:(?:did|do|does|had|has|have|were|was|are|is)(?: not|n['’]t| never)|never) (?!been\b)/iu
const doing =
  /^\W*(?:that )?(?:the |an? |any |its |their )?([^.,;:“”"]{2,40}?) (?:had |has |have |was |were )?\p{L}+(?:ed|ing|ot|uck)\b/iu
const pronoun = /^(?:it|they|he|she|we|i|its|their)\b/i
/** “Denied shelling it”, “denied that it …”, “denied any part in it”: of who denies. */
const ownDeed =
  /^\W*(?:(?:ever )?\p{L}+ing\b|that (?:it|they|he|she|we|i)\b|(?:it|they|he|she) (?:had|has|have)\b|(?:any |all )?(?:responsibility|involvement|role|part|hand) (?:for|in)\b)/iu

/** Who, a denial says, did not do it; null where its words do not tell. */
function doerDenied({ claim, voice }: StoryClaim, words: string): Doer | null {
  const byAgent = agent.exec(words)?.[1]
  if (byAgent !== undefined) return { name: byAgent, voice: null }
  const outright = denyingCue.test(claim.cueLemma ?? '')
  if (outright && ownDeed.test(words)) return voice === null ? null : { name: voice.name, voice }
  const subject = (outright ? doing : notDoing).exec(words)?.[1]
  if (subject === undefined) return null
  return pronoun.test(subject) ? voice && { name: voice.name, voice } : { name: subject, voice: null }
}

/** Whom a claim tells of as the doer: whom it accuses, or who owns up to it. */
function doerTold({ claim, voice }: StoryClaim, words: string): Doer | null {
  if (claim.stance === 'claim_responsibility') return voice && { name: voice.name, voice }
  const name = (claim.stance === 'accuse' || claim.stance === 'allege' ? claim.target : null) ?? agent.exec(words)?.[1]
  return name === undefined || name === null ? null : { name, voice: null }
}

type Side = { camp: 'state' | 'rebel' | null; proper: string[] }

const camps: Partial<Record<ClaimantType, 'state' | 'rebel'>> = {
  state_force: 'state',
  government: 'state',
  rebel_group: 'rebel',
}

/** Which camp a doer is of, by the party it is or by its noun (“the rebels”), and the land or name it bears. */
function sideOf(story: Story, { name, voice }: Doer): Side {
  const party = voice ?? story.voices.named(name)
  const noun = (name.toLowerCase().match(/\p{L}+/gu) ?? []).findLast(word => partyNouns.hasWord(word))
  const type = party?.type ?? (noun === undefined ? undefined : partyNouns.getWord(noun))
  const names = party === null ? [readName(name)] : party.names
  return {
    camp: type === undefined ? null : (camps[type] ?? null),
    proper: names.flatMap(({ capitalised }) => capitalised.map(word => word.toLowerCase())),
  }
}

/** Of different camps, or of one camp with names that share nothing: two armies, two fronts. */
function areOpponents(one: Side, other: Side): boolean {
  if (one.camp === null || other.camp === null) return false
  if (one.camp !== other.camp) return true
  const named = one.proper.length > 0 && other.proper.length > 0
  return named && !one.proper.some(word => other.proper.some(each => sameNameWord(word, each)))
}
