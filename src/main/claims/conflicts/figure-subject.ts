/** Says what an incidental number is about – people aboard, people saved, damage, a search – from the words around it. */

import type { Figure } from '../../../contract/claims.ts'
import type { ExtractedClaim } from '../extraction.ts'
import { wordOf } from '../lexicon/word-class.ts'
import { isHuman } from '../steps/figures/human-nouns.ts'

/** Subjects by quantity, each with the words that show it. The first that stands near the number counts. */
const subjects: Partial<Record<Figure['quantity'], [string, RegExp][]>> = {
  other: [
    [
      'saved',
      /\b(?:rescued?|saved|survivors?|survived|led out|carried out|evacuat\w+|pulled (?:from|out)|picked up|brought (?:ashore|out|up alive|(?:safely )?to the surface)|(?:got|get|pulled|brought) [^.;,]{1,16} out)\b/i,
    ],
    [
      'escaped',
      /\b(?:escaped?|escapees?|broke out|breakout|on the run|at large|absconded|fugitives?|seen running|recaptured|left the (?:premises|prison|jail) unlawfully)\b/i,
    ],
    [
      'aboard',
      /\b(?:on board|aboard|carrying|passengers?|life ?jackets?|on the (?:ferry|boat|ship|vessel|barge|bus|coach|train|plane|flight)|(?:vessel|boat|ferry|ship) (?:carried|held|left with))\b/i,
    ],
    ['on strike', /\b(?:on strike|walked out|downed tools|stayed away|strikers?|picket(?:s|ed|ing)?)\b/i],
    [
      'at work',
      /\b(?:at work|on (?:shift|duty)|underground|below ground|went down|go(?:ne|ing) (?:in|down)|inside the)\b/i,
    ],
  ],
  participants: [
    [
      'gathered',
      /\b(?:march\w*|rall(?:y|ies|ied)|demonstrat\w+|procession|crowd|turnout|turned out|protest\w*|gather\w*|square|streets?)\b/i,
    ],
    ['on strike', /\b(?:on strike|walked out|downed tools|stopped work|stayed away|strikers?)\b/i],
  ],
  money: [
    ['wages', /\b(?:wages?|salar(?:y|ies)|arrears|back pay|overtime|owes?|owed|unpaid)\b/i],
    [
      'damage',
      /\b(?:damages?|loss(?:es)?|lost production|destroyed|rebuild\w*|repairs?|(?:has|have|had) (?:so far )?cost)\b/i,
    ],
    [
      'compensation',
      /\b(?:compensat\w+|payouts?|payments?|one-off|lump sum|bereaved|(?:families|households|widows)[^;]{0,16} received|condolences?|(?:each|per|every) (?:family|household|person|head)|relatives|widows?|funeral)\b/i,
    ],
    ['ransom', /\bransom\b/i],
    ['aid received', /\b(?:received|arrived|disbursed|released|spent|reached|left the treasury|paid out)\b/i],
    ['aid promised', /\b(?:pledge[ds]?|promised?|approved|allocated|aid|relief|donat\w+|grants?)\b/i],
    ['fine', /\bfine[ds]?\b/i],
  ],
  duration: [
    ['search', /\b(?:search\w*|rescue)\b/i],
    [
      'fighting',
      /\b(?:battle|combat|fight\w*|clash\w*|raid|driv(?:e|en|ing) (?:them|the \p{L}+) (?:off|back|out)|drove (?:them|the \p{L}+) (?:off|back|out)|firefight|shoot-?out|shooting|gunfire|exchanges? of (?:fire|shots)|shelling|bombardment|siege|stand-?off|dispersed|repelled)\b/iu,
    ],
    ['talks', /\b(?:talks|negotiat\w+)\b/i],
    ['fire', /\b(?:fire|blaze|burn\w*)\b/i],
    [
      'cut',
      /\b(?:blackouts?|outage|power cut|without (?:power|water|electricity|light)|shut down|internet|(?:power|electricity|water|lights?) (?:was|were|is|are|came|went|had been|has been) (?:back|out|off|cut|restored|dark)|dark(?:ness)?)\b/i,
    ],
    [
      'standstill',
      /\b(?:standstill|(?:line|road|plant|works|pits?|port|border|airport) (?:was|were|has been|had been) (?:closed|shut|cut)|closure|re-?opened after|running again after|(?:trains?|traffic|flights) (?:was|were) (?:stopped|suspended)|(?:lines?|plant|works|pits?) (?:have|has) been (?:dead|down|idle)|st(?:and|ood) still|idle|stoppage|halted|shut)\b/i,
    ],
    [
      'response',
      /\b(?:evacuat\w+|respon(?:se|ded?)|arriv(?:ed?|al)|(?:on|reached) (?:the )?(?:scene|spot)|(?:engines?|rescuers|crews?|boats?|ambulances?|patrols?) (?:was|were) (?:there|on the spot)|after the (?:call|alarm)|(?:nobody|no one|help) (?:came|arrived)|order to (?:come|leave|get)|first (?:boats?|crews?|ambulances?|helicopters?))\b/i,
    ],
    ['blockade', /\b(?:blockades?|blockaded|blocked|occupation|sit-in|picket)\b/i],
    ['weather', /\b(?:rain\w*|storm|snow\w*|downpour|heatwave|drought)\b/i],
    ['warning', /\b(?:warn\w+|alarm|sirens?|notice)\b/i],
  ],
}

