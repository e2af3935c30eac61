/** Says what an incidental number is about – people aboard, people saved, damage, a search – from the words around it. */

import type { Figure } from '../../../contract/claims.ts'
import type { ExtractedClaim } from '../extraction.ts'

/** Subjects by quantity, each with the words that show it. The first that stands near the number counts. */
const subjects: Partial<Record<Figure['quantity'], [string, RegExp][]>> = {
  other: [
    [
      'saved',
      /\b(?:rescued?|saved|survivors?|survived|pulled (?:from|out)|picked up|brought (?:ashore|out|up alive|(?:safely )?to the surface)|(?:got|get|pulled|brought) [^.;,]{1,16} out)\b/i,
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
    [
      'fighting',
      /\b(?:battle|fight\w*|clash\w*|firefight|shoot-?out|shooting|gunfire|exchanges? of (?:fire|shots)|shelling|bombardment|siege|stand-?off|dispersed|repelled)\b/i,
    ],
    ['talks', /\b(?:talks|negotiat\w+)\b/i],
    ['fire', /\b(?:fire|blaze|burn\w*)\b/i],
    [
      'cut',
      /\b(?:blackouts?|outage|power cut|without (?:power|water|electricity|light)|shut down|internet|(?:power|electricity|water|lights?) (?:was|were|is|are|came|went|had been|has been) (?:back|out|off|cut|restored|dark)|dark(?:ness)?)\b/i,
    ],
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

/** Things, by their own noun: what stands near the number may be another. */
const thingSubjects: [string, RegExp][] = [
  ['homes lost', /(?<![-\p{L}])(?:houses?|homes|dwellings?|buildings?)\b/iu],
  ['vehicles lost', /\b(?:vehicles?|trucks?|lorr(?:y|ies)|cars?|jeeps?|tanks?|pick-?ups?)\b/i],
  ['aircraft lost', /\b(?:aircraft|planes?|jets?|helicopters?|drones?)\b/i],
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

/** The subject of an incidental number; null where none is told near it. */
export function figureSubject(figure: Figure, claim: ExtractedClaim): string | null {
  const list = subjects[figure.quantity]
  if (list === undefined) return null
  const { exact, prefix, suffix, start, end } = figure.span
  const piece = claim.content.find(each => each.start <= start && end <= each.end)
  const sentence = piece === undefined ? exact : ownSentence(piece.exact, start - piece.start, end - piece.start)
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

/** The kind of things a number of nothing else counts, by their noun: “12 lorries” and “nine vehicles” are one. */
export function thingSubject({ quantity, span, targetGroup }: Figure): string | null {
  if (quantity !== 'other') return null
  return thingSubjects.find(([, pattern]) => pattern.test(`${span.exact} ${targetGroup ?? ''}`))?.[0] ?? null
}
