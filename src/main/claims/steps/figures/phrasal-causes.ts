/** Reads what was done to people by a verb in two parts: “cut down twelve”, “put twelve to death”, “marched 40 pupils into the forest”. */

import type { Quantity } from '../../../../contract/claims.ts'
import { isOneOf } from '../../lexicon/one-of.ts'
import { wordClass, wordTable } from '../../lexicon/word-class.ts'
import { isPossessive } from '../reading/noun-phrases.ts'
import { type Reading, tokenAt } from '../reading/reading.ts'
import { takenBy, takerBefore } from './takers.ts'

/** What is done, or “taken” where it depends on who does it. */
type Deed = Quantity | 'taken'

export type PhrasalCause = { quantity: Quantity; verb: number }

const particles = wordClass('up down out off away in with on')

const forms = (rows: readonly (readonly [Deed, string])[]) =>
  wordTable(rows.flatMap(([deed, verbs]) => verbs.split(' ').map(verb => [verb, deed] as const)))

const byParticle: ReadonlyMap<string, ReturnType<typeof forms>> = new Map([
  [
    'down',
    forms([
      [
        'killed',
        'cut cuts cutting mow mows mowed mowing gun guns gunned gunning shoot shoots shot shooting strike struck',
      ],
    ]),
  ],
  [
    'out',
    forms([
      ['killed', 'take takes took taken taking wipe wipes wiped wiping'],
      ['displaced', 'force forces forced forcing drive drives drove driven driving throw threw thrown turn turned'],
      ['participants', 'bring brings brought bringing call calls called calling'],
    ]),
  ],
  [
    'off',
    forms([
      ['killed', 'finish finishes finished finishing pick picks picked picking kill kills killed killing'],
      [
        'taken',
        'carry carries carried carrying bear bore haul hauls hauled hauling drag drags dragged dragging march marches marched lead leads led cart carted take takes took taken taking',
      ],
    ]),
  ],
  [
    'up',
    forms([
      ['killed', 'blow blows blew blown blowing string strung'],
      ['wounded', 'beat beats beaten beating rough roughed patch patches patched patching stitch stitched'],
      ['taken', 'lock locks locked locking pick picks picked picking bang banged'],
    ]),
  ],
  [
    'away',
    forms([
      [
        'taken',
        'carry carries carried carrying lead leads led leading drag drags dragged dragging haul hauls hauled hauling whisk whisked march marched drive drove driven cart carted spirit spirited lock locks locked',
      ],
    ]),
  ],
  [
    'in',
    forms([
      [
        'taken',
        'haul hauls hauled hauling bring brings brought bringing run ran pull pulls pulled take takes took taken taking',
      ],
    ]),
  ],
  // “Made off with twelve pupils”
  ['with', forms([['taken', 'made make makes making drove drive ran rode rides fled flee escaped']])],
])

/** “Took in twelve weavers”: where, a house of the sick or a roof. */
const sickHouses = wordClass('hospital hospitals clinic clinics ward infirmary doctors')
const roofs = wordClass(
  'mosque church school camp camps shelter shelters monastery villagers residents families hall town village city neighbours',
)
const illnesses = wordClass(
  'cholera fever typhoid malaria plague hunger famine disease epidemic flu influenza virus measles dysentery cold heat flood floods river sea wave waves avalanche',
)

/** The verb in two parts right before the number: “cut down twelve”, “made off with five pupils”. */
export function phrasalBefore(
  reading: Reading,
  first: number,
  floor: number,
  head: number | null,
): PhrasalCause | null {
  let at = first - 1
  while (at > floor && (isPossessive(tokenAt(reading, at)) || tokenAt(reading, at).tag === 'DET')) at--
  const particle = tokenAt(reading, at)
  if (!particles.has(particle)) return null
  const verbs = byParticle.get(particle.lower)
  let verb = at - 1
  if (particle.lower === 'with') {
    if (!isOneOf(tokenAt(reading, verb).lower, 'off', 'away')) return null
    verb--
  }
  if (verb < floor) return null
  const deed = verbs?.get(tokenAt(reading, verb))
  if (deed === undefined) return null
  if (particle.lower === 'in') {
    if (hasSubject(reading, verb, floor, sickHouses)) return { quantity: 'wounded', verb }
    if (hasSubject(reading, verb, floor, roofs)) return { quantity: 'displaced', verb }
    return takerBefore(reading, verb) === null ? null : taken(reading, deed, verb, head)
  }
  if (deed === 'taken' && hasSubject(reading, verb, floor, illnesses)) return { quantity: 'killed', verb }
  return taken(reading, deed, verb, head)
}

/** Picked up at sea, or by nobody named: only the law picks people up to hold them. */
const weak = wordClass('take takes took taken taking lead leads led leading drive drives drove driven')
const harmless = wordClass('pick picks picked picking')

