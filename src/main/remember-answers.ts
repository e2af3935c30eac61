/** Keeps what was lately read of articles at hand: the next letter typed asks for most of it again. */

const mostAnswers = 300
/** Whole articles are kept, and some are books: this many characters of all together. */
const mostCharacters = 8_000_000

/**
 * Remembers the answers asked for last, each for as long as the `state` it is asked for with stays the same; `sizeOf` says how
 * many characters one holds.
 */
export function rememberAnswers<Answer>(
  read: (articleId: string) => Answer,
  sizeOf: (answer: Answer) => number,
): (articleId: string, state: string) => Answer {
  const answers = new Map<string, { state: string; answer: Answer }>()
  let characters = 0
  return (articleId, state) => {
    const remembered = answers.get(articleId)
    if (remembered !== undefined) {
      answers.delete(articleId)
      if (remembered.state === state) {
        answers.set(articleId, remembered)
        return remembered.answer
      }
      characters -= sizeOf(remembered.answer)
    }
    const answer = read(articleId)
    characters += sizeOf(answer)
    answers.set(articleId, { state, answer })
    for (const [oldest, old] of answers) {
      if (answers.size <= mostAnswers && characters <= mostCharacters) break
      answers.delete(oldest)
      characters -= sizeOf(old.answer)
    }
    return answer
  }
}
