/** Tells words that leave a matter open: questions, and what somebody does not know, cannot confirm or will not deny. */

const subject =
  '(?:that )?(?:it|they|he|she|we|i|there|nobody|no one|(?:the|its|his|her|their|our) (?:[\\p{L}-]+ ){0,3}?[\\p{L}-]+)'
const unclear =
  "(?:is|was|remains?|remained|(?:has|had|have) (?:been|remained)) (?:still |as yet )?(?:(?:not|n['’]t) (?:yet |immediately |entirely )?(?:clear|known|certain|established|confirmed)|unclear|unknown|uncertain|unconfirmed|too (?:early|soon) to (?:say|tell|know))"
const notKnowing =
  "(?:(?:could|can|did|does|do|would|was|were|is|are)(?: not|not|n['’]t) (?:yet |immediately |independently |able to |in a position to |going to )*|(?:was|were|is|are) unable to (?:independently )?|(?:declined|refused) to |(?:had|has|have) no way (?:of|to) )(?:confirm|confirming|verify|verifying|say|saying|know|knowing|establish|determine|tell|deny|comment)\\b"
const neither = '(?:[\\p{L}]+ )?neither confirm(?:s|ed)? (?:n?or) den(?:y|ies|ied)'
const opening = new RegExp(`^\\W*${subject} (?:(?:also|still) )?(?:${unclear}|${notKnowing}|${neither})`, 'iu')
const wondering = /^\W*(?:whether|if it (?:was|is) true that)\b/i
const question = /\?[\s"'“”‘’)]*$/

/** Whether a sentence asks rather than says. */
export function isQuestion(sentence: string): boolean {
  return question.test(sentence)
}

/** “It was not clear whether …”, “could not confirm that …”, “could neither confirm nor deny …”: nothing is said or denied. */
export function leavesOpen(sentence: string): boolean {
  return wondering.test(sentence) || opening.test(sentence)
}
