/** Keeps what was lately read of articles at hand: the next letter typed asks for most of it again. */

const mostAnswers = 300
/** Whole articles are kept, and some are books: this many characters of all together. */
const mostCharacters = 8_000_000

/** Remembers the last answers for as long as `state` stays the same; `sizeOf` says how many characters one holds. */
export function rememberAnswers<Answer>(
  read: (articleId: string) => Answer,
  sizeOf: (answer: Answer) => number,
): (articleId: string, state: string) => Answer {
  const answers = new Map<string, Answer>()
  let known = ''
  let characters = 0
  const clear = () => {
    answers.clear()
    characters = 0
  }
  return (articleId, state) => {
    if (state !== known) clear()
    known = state
    const remembered = answers.get(articleId)
    if (remembered !== undefined) return remembered
    const answer = read(articleId)
    const size = sizeOf(answer)
    if (answers.size >= mostAnswers || characters + size > mostCharacters) clear()
    characters += size
    answers.set(articleId, answer)
    return answer
  }
}
