/** Lists the nouns by which news names parties, bodies, offices and people, with the kind of claimant each is. */

import type { ClaimantType } from '../../../contract/claims.ts'
import { singular } from './inflection.ts'
import { wordClass, wordTable } from './word-class.ts'

const rows: [ClaimantType, string][] = [
  [
    'state_force',
    'army armies military police troops navy soldiers forces gendarmerie marines constabulary guard guards airforce ' +
      'battalion brigade regiment policeman policemen soldier serviceman servicemen commandos paramilitaries coastguard ' +
      'officer officers general colonel brigadier commander sheriff detective prison penitentiary intelligence corps garrison patrol',
  ],
  [
    'government',
    'government ministry minister president presidency authorities authority official officials department embassy state ' +
      'parliament court prosecutor prosecutors prosecution governor mayor cabinet kremlin regime administration ambassador envoy ' +
      'king queen prince sultan emir chancellor premier secretary commissioner senate congress republic municipality ' +
      'judge ombudsman investigator investigators diplomat council treasury bureau directorate consulate palace',
  ],
  [
    'rebel_group',
    'rebels rebel militia militias militants militant insurgents insurgent gang gangs fighters guerrillas guerrilla ' +
      'separatists separatist jihadists jihadist gunmen gunman terrorists terrorist liberation brigades front hijackers ' +
      'kidnappers bandits mujahideen insurgency secessionists warlord cartel faction',
  ],
  [
    'political',
    'party opposition lawmaker lawmakers senator senators congressman congresswoman activist activists campaign campaigner politician politicians ' +
      'supporters movement candidate candidates coalition nominee democrats republicans leader leaders mp mps caucus alliance lobby',
  ],
  [
    'organisation',
    'union unions association organisation organization ngo ngos committee commission foundation institute university company ' +
      'hospital church network centre center agency nations observatory society federation group groups charity nonprofit watchdog ' +
      'clinic school bank firm corporation syndicate chamber monitor monitors watch international mission clergy lawyers doctors ' +
      'workers researchers scientists analysts experts academy college club bishops diocese crescent cross programme program fund lobbyists initiative league board operator airline railway',
  ],
  [
    'media',
    'news newspaper newspapers press media television tv radio times post daily tribune herald gazette courier website ' +
      'broadcaster outlet outlets magazine journal reporter reporters journalist journalists correspondent wire photographer channel editor publication publisher reuters afp bbc cnn',
  ],
  [
    'witness',
    'witness witnesses eyewitness eyewitnesses resident residents survivor survivors villager villagers locals neighbour ' +
      'neighbours neighbor neighbors bystander bystanders passer-by passers-by onlookers detainee detainees victims victim migrant migrants refugee refugees',
  ],
  [
    'person',
    'man woman boy girl mother father brother sister son daughter wife husband relative relatives family families ' +
      'parent parents teacher doctor lawyer attorney farmer student students people protesters protester demonstrators demonstrator ' +
      'analyst expert professor driver nurse shopkeeper worker owner director chief spokesman spokeswoman spokesperson founder author ' +
      'actor singer critic critics colleague colleagues friend friends aide nephew niece uncle aunt cousin priest pastor bishop imam engineer coach publisher',
  ],
]

/** Claimant type by lower-case noun, singular or plural as news writes it. */
export const partyNouns = wordTable(
  rows.flatMap(([type, nouns]) => nouns.split(' ').map(noun => [noun, type] as const)),
)

/** Titles and offices that stand before or beside a person's name. */
export const personTitles = wordClass(
  'mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame gen gen. general lt lt. lieutenant col col. colonel capt ' +
    'capt. captain maj maj. major sgt sgt. sergeant cpl brig brig. brigadier admiral commander inspector superintendent ' +
    'constable sen sen. senator rep rep. representative gov gov. governor mayor president minister premier chancellor ' +
    'secretary spokesman spokeswoman spokesperson director chief chairman chairwoman chair judge justice bishop ' +
    'archbishop imam sheikh ayatollah rabbi pastor father sister brother king queen prince princess ambassador envoy ' +
    'deputy lawyer attorney analyst journalist reporter editor correspondent activist leader actor actress singer teacher ' +
    'founder ceo coordinator commissioner prosecutor officer barrister chieftain lawmaker congressman congresswoman detective ' +
    'cardinal reverend rev rev. vice-president vice spokesperson executive organiser organizer columnist senator corporal ' +
    'mp mep asp acp acc dcp dsp csp sp cp dig aig igp pcpt private marshal lieutenant-colonel lieutenant-general major-general brigadier-general',
)

/** Offices whose holder speaks for a body named beside them. */
export const spokespersonNouns = wordClass(
  'spokesman spokeswoman spokesperson spokespeople spokesmen director chief head president chairman chairwoman chair secretary minister ' +
    'commander general coordinator representative leader official officer founder ceo executive envoy ambassador commissioner ' +
    'governor mayor scholar professor researcher analyst lawyer member coordinator rapporteur',
)

