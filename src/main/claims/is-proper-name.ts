/** Tells a claimant's name from a description that means another in every article: “Tarvo Council”, but “the rescuers”. */

/** Small words names begin with: “al-Tarvi”, “de Orsk”, “'Ali”. */
const opening =
  /^(?:al|el|as|ash|de|del|di|da|dos|van|von|bin|ibn|ben|d|le|la|ter)[- ’']+\p{Lu}|^[‘’'ʻ]\p{Lu}|^i?\p{Lu}/u

/** Whether a name says who is meant wherever it stands, so that all the library's claims may be counted under it. */
export const isProperName = (name: string): boolean => opening.test(name) && name.split(/\s+/).length <= longest

/** Words of a name; what is longer is a clause. */
const longest = 9
