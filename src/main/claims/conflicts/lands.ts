/** Reads the lands and forces whose people a story's figures count: “eleven Norvanian soldiers”, “Norvania lost ten men”. */

import type { Figure } from '../../../contract/claims.ts'
import { smallNumerals } from '../lexicon/numerals.ts'
import { sameNameWord } from './names.ts'
import type { Story } from './story-claims.ts'
import { isCombatant, targetKindOf } from './target-kind.ts'

/** “Norvania lost | ten men”. */
const landLost = /(?<![\p{L}-])(\p{Lu}[\p{L}-]{2,}) (?:has |had |have )?lost [^.;]{0,16}$/u
/** “Norvania's fatalities at | 35”, “Norvanian losses of | 35”. */
const landsLoss =
  /(\p{Lu}[\p{L}-]{2,}?)(?:['’]s?)? (?:\p{Ll}+ ){0,2}(?:losses|fatalities|dead|casualties|deaths|wounded|prisoners)\b[^.;]{0,16}$/u
/** Capitals that name no land: a number or an article at the beginning of a sentence. */
const numberWord = new RegExp(
  `^(?:the|some|about|around|at|no|more|up|nearly|almost|over|several|dozens|scores|hundreds|thousands|(?:${smallNumerals}|hundred|thousand)(?:-.+)?)$`,
  'i',
)
/** The land or force in a number's own words (“eleven | Norvanian | soldiers”), or that its people are (“22 Norvanians”). */
export function landBeside(figure: Figure): string | null {
  const { span, targetGroup } = figure
  const { kind } = targetKindOf(figure)
  const words = (span.exact.match(/[\p{L}-]+/gu) ?? []).filter(word => !numberWord.test(word))
  const last = words.at(-1)
  if (last !== undefined && targetGroup === last && /^\p{Lu}\p{Ll}+s$/u.test(last))
    return last.slice(0, -1).toLowerCase()
  if (kind !== null && isCombatant(kind)) {
    const proper = words.slice(0, -1).find(word => /^\p{Lu}\p{Ll}/u.test(word))
    if (proper !== undefined) return proper.toLowerCase()
  }
  const owner = (landsLoss.exec(span.prefix) ?? landLost.exec(span.prefix))?.[1]
  return owner !== undefined && !numberWord.test(owner) ? owner.toLowerCase() : null
}

/** A story of more lands is damage in the text. */
const mostLands = 40

/** A story's lands, each by the first word for it, however another report forms it (“Norvania”, “Norvanian”). */
export function landsOf({ claims }: Story): string[] {
  const lands: string[] = []
  for (const { claim } of claims) {
    for (const figure of claim.figures) {
      const land = landBeside(figure)
      if (land !== null && lands.length < mostLands && !lands.some(known => sameNameWord(known, land))) lands.push(land)
    }
  }
  return lands
}
