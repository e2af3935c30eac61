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
      /\b(?:compensat\w+|payouts?|payments?|one-off|lump sum|bereaved|condolences?|(?:each|per|every) (?:family|household|person|head)|relatives|widows?|funeral)\b/i,
    ],
    ['ransom', /\bransom\b/i],
    ['aid received', /\b(?:received|arrived|disbursed|spent|reached)\b/i],
    ['aid promised', /\b(?:pledge[ds]?|promised?|allocated|aid|relief|donat\w+|grants?)\b/i],
    ['fine', /\bfine[ds]?\b/i],
  ],
  duration: [
    ['search', /\b(?:search\w*|rescue)\b/i],
    ['fighting', /\b(?:battle|fight\w*|clash\w*|firefight|shoot-?out|gunfire|siege|stand-?off|dispersed|repelled)\b/i],
    ['talks', /\b(?:talks|negotiat\w+)\b/i],
    ['fire', /\b(?:fire|blaze|burn\w*)\b/i],
    ['cut', /\b(?:blackout|outage|power cut|without (?:power|water|electricity)|shut down|internet)\b/i],
    ['standstill', /\b(?:standstill|st(?:and|ood) still|idle|stoppage|halted|shut)\b/i],
    [
      'response',
      /\b(?:evacuat\w+|respon(?:se|ded?)|arriv(?:ed?|al)|first (?:boats?|crews?|ambulances?|helicopters?))\b/i,
    ],
    ['warning', /\b(?:warn\w+|alarm|sirens?|notice)\b/i],
  ],
}

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
    `${figure.span.exact} ${figure.targetGroup ?? ''}`,
    text.slice(Math.max(0, at - near), at + figure.span.exact.length + near),
  ]
  for (const words of around) {
    const found = list.find(([, pattern]) => pattern.test(words))
    if (found !== undefined) return found[0]
  }
  return null
}
