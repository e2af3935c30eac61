/** Says what an incidental number is about – people aboard, people saved, damage, a search – from the words around it. */

import type { Figure } from '../../../contract/claims.ts'
import type { ExtractedClaim } from '../extraction.ts'

/** Subjects by quantity, each with the words that show it. The first that stands near the number counts. */
const subjects: Partial<Record<Figure['quantity'], [string, RegExp][]>> = {
  other: [
    ['saved', /\b(?:rescued?|saved|survivors?|survived|pulled (?:from|out)|picked up|brought ashore)\b/i],
    ['escaped', /\b(?:escaped?|escapees?|broke out|breakout|on the run|fugitives?|seen running)\b/i],
    ['aboard', /\b(?:on board|aboard|carrying|passengers?|life ?jackets?)\b/i],
    ['on strike', /\b(?:on strike|walked out|downed tools|stayed away|strikers?|picket(?:s|ed|ing)?)\b/i],
    ['at work', /\b(?:at work|on (?:shift|duty)|underground|below ground|went down|inside the)\b/i],
    ['homes lost', /(?<![-\p{L}])(?:houses?|homes|dwellings?|buildings?)\b/iu],
    ['vehicles lost', /\b(?:vehicles?|trucks?|lorr(?:y|ies)|cars?|jeeps?|tanks?|pick-?ups?)\b/i],
    ['aircraft lost', /\b(?:aircraft|planes?|jets?|helicopters?|drones?)\b/i],
  ],
  money: [
    ['damage', /\b(?:damages?|loss(?:es)?|destroyed|rebuild\w*|repairs?)\b/i],
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
    ['fighting', /\b(?:battle|fight\w*|clash\w*|firefight|shoot-?out|gunfire|siege|stand-?off|dispersed|repelled)\b/i],
    ['talks', /\b(?:talks|negotiat\w+)\b/i],
    ['fire', /\b(?:fire|blaze|burn\w*)\b/i],
    ['cut', /\b(?:blackout|outage|power cut|without (?:power|water|electricity)|shut down|internet)\b/i],
    [
      'standstill',
      /\b(?:standstill|(?:lines?|plant|works|pits?) (?:have|has) been (?:dead|down|idle)|st(?:and|ood) still|idle|stoppage|halted|shut)\b/i,
    ],
    [
      'response',
      /\b(?:evacuat\w+|respon(?:se|ded?)|arriv(?:ed?|al)|(?:on|reached) (?:the )?scene|(?:nobody|no one|help) (?:came|arrived)|order to (?:come|leave|get)|first (?:boats?|crews?|ambulances?|helicopters?))\b/i,
    ],
    ['warning', /\b(?:warn\w+|alarm|sirens?|notice)\b/i],
  ],
}

/** How far behind a number a word still describes it, in characters. */
const besides = 14
/** How far from the number its subject may stand, in characters. */
const near = 70

/** The subject of an incidental number; null where none is told near it. */
export function figureSubject(figure: Figure, claim: ExtractedClaim): string | null {
  const list = subjects[figure.quantity]
  if (list === undefined) return null
  const piece = claim.content.find(each => each.start <= figure.span.start && figure.span.end <= each.end)
  const at = piece === undefined ? 0 : figure.span.start - piece.start
  const text = piece === undefined ? figure.span.exact : piece.exact
  const around = [
    // “60 million crowns promised by the cabinet”: the word right behind it says most.
    `${figure.span.exact} ${figure.targetGroup ?? ''} ${figure.span.suffix.slice(0, besides)}`,
    text.slice(Math.max(0, at - near), at + figure.span.exact.length + near),
    // “The order to come up? Fifty minutes later”: what the number answers stands before the claim’s own words.
    `${figure.span.prefix}${figure.span.exact}`,
  ]
  for (const words of around) {
    const found = list.find(([, pattern]) => pattern.test(words))
    if (found !== undefined) return found[0]
  }
  return null
}
