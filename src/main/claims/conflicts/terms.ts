/** Reads a text as terms that statements are compared by: stems of telling words, ideas under one name each, kinds of people. */

import { tellingWords, wordStem } from '../events/event-features.ts'
import { isKnownKind, kindOfPhrase } from './target-kind.ts'

/** Ideas that contested statements turn on, with words for them; stems are compared. */
const ideas: Record<string, string> = {
  killing:
    'killed kills kill killing died dead death deaths fatality fatalities slain slaughtered massacre murdered casualties lives stabbed strangled lynched perished',
  wounding: 'wounded injured hurt injuries wounds wound injury casualties',
  captivity: 'prisoner prisoners captivity captive captives captured hostage hostages custody surrendered',
  arrest: 'arrested arrest arrests detained detention detainees detainee',
  attack: 'attacked attack attacks assault assaulted offensive ambushed ambush stormed raided',
  shelling:
    'shelled shelling shells shell mortar mortars artillery bombarded bombardment barrage rounds howitzer battery',
  airAttack:
    'plane planes aircraft airstrike airstrikes jet jets warplane warplanes drone drones helicopter helicopters sortie sorties airforce',
  explosion: 'explosion explosions exploded explode blast blasts blew bomb bombs bombing bombed detonated blasting',
  weapons: 'weapon weapons arsenal rocket rockets ammunition munitions explosives cache depot',
  armour: 'tank tanks armoured armored',
  fire: 'fire blaze burned burnt arson torched flames',
  locking: 'lock locked locks locking padlock padlocked barred',
  retreat: 'retreat retreated retreating withdrew withdrawn withdrawal fled pulled abandoned',
  seizing: 'seized seize control overrun recaptured retaken liberated',
  truce: 'truce ceasefire armistice',
  hunger: 'hunger starvation starving famine',
  flooding: 'flood floods flooded flooding overflowed breached breach spillway gates dam',
  sinking: 'sank sinking sunk capsized overloaded overloading',
  quake: 'earthquake quake tremor tremors seismic',
  warning: 'warned warning warnings alert alerted alarm siren sirens concern concerns complaint complaints complained',
  shooting: 'shot shots shooting gunfire bullet bullets gunshot gunmen firearm firearms',
  illTreatment:
    'torture tortured torturing brutalised brutalized brutalisation brutalization beaten beating beatings assaulted abused abuse abuses mistreated mistreatment flogged whipped starved chained cruelty harassed harassment',
  expulsion:
    'repatriated repatriating repatriation repatriate deported deportation deportations deporting expelled expulsion expulsions returning returned',
  abduction:
    'abducted abduction abductions abducting kidnapped kidnapping kidnappings disappeared disappearance disappearances',
  theft: 'robbed robbery robberies stole stolen stealing theft thefts looted looting',
  fraud: 'rigged rigging fraud fraudulent falsified',
  gas: 'gas teargas canister canisters',
  epidemic: 'cholera epidemic outbreak outbreaks',
}

/** Ways of telling one of these that no single word tells. */
const phrases: [RegExp, string][] = [
  [
    /\b(?:(?:poor|bad|ill|harsh|rough|cruel|inhumane?|degrading)[ -]treatment|(?:struck|hit|beat|beaten) (?:\p{L}+ )?with an? )/giu,
    'mistreatment ',
  ],
  [/\b(?:gave|given|giving) (?:them|him|her)sel(?:f|ves) up\b/gi, 'surrendered'],
  // “Pushed into a car at dusk”
  [
    /\b(?:pushed|bundled|forced|dragged|thrown|shoved|pulled|hauled) (?:in)?to (?:an? |the )?(?:[\p{L}-]+ ){0,2}(?:van|car|vehicle|bus|minibus|truck|jeep)s?\b/giu,
    'arrested vehicle',
  ],
  [/\b(?:run|runs|ran) over by\b/gi, 'killed by'],
  // “In our hands” are captives; whoever is “handing out blankets” holds nobody.
  [/\bin (?:the )?(?:\p{L}+ )?hands(?: of)?\b/giu, 'captive'],
  [/\bopen(?:ed|ing)? fire\b/gi, 'shooting'],
]

const ideaOfStem = new Map<string, string>()
for (const [idea, words] of Object.entries(ideas))
  for (const word of words.split(' ')) ideaOfStem.set(wordStem(word), idea)

/** The idea a stem stands for (“detain”: arrest), as a term. */
export function ideaOf(stem: string): string | null {
  const idea = ideaOfStem.get(stem)
  return idea === undefined ? null : `idea ${idea}`
}

/** The terms of a text: stems of telling words, the ideas they stand for, and the kinds of people they name. */
export function termsOf(given: string): Set<string> {
  const text = phrases.reduce((words, [pattern, word]) => words.replace(pattern, word), given)
  const terms = tellingWords(text)
  for (const word of text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    for (const term of termsOfWord(word)) terms.add(term)
  return terms
}

/** A library repeats its words: each is looked up once. */
const termsByWord = new Map<string, string[]>()
const mostWords = 50_000

function termsOfWord(word: string): string[] {
  const known = termsByWord.get(word)
  if (known !== undefined) return known
  const terms: string[] = []
  const idea = ideaOfStem.get(wordStem(word))
  if (idea !== undefined) terms.push(`idea ${idea}`)
  const kind = kindOfPhrase(word)
  if (kind !== null && isKnownKind(kind)) terms.push(`kind ${kind}`)
  if (termsByWord.size > mostWords) termsByWord.clear()
  termsByWord.set(word, terms)
  return terms
}
