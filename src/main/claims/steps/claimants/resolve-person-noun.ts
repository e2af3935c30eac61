/** Says whom a noun for one person means: “the president”, “the lawyer”, “the fiery activist”. */

import type { Name } from '../names/find-names.ts'
import {
  asThisMention,
  type Claimant,
  headOfText,
  lastNamed,
  lastVoice,
  type Memory,
  named,
} from './claimant-memory.ts'
import { agrees, type NounMention, nounSets, setOf, toldBefore } from './noun-mention.ts'

/** Nouns by which one person is called in turn. */
const roleSets = nounSets(`rep representative lawmaker congressman congresswoman mp senator legislator politician
  lawyer attorney counsel barrister solicitor advocate
  spokesman spokeswoman spokesperson
  journalist reporter correspondent editor writer columnist broadcaster
  activist campaigner organiser organizer
  doctor physician surgeon medic
  cleric imam priest bishop archbishop pastor reverend father
  leader chief head chairman chairwoman chair president director boss
  minister secretary
  analyst expert researcher academic scholar professor
  officer policeman general colonel major captain commander
  relative sister brother mother father son daughter wife husband uncle aunt cousin nephew niece parent`)

/** A brother is a relative, a wife too. */
export const relations = setOf(roleSets, 'relative')

/** Whether a person may be called by this noun: introduced so, or as nothing at all. */
export function mayBeCalled(name: Name, noun: string): boolean {
  const set = setOf(roleSets, noun)
  return name.roles.size === 0 || [...name.roles].some(role => role === noun || (set?.has(role) ?? false))
}

/** “the president”, “the lawyer”: the last person introduced by this office or one like it, else who spoke last. */
export function resolvePerson(memory: Memory, phrase: NounMention): Claimant | null {
  const { mention, head } = phrase
  const set = setOf(roleSets, head)
  const holds = (name: Name) =>
    name.isPerson && (name.roles.has(head) || [...name.roles].some(role => set?.has(role) ?? false))
  // Who speaks is meant before whom the text only names.
  const spoke = lastVoice(
    memory,
    ({ name }) => name !== null && holds(name) && agrees(phrase, name.words, name.described),
    8,
  )
  if (spoke)
    return asThisMention(spoke, mention, 'apposition', `${spoke.canonicalName}, who spoke, introduced as ${head}`)
  const exact = lastNamed(
    memory,
    mention.first,
    100_000,
    name => name.isPerson && name.roles.has(head) && agrees(phrase, name.words, name.described),
  )
  const office =
    exact ?? lastNamed(memory, mention.first, 400, name => holds(name) && agrees(phrase, name.words, name.described))
  if (office) return { ...named(office, mention, 'apposition'), why: `${office.name}, introduced as ${head}` }
  const voice = lastVoice(
    memory,
    ({ name, canonicalName, isPlural }) =>
      !name && !isPlural && headOfText(canonicalName) === head && agrees(phrase, canonicalName.split(' ')),
    20,
  )
  if (voice) return asThisMention(voice, mention, 'apposition', 'who spoke before')
  // “The fiery activist”, never told of before: another word for who has just spoken.
  if (!descriptive.test(head) || toldBefore(memory.reading, mention, head)) return null
  const speaker = lastVoice(memory, ({ name }) => name?.isPerson === true, 1)
  return speaker ? asThisMention(speaker, mention, 'apposition', 'who has just spoken, by another word') : null
}

/** Nouns by which a person is called for variety; an office (“the prosecutor”) brings in somebody new. */
const descriptive =
  /^(?:activist|politician|lawmaker|campaigner|blogger|businessman|businesswoman|veteran|star|actor|actress|singer|athlete|player|author|writer|novelist|academic|economist|man|woman|mother|father)$/
