/** Reads words that say nothing of a kind befell anybody: “no soldier was killed”, “suffered no losses”, “denied any of its men died”. */

import type { Quantity } from '../../../contract/claims.ts'

export type NoneBefell = {
  quantities: readonly Quantity[]
  /** Whom it did not befall, as the words have it; null for anybody. */
  group: string | null
  /** They are the speaker's own: “its soldiers”, “it lost nobody”. */
  isOwn: boolean
  /** Where the words stand in the text given. */
  start: number
  end: number
}

const fates: readonly [RegExp, readonly Quantity[]][] = [
  [/^(?:killed|slain|died|dead|los[est]|deaths?|fatal)/i, ['killed']],
  [/^casualt/i, ['killed', 'wounded']],
  [/^(?:wounded|injur|hurt)/i, ['wounded']],
  [/^(?:arrest|detained)/i, ['arrested']],
  [/^(?:captured|taken)/i, ['captured']],
  [/^(?:kidnapped|abducted)/i, ['kidnapped']],
  [/^missing/i, ['missing']],
]

/** Of a passive the form of “be” must stand before it: in “no soldier killed civilians” nobody is spared. */
const fate =
  '(?<fate>died|lost (?:his|her|their) li(?:fe|ves)|(?<=\\b(?:was|were|been|being|is|are) (?:(?:even|ever|yet) )?)(?:killed|slain|dead|wounded|injured|hurt|arrested|detained|captured|taken (?:prisoner|captive)|kidnapped|abducted|missing)\\b)(?! by\\b)'
const count =
  '(?<fate>deaths?|fatalit(?:y|ies)|casualt(?:y|ies)|loss of life|losses|injur(?:y|ies)|arrests?)\\b(?! (?:by|on|among)\\b)'
const be = '(?:(?:was|were|had|has|have|been|is|are|even|ever|yet|either|being) ){0,3}'
/** One to three words without a verb: “regular soldiers”. */
const noun =
  "(?<who>(?:(?!(?:was|were|had|has|have|been|is|are|it|they|he|she|we|no|not|one|who|which|that|doubt|longer|more|less|fewer|by|in|on|of|at|as|to|from|with)\\b)[\\p{L}'’-]+ ){1,3}?)"
const whose = '(?:the |(?<own>its |their |our |his |her )(?:own )?)?'
const suffer =
  '(?:suffer(?:ed|ing|s)?|sustain(?:ed|ing|s)?|incurr?(?:ed|ing|s)?|t(?:ake|aken|aking|ook)|ha(?:d|s|ve|ving)|record(?:ed|ing)?)'

type Pattern = { pattern: RegExp; own?: true; outright?: true }
const all = (source: string) => new RegExp(source, 'iu')

/** In each, the named group `fate` says what did not happen and `who` to whom. `outright` ones are told behind “denied”. */
const patterns: readonly Pattern[] = [
  { pattern: all(`\\b(?:nobody|no one|no-one|none) ${be}${fate}`) },
  {
    pattern: all(`\\b(?:no|not a single|not one|none of|not any of|not one of) ${whose}${noun}${be}${fate}`),
  },
  {
    pattern: all(`\\b${suffer} no (?<who>(?:[\\p{L}-]+ )?)${count}`),
    own: true,
  },
  {
    pattern: all(`(?:\\bnot|n['’]t|\\bnever) ${suffer} (?:any |a single )(?<who>(?:[\\p{L}-]+ )?)${count}`),
    own: true,
  },
  {
    pattern: all(
      `(?:\\bnot|n['’]t|\\bnever) (?<fate>los(?:e|t)) (?:any |a single |one )(?:of (?:its|their|our) )?(?<who>(?:[\\p{L}-]+ ?){1,2})$`,
    ),
    own: true,
  },
  { pattern: all(`\\bthere (?:was|were|are|is|had been|have been|has been) no (?<who>(?:[\\p{L}-]+ )?)${count}`) },
  {
    pattern: all(
      `\\bno (?<who>(?:[\\p{L}-]+ )?)${count} (?:was|were|had been|have been|has been) (?:reported|recorded|registered|suffered|caused)\\b`,
    ),
  },
  {
    pattern: all(`^\\W*(?:that )?(?:any(?:one|body)|(?:any (?:of )?)?${whose}${noun}) ?${be}${fate}`),
    outright: true,
  },
  {
    pattern: all(
      `^\\W*(?:having |(?:that )?(?:it|they|he|she|we) (?:had |has |have )?)?${suffer} (?:any )?(?<who>(?:[\\p{L}-]+ )?)${count}`,
    ),
    own: true,
    outright: true,
  },
  {
    pattern: all(`^\\W*(?:(?:that )?there (?:was|were|had been|have been) )?any (?<who>(?:[\\p{L}-]+ )?)${count}`),
    outright: true,
  },
]

/** A number, or words for some of many: who denies these does not say that there were none. */
const someNumber =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|scores?|some|many|most|several|all|more|further|other|least|than)\b/iu
/** “None of those arrested”, “no further casualties”: of a part only. */
const partOnly =
  /\b(?:those|these|them|further|other|additional|new|more|else|major|serious|heavy|significant|foreign)\b/i
const anyLook = /\b(?:no|none|nobody|not|never|any|anyone|anybody)\b|n['’]t\b|no-one/i

/** The first such words of a sentence; null where it has none. `isOutright`: a verb such as “denied” stands before it. */
export function noneBefell(sentence: string, isOutright: boolean): NoneBefell | null {
  if (!isOutright && !anyLook.test(sentence)) return null
  for (const { pattern, own, outright } of patterns) {
    // “Denied that no soldier was killed” says the contrary.
    if ((outright === true) !== isOutright || (isOutright && /\b(?:no|not|none|nobody|never)\b/i.test(sentence)))
      continue
    const match = pattern.exec(sentence)
    if (match?.groups === undefined) continue
    const who = (match.groups.who ?? '').trim()
    const told = match.groups.fate ?? ''
    const quantities = fates.find(([words]) => words.test(told))?.[1]
    if (quantities === undefined || someNumber.test(who) || partOnly.test(match[0])) continue
    return {
      quantities,
      group: who === '' || /^(?:one|person|people|human)$/i.test(who) ? null : who,
      isOwn: own === true || match.groups.own !== undefined,
      start: match.index,
      end: match.index + match[0].length,
    }
  }
  return null
}
