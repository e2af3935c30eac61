/** Reads the body an office belongs to: “spokesman for the Free Valley Front”, “Norvanian police spokesman”. */
import type { Range } from '../../../../article/plain-text.ts'
import type { ClaimantType } from '../../../../contract/claims.ts'
import { countryNames, countryOfDemonym } from '../../lexicon/countries.ts'
import { partyNouns, personNouns, personTitles, spokespersonNouns } from '../../lexicon/parties.ts'
import { type Reading, runText, type TokenRun, tokenAt } from '../reading/reading.ts'
import { nameEnd } from './name-roles.ts'
import { isAcronym, typeOfWords, wordsOf } from './name-words.ts'

type Body = {
  name: string
  type: ClaimantType
  range: Range | null
  /** Nothing in its words says of which kind it is: a place, or letters. */
  guessed?: boolean
}

/** The body named in a role (“spokesman for the Free Valley Front”, “Norvanian police spokesman”). */
export function bodyIn(reading: Reading, run: TokenRun | null): Body | null {
  if (!run) return null
  let best: Body | null = null
  for (let at = run.first; at < run.end; at++) {
    const token = tokenAt(reading, at)
    if (token.capital && token.tag !== 'DET' && !personTitles.has(token)) {
      const end = Math.min(nameEnd(reading, at), run.end)
      const words = wordsOf(reading, { first: at, end })
      // “U.S. Army General X”: the rank is no part of the army's name.
      if (words.length > 1 && words.at(-1) === 'General' && typeOfWords(words.slice(0, -1)) === 'state_force')
        words.pop()
      const single = words[0] ?? ''
      // “Harbour police”, “Norvanian foreign ministry”: a name and the common nouns of a body.
      let last = end
      let noun: ClaimantType | undefined
      // “Norvania's foreign ministry”
      if (/^['’]s?$/.test(tokenAt(reading, end).lower) && !tokenAt(reading, end + 1).capital) last = end + 1
      while (last < run.end && last < end + 4) {
        const word = tokenAt(reading, last)
        // “Republican front-runner”: no front.
        const hyphen = tokenAt(reading, last + 1)
        if (hyphen.text === '-' && hyphen.start === word.end) break
        const type = word.capital || spokespersonNouns.has(word) ? undefined : partyNouns.get(word)
        if (!type && word.tag !== 'ADJ') break
        // “News agency”.
        if (type && !(noun === 'media' && type === 'organisation')) noun = type
        last++
      }
      if (noun && noun !== 'person' && noun !== 'witness' && typeOfWords(words) === null) {
        best = { name: runText(reading, { first: at, end: last }), type: noun, range: null }
        at = last
        continue
      }
      const type = typeOfWords(words) ?? (isAcronym(single) ? 'organisation' : null)
      if (type || !best) {
        if (!(words.length === 1 && countryOfDemonym.has(single)))
          best = {
            name: words.join(' '),
            type: type ?? (countryNames.has(words.join(' ')) ? 'government' : 'organisation'),
            range: null,
            guessed: typeOfWords(words) === null && !countryNames.has(words.join(' ')),
          }
      }
      at = end - 1
      continue
    }
    const type = partyNouns.get(token)
    // “Press secretary”: what the office is for.
    if (
      type &&
      token.lower !== 'press' &&
      !best &&
      !personNouns.has(token.singular) &&
      (type === 'state_force' ||
        type === 'government' ||
        type === 'rebel_group' ||
        type === 'organisation' ||
        type === 'political' ||
        type === 'media')
    ) {
      best = { name: token.text, type, range: null }
    }
  }
  return best
}
