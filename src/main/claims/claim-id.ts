/** Names a claim outside its article. */

/** The id of a claim in the library: the article's id and the claim's key within it. */
export function claimIdOf(articleId: string, claimKey: string): string {
  return `${articleId}-${claimKey}`
}