/** Things, by their own noun: what stands near the number may be another. */
const thingSubjects: [string, RegExp][] = [
  ['home', /(?<![-\p{L}])(?:houses?|homes|dwellings?|buildings?)\b/iu],
  ['vehicle', /\b(?:vehicles?|trucks?|lorr(?:y|ies)|cars?|jeeps?|tanks?|pick-?ups?)\b/i],
  ['aircraft', /\b(?:aircraft|planes?|jets?|helicopters?|drones?)\b/i],
]

/** How far behind a number a word still describes it, in characters. */
const besides = 14
/** How far from the number its subject may stand, in characters. */
const near = 70

/** A sentence's end inside a text: what stands beyond it tells of something else. */
const sentenceEnd = /[.!?]["”’']?\s+(?=["“‘']?\p{Lu})/gu

/** What of the words before a number belongs to its sentence. */
function withinSentence(before: string): string {
  const last = [...before.matchAll(sentenceEnd)].at(-1)
  return before.slice(last === undefined ? 0 : last.index + last[0].length)
}

/** The words around a number in its own sentence, not farther than `near`. */
function ownSentence(text: string, at: number, end: number): string {
  const before = withinSentence(text.slice(Math.max(0, at - near), at))
  const after = text.slice(end, end + near)
  const ends = after.search(sentenceEnd)
  return `${before}${text.slice(at, end)}${ends < 0 ? after : after.slice(0, ends)}`
}

/** “64 survivors were interviewed” are those who were heard, not all who survived. */
const heard = /\b(?:interview\w*|spoke (?:to|with)|spoken (?:to|with)|talked (?:to|with))\b/i

/** A number with a noun of its own that is nobody: people's subjects say nothing of it. */
function countsThings({ span, targetGroup, targetKey }: Figure): boolean {
  const noun = targetKey ?? targetGroup ?? ''
  return noun !== '' && span.exact.toLowerCase().includes(noun.slice(0, 4).toLowerCase()) && !isHuman(wordOf(noun))
}

/** The subject of an incidental number; null where none is told near it. */
export function figureSubject(figure: Figure, claim: ExtractedClaim): string | null {
  const list = subjects[figure.quantity]
  if (list === undefined || (figure.quantity === 'other' && countsThings(figure))) return null
  const { exact, prefix, suffix, start, end } = figure.span
  const piece = claim.content.find(each => each.start <= start && end <= each.end)
  const sentence = piece === undefined ? exact : ownSentence(piece.exact, start - piece.start, end - piece.start)
  if (figure.quantity === 'other' && heard.test(sentence)) return null
  const around = [
    // “60 million crowns promised by the cabinet”: the word right behind it says most; “900 on strike” may march too.
    figure.quantity === 'participants' ? '' : `${exact} ${figure.targetGroup ?? ''} ${suffix.slice(0, besides)}`,
    // “We saw the widows. They received 600”: who “they” are stands before.
    /^(?:They|It|He|She|We)\b/.test(sentence) ? `${prefix}${sentence}` : sentence,
    // “The order to come up? Fifty minutes later”: what the number answers stands before the claim’s own words.
    `${figure.quantity === 'duration' ? prefix : withinSentence(prefix)}${exact}`,
  ]
  for (const words of around) {
    const found = list.find(([, pattern]) => pattern.test(words))
    if (found !== undefined) return found[0]
  }
  return null
}

/** What befell things: what was destroyed is not set against what was seized or sent. */
const fatesOfThings: [string, RegExp][] = [
  ['shot down', /\b(?:shot down|downed|intercepted|brought down)\b/i],
  ['launched', /\b(?:launch\w*|fired|sent|took part|flown?|dispatched)\b/i],
  ['struck', /\b(?:got through|exploded|struck|hit|crashed into)\b/i],
  [
    'destroyed',
    /\b(?:destroy\w*|burn\w*|burnt|caught fire|damaged|lost|wrecked|knocked out|put out of action|blown up|torched|gutted|sunk|crushed|buried|swept away)\b/i,
  ],
  ['seized', /\b(?:captur\w+|seiz\w+|recovered|confiscat\w+|impounded)\b/i],
  ['derailed', /\b(?:derail\w*|left the (?:track|rails)|came off the (?:track|rails))\b/i],
]

/**
 * The things a number counts, by their kind (“12 lorries” and “nine vehicles” are one), and what befell them. `kind` is
 * the noun where nobody listed it. Null for people.
 */
export function thingSubject(figure: Figure, claim: ExtractedClaim, kind: string | null): string | null {
  const { exact, start, end } = figure.span
  const thing = thingSubjects.find(([, pattern]) => pattern.test(`${exact} ${figure.targetGroup ?? ''}`))?.[0] ?? kind
  if (thing === null) return null
  const piece = claim.content.find(each => each.start <= start && end <= each.end)
  const sentence = piece === undefined ? exact : ownSentence(piece.exact, start - piece.start, end - piece.start)
  const fate = fatesOfThings.find(([, pattern]) => pattern.test(`${sentence} ${figure.targetGroup ?? ''}`))?.[0]
  return fate === undefined ? thing : `${thing} ${fate}`
}
