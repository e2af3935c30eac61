/** Makes a verb agree with who says something: “officials say”, “the rights group says”, “Ann Moss and Ida Reyl deny”. */

/** Plurals without an s, and nouns that take a plural verb. */
const manyWithoutS = new Set(
  'police people men women children clergy staff troops authorities media personnel crew public some many others most few both several all those they'.split(
    ' ',
  ),
)
/** Nouns in s that are one, and endings of such. */
const oneInS = /(?:ss|us|is|news|series|press|headquarters|politics|business|campus|congress|species)$/
/** People and bodies by a plural that may open a name's place in capitals: “Officials”, “Critics”. */
const plurals = new Set(
  (
    'officials residents witnesses critics protesters demonstrators activists lawyers doctors medics nurses experts analysts ' +
    'investigators prosecutors officers soldiers rebels militants insurgents gunmen fighters survivors relatives families ' +
    'villagers locals neighbours neighbors students teachers workers journalists reporters observers monitors sources ' +
    'supporters opponents campaigners organisers organizers politicians lawmakers ministers leaders members historians ' +
    'researchers scientists economists diplomats spokespeople representatives groups unions parents prisoners detainees ' +
    'refugees migrants voters farmers miners drivers engineers passengers hostages kidnappers attackers hooligans bandits ' +
    'guards governments forces parties organisations organizations companies hospitals agencies courts reports documents records'
  ).split(' '),
)
/** What parts the noun from what only tells which: “relatives of the dead”, “officials in Sarn”. */
const behindNoun = /,|\s(?:of|for|at|in|from|on|with|to|who|that|near|close|identified|named)\s/i

/** “Ann Moss and Ida Reyl”, “the guild, the union and the watch”; not “Ministry of Trade and Industry” nor “Health and Safety Board”. */
function isJoint(name: string, phrase: string): boolean {
  if (/^[^,]+(?:, [^,]+)+,? and [^,]+$/.test(name)) return true
  const [left, right] = phrase.split(' and ')
  if (left === undefined || right === undefined || left === '') return false
  return !(/^\p{Lu}\S*$/u.test(left) && /^\p{Lu}\S* /u.test(right))
}

/** True where several are meant: told by the noun, or by two names that “and” joins. */
export function isPluralParty(name: string): boolean {
  const words = name.replace(/^the /i, '').trim()
  const end = words.search(behindNoun)
  const phrase = end < 0 ? words : words.slice(0, end)
  if (isJoint(words, phrase)) return true
  const last = phrase.slice(phrase.lastIndexOf(' ') + 1)
  const lower = last.toLowerCase()
  if (manyWithoutS.has(lower)) return last === lower || phrase === last
  if (!lower.endsWith('s') || oneInS.test(lower)) return false
  // In capitals it ends a name (“Reporters Without Borders”, “United Nations”), but for a noun that stands alone.
  return last === lower || (phrase === last && plurals.has(lower))
}

/** A verb of the third person as its subject wants it: “denies” stays for one, and is “deny” for several. */
export function agreeing(verb: string, subject: string | null): string {
  if (subject === null || !isPluralParty(subject)) return verb
  return verb.replace(/^\S+/, word => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '')))
}