/** Capitalised words that end the name of a body and may be followed by “of” or “for” and the rest of the name. */
export const bodyNouns = wordClass(
  'ministry office committee department union congress bank university front movement army republic federation council ' +
    'institute party forces court association house centre center commission organization organisation society school ' +
    'league academy assembly bureau directorate alliance board foundation campaign network reporters coalition doctors ' +
    'friends fund programme program brotherhood command guard chamber secretariat college state states kingdom emirates bureau agency group voice radio authority mission',
)

/** Nouns for one person, whatever he is or does; bodies and crowds are none. */
export const personNouns = wordClass([
  ...[...partyNouns.entries]
    .filter(([, type]) => type === 'person' || type === 'witness')
    .map(([noun]) => noun)
    .filter(noun => singular(noun) === noun && !/^(?:people|clergy|family|police)$/.test(noun)),
  ...spokespersonNouns.words,
  ...(
    'soldier serviceman officer policeman colonel brigadier sheriff detective sergeant captain lieutenant major ' +
    'president minister premier chancellor prosecutor attorney judge ombudsman diplomat ambassador king queen prince sultan ' +
    'gunman militant insurgent fighter guerrilla separatist jihadist terrorist bandit warlord rebel kidnapper hijacker ' +
    'lawmaker senator congressman congresswoman activist campaigner politician candidate nominee mp legislator ' +
    'reporter journalist correspondent photographer editor columnist broadcaster blogger writer poet barrister solicitor ' +
    'counsel advocate physician surgeon medic cleric scholar academic economist historian organizer organiser ' +
    'businessman businesswoman trader defendant suspect inmate prisoner hostage captive veteran commentator observer ' +
    'source person individual client victim pilot guard'
  ).split(' '),
])

/** Words that open or fill the names of bodies (“Radio Free Orsk”, “International Loom Concern”) and no person's name. */
export const nameOpeners = wordClass(
  'international national global world regional federal joint general special supreme high public civil human ' +
    'free open radio voice rights christian islamic muslim catholic orthodox evangelical jewish democratic popular ' +
    'people peoples workers women students youth peace freedom justice law legal press media security defence defense ' +
    'intelligence interior affairs relief refugee aid development health medical education research policy strategic ' +
    'community concern concerned action initiative forum mission service services unit squad division task studies ' +
    'emergency against without frontiers borders doors amnesty consortium platform partnership project trust group ' +
    'holdings electoral revolutionary socialist communist liberal conservative labour labor nationalist united',
)

/** Nouns of fighters on the side of a state. */
export const stateFighters = wordClass(
  'soldier troop troops serviceman servicewoman personnel conscript trooper marine commando officer guard jawan paratrooper sailor airman policeman police gendarme recruit cadet',
)

/** Nouns of fighters against a state, by whichever name the teller gives them. */
export const armedOpponents = wordClass(
  'militant fighter terrorist rebel insurgent gunman guerrilla separatist jihadist extremist attacker assailant militiaman bandit secessionist combatant mujahid infiltrator radical',
)

export const civilianNouns = wordClass('civilian villager resident bystander noncombatant non-combatant inhabitant')

/** Counted people who are on nobody's side by the word alone. */
export const peopleNouns = wordClass(
  'person soul man woman child boy girl victim worker student protester demonstrator passenger migrant refugee detainee prisoner ' +
    'inmate hostage patient journalist teacher doctor nurse engineer pilgrim tourist driver fisherman farmer family baby ' +
    'parent adult teenager youth male female member suspect supporter activist missionary coach player lawyer ' +
    'body corpse life survivor others other defendant captive employee labourer laborer miner shopper worshipper schoolgirl pupil marcher ' +
    'striker voter citizen individual casualty foreigner immigrant crew sailor medic rescuer volunteer firefighter other politician leader staff colleague guest bodyguard maid councillor nun peasant apprentice cook clerk bride groom orphan widow toddler infant newborn monk delegate magistrate spouse couple household corporal sergeant lieutenant captain colonel private medic paramedic nurse surgeon sapper accused comrade martyr schoolchild grandchild parishioner enemy cop criminal convict thief twin national compatriot pensioner commander ally associate lobbyist brother sister relative',
)

/** Counts of whoever it was: these say nothing of who the counted are. */
export const anybodyNouns = wordClass(
  'person other body corpse life death fatality victim casualty individual people human soul killing murder',
)

/** Counted as people, but not one person each. */
const peopleTogether = wordClass(
  'body corpse life others other family staff crew couple household enemy missing accused',
)

/** Whether a lower-case singular noun names one person: by an office, or by what somebody is or does (“volunteer”). */
export const namesOnePerson = (noun: string): boolean =>
  personNouns.hasWord(noun) || (peopleNouns.hasWord(noun) && !peopleTogether.hasWord(noun))

/** Whether a lower-case noun is one for people or for a body that speaks, be it one or many. */
export const namesSpeaker = (noun: string): boolean =>
  partyNouns.hasWord(noun) || [partyNouns, personNouns, peopleNouns].some(nouns => nouns.hasWord(singular(noun)))
