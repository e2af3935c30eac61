/** Makes the word of any rank: English function words first, then invented words, their forms and names, without end. */
import { numberOf } from '../seeded-random.ts'

/** The most frequent words of English text in about their usual order. Invented words stand between the later ones. */
const functionWords =
  'the of to and a in that for is on was with as it by at from be he this have were has an are which but his had not or they their its after who been will also more would when there than into could some other them two over she her all one about we you if what so no out up can only any most i new during before because between where while our my him your how then these since such may do did just those both each'.split(
    ' ',
  )
/** Ranks that belong to function words alone. */
const functionWordsAlone = 34

const onsets = 's r m d p l t c b n f h k v g st pr tr br gr w j z pl dr kr cl fr sk'.split(' ')
const vowels = 'a e o i u ai ea ou y'.split(' ')
const codas = ['', '', 'n', 'r', '', 'l', 's', 't', 'm', 'nd', 'k', 'st', 'ck']
/** Endings of forms that lunr’s stemmer takes off again, and of derived words that it mostly keeps. */
const endings = ['s', 'ed', 'ing', 's', 'er', 'ers', 'ation', 'al', 'ly', 'ment', 'ity', 'ive']
const accented: Readonly<Record<string, string>> = { a: 'á', e: 'é', o: 'ö', i: 'í', u: 'ü' }

const shareOfForms = 0.5
const shareOfNames = 0.16
const shareOfAccentedNames = 0.06
const rememberedRanks = 1 << 17

/** Skewed, so that some syllables begin many words and most begin few. */
const skewed = (list: readonly string[], share: number): string => list[Math.floor(share ** 1.7 * list.length)] ?? ''

function syllablesOf(rank: number): number {
  const share = numberOf(rank, 1)
  if (rank < 400) return share < 0.45 ? 1 : 2
  if (rank < 4_000) return share < 0.2 ? 1 : share < 0.85 ? 2 : 3
  return share < 0.04 ? 1 : share < 0.6 ? 2 : 3
}

function rootOf(rank: number): string {
  let word = ''
  const syllables = syllablesOf(rank)
  for (let syllable = 0; syllable < syllables; syllable++) {
    const drawn = (part: number) => numberOf(rank, 10 + 3 * syllable + part)
    // Words of one syllable end in a consonant, and few of the inner ones do.
    const coda = syllable < syllables - 1 && drawn(2) < 0.5 ? '' : skewed(codas, drawn(2))
    word += skewed(onsets, drawn(0)) + skewed(vowels, drawn(1)) + (coda === '' && syllables === 1 ? 'n' : coda)
  }
  return word
}

/** The first rank that belongs to an invented word only. */
export const firstContentRank = functionWordsAlone + 2 * (functionWords.length - functionWordsAlone)

const isName = (rank: number): boolean => rank >= firstContentRank && numberOf(rank, 2) < shareOfNames

function makeName(rank: number): string {
  const root = rootOf(rank)
  const written =
    numberOf(rank, 4) < shareOfAccentedNames
      ? root.replace(/[aeiou](?=[^aeiou]*$)/, vowel => accented[vowel] ?? vowel)
      : root
  return written.charAt(0).toUpperCase() + written.slice(1)
}

/** The rank of the more frequent word that the word of a rank is a form of, or the rank itself: “bridge” for “bridges”. */
function baseRank(rank: number): number {
  let base = rank
  while (base > firstContentRank && numberOf(base, 3) < shareOfForms)
    base = firstContentRank + Math.floor((base - firstContentRank) * numberOf(base, 5))
  return base
}

function makeWord(rank: number): string {
  if (rank < functionWordsAlone) return functionWords[rank] ?? 'the'
  if (rank < firstContentRank && (rank - functionWordsAlone) % 2 === 0)
    return functionWords[functionWordsAlone + (rank - functionWordsAlone) / 2] ?? 'the'
  if (isName(rank)) return makeName(rank)
  const base = baseRank(rank)
  const root = rootOf(base)
  if (base === rank) return root
  const ending = endings[Math.floor(numberOf(rank, 6) ** 1.6 * endings.length)] ?? 's'
  return /[aeiouy]$/.test(root) && /^[aeiou]/.test(ending) ? `${root}n${ending}` : root + ending
}

const remembered: (string | undefined)[] = []

/** The word of a rank, counted from 0. Names are written with a capital. */
export function wordOf(rank: number): string {
  if (rank >= rememberedRanks) return makeWord(rank)
  const known = remembered[rank]
  if (known !== undefined) return known
  const word = makeWord(rank)
  remembered[rank] = word
  return word
}

/** True for the words that stand in any text whatever it is about. */
export const isFunctionRank = (rank: number): boolean =>
  rank < functionWordsAlone || (rank < firstContentRank && (rank - functionWordsAlone) % 2 === 0)
