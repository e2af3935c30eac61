/** Tells names that stand for somebody else in every article from those that are a party's own. */

/** “Police”, “residents”, “the mayor” as texts write them: letters, and none of them a capital where the script has capitals. */
export const isCommonNoun = (name: string): boolean =>
  /\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name.replace(/^\s*the\s/i, ''))
