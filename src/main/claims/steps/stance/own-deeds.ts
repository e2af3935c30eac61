/** Tells that somebody takes a deed on himself: “it carried out the bombing”, “claimed the attack”. */
import { wordClass } from '../../lexicon/word-class.ts'
import { headOf, isVerb, phraseStartingAt } from '../reading/noun-phrases.ts'
import { type Reading, type TokenRun, tokenAt } from '../reading/reading.ts'

/** Deeds that are claimed, singular and plural. */
const claimedDeeds = wordClass(
  'attack attacks bombing bombings blast blasts explosion explosions ambush ambushes assault assaults raid raids shooting ' +
    'shootings killing killings assassination murder murders strike strikes abduction abductions kidnapping kidnappings ' +
    'hijacking hijackings hack shelling sabotage operation downing beheading',
)

/** The speaker's own doing, in so many words; what only tells of a battle is no such claim. */
const ownDoing =
  /^(?:that )?[“"]?(?:it|they|he|she|we|i|its (?:men|fighters|members|forces|militants|units?|bombers?)|their (?:men|fighters|members|forces)|his (?:men|fighters|forces)|our (?:men|fighters|members|forces|units?|brothers|heroes|mujahideen)) (?:had |has |have |did |also )?(?:(?:carried out|carry out|staged|perpetrated|conducted|executed|planned and carried out) (?!no |nothing|any )[^.;]{0,40}(?:attack|bombing|blast|ambush|assault|raid|shooting|killing|assassination|strike|abduction|kidnapping|operation)|(?:was|were|is|are|stood|had been) behind (?:the|this|that|those|an?|[a-z]+day['’]s) |(?:was|were|is|are) responsible for (?:the|this|that|those) (?:attack|bombing|blast|ambush|assault|raid|shooting|killing|explosion|strike)|planted the |set off the |detonated )/

/** `text` is the content in lower case. */
export const tellsOwnDeed = (text: string): boolean => ownDoing.test(text.slice(0, 160))

/** “Claimed Friday’s bombing”: the object of the verb is a deed, not something that is said of one. */
export function isClaimedDeed(reading: Reading, run: TokenRun): boolean {
  const phrase = phraseStartingAt(reading, run.first, run.end)
  if (!phrase || isVerb(tokenAt(reading, phrase.end))) return false
  return claimedDeeds.has(tokenAt(reading, headOf(reading, phrase)))
}
