/** Reads the name of a party: the words that tell it from others, whatever form a newspaper gives it. */

/** Words that stand in many names and tell none apart. */
const fillers = new Set(
  `the a an of for and in on at to by from with its their his her our this that s own
   republic kingdom federal federation state national central official officials authorities
   spokesman spokeswoman spokesperson spokespeople statement release communique communiqué announcement
   press service office secretary head chief director general deputy senior top local unnamed
   mr mrs ms miss dr prof professor sir lord sheikh mullah
   col colonel gen lt lieutenant maj major capt captain sgt sergeant brig brigadier adm admiral cmdr commander
   president prime`
    .split(/\s+/)
    .filter(Boolean),
)

/** Forms of one word: the word a name is compared by. */
const sameWord: Record<string, string> = {
  defense: 'defence',
  defences: 'defence',
  minister: 'ministry',
  ministries: 'ministry',
  military: 'army',
  troops: 'army',
  gendarmes: 'gendarmerie',
  policemen: 'police',
  officers: 'police',
  centre: 'center',
  organisation: 'organization',
  organisers: 'organizer',
  organizers: 'organizer',
}

/** Names of several words for one thing, brought to one word before the name is taken apart. */
const phrases: [RegExp, string][] = [
  [/\barmed forces\b/gi, 'army'],
  [/\bair force\b/gi, 'airforce'],
  [/\bsecurity forces?\b/gi, 'securityforces'],
]

export type PartyName = {
  name: string
  /** Words to compare by, without fillers, in order. */
  words: string[]
  /** First letters of the name's words, for abbreviations. */
  initials: Set<string>
  /** The name when it is an abbreviation, upper case; else null. */
  abbreviation: string | null
  /** Personal names: the words with a capital that follow each other at the end. */
  capitalised: string[]
}

/** Takes a name apart. “The Kestrian Ministry of Defence” and “defence ministry” share their comparing words. */
export function readName(name: string): PartyName {
  const joined = phrases.reduce((text, [pattern, word]) => text.replace(pattern, word), name)
  const plain = joined
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’`]/g, "'")
    .replace(/'s\b|s'(?=\s|$)/g, match => (match === "'s" ? '' : 's'))
    .replace(/\([^)]{0,80}\)/g, ' ')
    .trim()
  const raw = plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
  const lower = raw.map(word => word.toLowerCase())
  const kept = lower.filter(word => !fillers.has(word))
  const words = (kept.length > 0 ? kept : lower.filter(word => word !== 'the')).map(stem)
  const withoutSmall = raw.filter(word => !/^(the|a|an|of|for|and|in|on|at|to|by|de|la|le|du|des|al|el)$/i.test(word))
  const letters = (list: string[]) =>
    list
      .map(word => word.charAt(0))
      .join('')
      .toUpperCase()
  return {
    name,
    words: [...new Set(words)],
    initials: new Set([letters(raw), letters(withoutSmall)].filter(text => text.length > 1)),
    abbreviation:
      raw.length === 1 && /^[A-Z][A-Z.]{1,9}$/.test(raw[0] ?? '') ? (raw[0] ?? '').replaceAll('.', '') : null,
    capitalised: raw.filter(word => /^\p{Lu}/u.test(word) && !fillers.has(word.toLowerCase())),
  }
}

function stem(word: string): string {
  const same = sameWord[word]
  if (same !== undefined) return same
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')) return word.slice(0, -1)
  return word
}

/**
 * Whether two comparing words are forms of one: “Kestria” and “Kestrian”, “Pak” and “Pakistani”. Half of the longer
 * word must be shared, counted from the start, and at least three letters.
 */
export function sameNameWord(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 3) return false
  let shared = 0
  while (shared < short.length && short[shared] === long[shared]) shared++
  if (shared === short.length) return long.length - short.length <= 6
  return shared >= 4 && shared >= short.length - 1 && long.length - shared <= 3
}

/** Whether every comparing word of `few` is one of `many`. */
export function nameWithin(few: PartyName, many: PartyName): boolean {
  return few.words.length > 0 && few.words.every(word => many.words.some(other => sameNameWord(word, other)))
}