function taken(reading: Reading, deed: Deed, verb: number, head: number | null): PhrasalCause | null {
  if (deed !== 'taken') return { quantity: deed, verb }
  const taker = takerBefore(reading, verb)
  // Whom nobody in particular took away may be safe.
  if (taker === null && !reading.tellsOfHostages() && weak.has(tokenAt(reading, verb))) return null
  if (harmless.has(tokenAt(reading, verb)) && taker !== 'law') return null
  return { quantity: takenBy(reading, taker ?? 'captors', head), verb }
}

function hasSubject(reading: Reading, verb: number, floor: number, subjects: { has: typeof roofs.has }): boolean {
  for (let at = verb - 1; at >= Math.max(floor, verb - 6); at--) {
    const token = tokenAt(reading, at)
    if (token.tag === 'PUNCT') return false
    if (subjects.has(token)) return true
  }
  return false
}

/** Verbs that need their tail to say what was done, and what they do with each. */
const tails: ReadonlyMap<string, readonly [RegExp, Deed][]> = new Map(
  (
    [
      [
        'put puts putting',
        [
          [/^to death\b/, 'killed'],
          [/^(?:behind bars|in (?:jail|prison|custody)|under arrest)\b/, 'arrested'],
        ],
      ],
      [
        'sent send sends sending',
        [
          [/^to (?:their|his|her) (?:[a-z]+ )?(?:graves?|deaths?)\b/, 'killed'],
          [/^to (?:jail|prison|labour camps?)\b/, 'arrested'],
        ],
      ],
      [
        'take takes took taken taking',
        [
          [
            /^(?:into|in to) (?:[a-z]+ )?custody\b|^in for questioning\b|^out of circulation\b|^to (?:the )?(?:police station|cells|jail|prison)\b/,
            'arrested',
          ],
          [/^to (?:the |a )?(?:[a-z]+ )?(?:hospitals?|clinics?)\b/, 'wounded'],
          [
            /^(?:away\b|off$|off (?:in)?to\b|with them\b)|^(?:in)?to the (?:forest|bush|hills|mountains|jungle|desert|woods)\b/,
            'taken',
          ],
        ],
      ],
      [
        'carry carries carried carrying march marches marched marching herd herds herded herding drag drags dragged dragging lead leads led leading drive drives drove driving whisk whisked force forced bundle bundled haul hauled',
        [
          [/^(?:in)?to (?:[a-z]+ ){0,2}(?:vans?|police cars?|custody|cells?|jail|prison)\b/, 'arrested'],
          [/^(?:off|away)\b|^(?:in)?to the (?:[a-z]+ )?(?:forest|bush|hills|mountains|jungle|desert|woods)\b/, 'taken'],
          [/^(?:out|away|from (?:[a-z]+ ){0,2}(?:homes?|houses?|villages?|land))\b/, 'displaced'],
        ],
      ],
      [
        'throw throws threw throwing',
        [
          [/^(?:in|into|behind) (?:[a-z]+ )?(?:jail|prison|cells?|bars|dungeons?)\b/, 'arrested'],
          [/^out of (?:[a-z]+ )?(?:homes?|houses?)\b/, 'displaced'],
        ],
      ],
      ['lock locks locked locking', [[/^(?:in|inside|up|into)\b/, 'taken']]],
      [
        'have has had having hold holds held holding keep keeps kept',
        [[/^in (?:[a-z]+ ){0,2}(?:cells|custody|jails?|prisons?|detention)\b|^behind bars\b/, 'arrested']],
      ],
      ['bring brings brought bringing', [[/^(?:out )?(?:on|onto|to|into) the streets?\b|^out\b/, 'participants']]],
      [
        'bury buries buried burying trap traps trapped trapping',
        [[/^alive\b|^(?:under|beneath|inside|underground|below)\b/, 'missing']],
      ],
      [
        'make makes made making render renders rendered leave leaves left leaving',
        [
          [/^(?:homeless|without (?:a )?(?:roof|shelter|homes?))\b/, 'displaced'],
          [/^with (?:[a-z]+ ){0,3}(?:burns|wounds|injuries|fractures|broken)\b/, 'wounded'],
        ],
      ],
    ] satisfies [string, [RegExp, Deed][]][]
  ).flatMap(([verbs, list]) => verbs.split(' ').map((verb): [string, readonly [RegExp, Deed][]] => [verb, list])),
)

const tailVerbs = wordClass(tails.keys())

/** The verb before the number with what stands behind the counted: “put twelve prisoners to death”. */
export function causeWithTail(
  reading: Reading,
  first: number,
  end: number,
  floor: number,
  head: number | null,
): PhrasalCause | null {
  let verb = first - 1
  while (verb > floor && (isPossessive(tokenAt(reading, verb)) || isOneOf(tokenAt(reading, verb).tag, 'ADV', 'DET')))
    verb--
  const token = tokenAt(reading, verb)
  if (!tailVerbs.has(token)) return null
  let words = ''
  for (let at = end; at < end + 6; at++) {
    const { lower, tag } = tokenAt(reading, at)
    if (tag === 'PUNCT' || lower === '') break
    words += at === end ? lower : ` ${lower}`
  }
  const tail = tails.get(token.lower)?.find(([pattern]) => pattern.test(words))
  if (tail === undefined) return null
  return taken(reading, tail[1], verb, head)
}
