/** Lists the words by which a happening shows its kind, after ACLED's six event types. */

import type { z } from 'zod'
import type { EventType } from '../../../contract/claims.ts'
import { wordTable } from './word-class.ts'

type Kind = z.infer<typeof EventType>

const rows: [Kind, string][] = [
  [
    'battle',
    'clash clashes clashed battle battles fighting fought ambush ambushed ambushes firefight gunfight gunbattle offensive repelled skirmish assault assaults stormed overran operation insurgency besieged',
  ],
  [
    'explosion',
    'airstrike airstrikes strike strikes shelling shelled bomb bombs bombing bombed bombings explosion explosions exploded blast blasts missile missiles drone drones rocket rockets mortar grenade mine',
  ],
  [
    'violence_against_civilians',
    'abducted abduction abductions kidnapped kidnapping massacre massacred executed tortured torture raped beheaded gunmen hostage hostages lynched murdered attack attacks attacked killing',
  ],
  [
    'protest',
    'protest protests protested protesters demonstration demonstrations demonstrators rally rallies rallied march marched sit-in strike-action boycott',
  ],
  ['riot', 'riot riots rioted rioters looting looted mob clashes-with uprising unrest torched burned'],
  [
    'strategic_development',
    'ceasefire truce agreement accord treaty withdrawal surrender surrendered negotiations talks deployed sanctions curfew election arrested detained trial',
  ],
]

export const eventWords = wordTable(
  rows.flatMap(([kind, words]) => words.split(' ').map(word => [word, kind] as const)),
)

/** Words that set a happening apart from the one the article is about. */
export const otherHappening =
  /\b(?:(?:an?|the) (?:earlier|previous|separate|similar|unrelated|different)|another (?:attack|blast|bomb|raid|clash|incident|strike|ambush|protest|case|shooting|massacre|abduction|kidnapping|operation|explosion|battle)|in (?:a|an) (?:separate|earlier|unrelated)|(?:years?|months?) ago|previously|in the past|historically|deadliest since|worst since|worst in)\b/i
