/** Says how a claimant says it. Only a denying word is told as one: “denies: no one was hurt” says the opposite. */
import { claimStrings } from './claim-strings.ts'
import type { Stance } from './claims.ts'

/** Lemmas by which a speaker denies outright, unlike “said that no …”. */
const denyingCue =
  /^(?:den(?:y|ial)|reject|dismiss|refute|repudiate|disclaim|dispute|rebut|contradict|disavow|downplay|doubt|question|debunk|discount|rubbish|rule|brush|shrug|laugh|wave|push)/i
const negatedWords = /\b(?:no|not|none|nobody|neither|never|nothing|without|cannot)\b|n[’']t\b/i

type Said = {
  stance: Stance
  cueLemma?: string | null | undefined
  /** What is said: where no cue is known, words that deny by themselves tell that the saying was plain. */
  content: string
}

/** The stance as a verb: “denies”, “accuses”; “says” for what denies by its own words. */
export function stanceWords({ stance, cueLemma, content }: Said): string {
  if (stance !== 'deny') return claimStrings.stance[stance]
  const denies = cueLemma ? denyingCue.test(cueLemma) : !negatedWords.test(content)
  return claimStrings.stance[denies ? 'deny' : 'state']
}
