/**
 * Gives equal words one string, so that the engine tells them apart by their place in memory and not letter by letter. That
 * is decided for good at each place of the code that compares: one string of another kind met there makes it slow for all.
 */

/**
 * The one string of these letters, which is what names of properties are, and words in the source. Digits alone name no
 * property but a place in a list; of them the engine makes one string where it cuts them off such a name.
 */
export function oneString(letters: string): string {
  if (!/^\d+$/.test(letters)) return Object.keys({ [letters]: true })[0] ?? letters
  return Object.keys({ [`${letters} `]: true })[0]?.split(' ')[0] ?? letters
}
