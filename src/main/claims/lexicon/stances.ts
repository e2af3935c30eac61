/** Lists the words by which a content itself accuses, denies, condemns or demands, whatever its cue. */

const words = (list: string) => new Set(list.split(' '))

/** Verbs of harm: a party that does one of these to somebody is blamed. By any form. */
export const harmVerbs =
  'kill murder shoot torture abduct kidnap beat assault rape attack bomb shell burn execute detain arrest arm persecute intimidate silence seize loot destroy massacre slaughter steal rig violate threaten harass target abuse terrorise terrorize destroy incite support fund orchestrate sponsor plot plan launch fire use carry commit breach starve deport expel raid ambush storm provoke poison conceal cover hide neglect fail abandon ignore refuse deny lie fabricate bribe force demolish evict imprison jail sabotage occupy invade'.split(
    ' ',
  )

/** Words of a refutation, as they stand in the text, lower case. */
export const denyingWords = words(
  'false falsely untrue baseless unfounded fabrication fabricated fabrications misleading lie lies lied propaganda disinformation misinformation incorrect inaccurate unsubstantiated groundless nonsense rumour rumor rumours rumors invention distorted hoax fake contrary never denied denies rejects rejected',
)

/** Words of judgement. */
export const condemningWords = words(
  'shocking shocked appalled appalling outrageous outrage unacceptable condemn condemned condemns barbaric barbarous cowardly heinous horrific horrible horrifying brutal brutally brutality cruel cruelty inhuman inhumane atrocity atrocities shame shameful disgrace disgraceful disturbing deplorable deplore deplores impunity crackdown repressive repression unjust injustice unlawful illegal illegally criminal criminals reckless senseless cynical treacherous dehumanising dehumanizing monstrous evil corrupt worst unfair unjustified wrong insult tragedy tragic abhorrent despicable vile scandal scandalous disproportionate',
)

/** Phrases of a demand, matched from a word's start. */
export const demandPattern =
  /(?:^|[^a-z])(?:must|should|need(?:s|ed)? to|ha(?:s|ve|d) to|ought to|we (?:call on|call for|urge|demand|ask|appeal|request)|let us|it is (?:time|imperative|essential|vital) (?:to|that|for)|are (?:urged|enjoined|warned)|please|immediately release)(?![a-z])/
export const predictPattern = /(?:^|[^a-z])(?:will|won't|won’t|shall|going to|we'll|we’ll|would)(?![a-z])/
export const hedgePattern =
  /(?:^|[^a-z])(?:may|might|could|possibl[ey]|perhaps|probably|likely|apparently|appear(?:s|ed)?|seem(?:s|ed)?|suspected|believed|thought|feared|presumably)(?![a-z])/
/** Imperatives that open a quotation: a plea to somebody. */
export const imperatives = words(
  'stop pray release end let give bring stay leave help free save protect respect return send come put take listen remember stand join investigate',
)
