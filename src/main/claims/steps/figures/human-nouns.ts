/** Tells nouns for people from those for places and things that only look alike. */

import { countedThings } from '../../lexicon/casualties.ts'
import { countryOfDemonym } from '../../lexicon/countries.ts'
import { singular } from '../../lexicon/inflection.ts'
import { armedOpponents, civilianNouns, partyNouns, peopleNouns, stateFighters } from '../../lexicon/parties.ts'
import { type Word, wordClass } from '../../lexicon/word-class.ts'

/** People no ending tells. */
const people = wordClass(
  'agent operative intellectual academic professional rival cleric mechanic fanatic client recipient dissident native fugitive executive ' +
    'scout pirate mercenary veteran constable warden picket intern schoolboy adolescent sibling boss athlete coach plaintiff beneficiary ' +
    'expatriate nomad vandal culprit accomplice spy midwife stowaway opponent acquaintance girlfriend boyfriend signatory vigilante cowboy ' +
    'steward chieftain shepherd shopper pilot admiral deputy slave landlord chef poet architect triplet respondent supporter follower',
)

/** Nouns that end like the names of trades, or name a party, and are no people a number could count. */
const notHuman = wordClass(
  'number border center quarter corner winter letter paper matter order offer river tower theater chapter front party organization ' +
    'organisation group company institution government union association ministry department agency council committee country office court ' +
    'parliament newspaper website hospital week month year power weather summer murder manner barrier answer counter shelter chamber charter ' +
    'computer disaster encounter factor sector error mirror terror horror motor plant grant restaurant constituent meter area era water ' +
    'data agenda campus tender folder filter cover layer finger shoulder chapter container trailer freezer poster banner ladder hammer monitor ' +
    'network university school bank firm church club channel newspaper magazine initiative programme program fund league board operator',
)
/** What stands on the map and is neither lost nor counted among people. */
const places = wordClass(
  'village town city district province region state county area place country nation street road neighbourhood neighborhood island site location constituency municipality zone sector front job seat goal point match game time way reason question step stage year',
)

const peoples = wordClass(
  [...countryOfDemonym.keys()].map(demonym => demonym.charAt(0).toLowerCase() + demonym.slice(1)),
)
const listedPeople = wordClass(
  [peopleNouns, people, stateFighters, armedOpponents, civilianNouns, partyNouns, peoples].flatMap(
    ({ words }) => words,
  ),
)
const noPeople = wordClass([...notHuman.words, ...countedThings.words])

export const isPlace = places.has

export const isHuman = (noun: Word) =>
  !noPeople.has(noun) &&
  (listedPeople.has(noun) || /(?:man|woman|er|or|ist|ant|ian|ee|mate|hand|folk)$/.test(noun.lower))

/** Nouns that are many without an “s”. */
export const unmarkedPlurals = wordClass(
  'accused people police personnel aircraft crew troops staff others dead wounded injured cattle sheep youth clergy militia folk kin infantry cavalry military navy army public press',
)

/** “The 400 Brig gang”: a number before one thing is part of its name. */
export function isOneThing(noun: string): boolean {
  if (unmarkedPlurals.hasWord(noun) || noun.endsWith('s') || noun.endsWith('ese') || noun.endsWith('i')) return false
  return singular(noun) === noun && !/(?:men|children|people|folk|craft|fish|life)$/.test(noun)
}
