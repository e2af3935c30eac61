/** Lists the words by which a content itself accuses, denies, condemns or demands, whatever its cue. */

const words = (list: string) => new Set(list.split(' '))

/** Verbs of harm: a party that does one of these to somebody is blamed. By any form. */
export const harmVerbs =
  'kill murder shoot torture abduct kidnap beat assault rape attack bomb shell burn execute detain arrest arm persecute intimidate silence seize loot destroy massacre slaughter steal rig violate threaten harass target abuse terrorise terrorize incite support fund orchestrate sponsor plot launch fire commit breach starve deport expel raid ambush storm provoke poison conceal neglect abandon fabricate bribe force demolish evict imprison jail sabotage occupy invade lock recruit exploit indoctrinate capture manipulate repatriate wound injure hide cover blow ignore'.split(
    ' ',
  )

/** Deeds that blame whoever is named as their doer. */
export const harmNouns = words(
  'violence crackdown brutality repression persecution massacre aggression atrocities abuses torture shelling bombardment harassment intimidation attacks attack raids killings handiwork',
)

/** Acts that somebody says did not happen: “no … were killed”, “did not attack”. */
export const deniedActs = words(
  'kill killed kills killing torture tortured abduct abducted attack attacked assault assaulted arrest arrested detain detained fire fired shell shelled bomb bombed target targeted shoot shot commit committed hit strike struck rape raped seize seized capture captured taken beat beaten evidence involvement role truth responsible involved brutalised brutalized link links basis casualties civilians prisoners hostages question massacre losses supported true',
)

/** Words of a refutation, as they stand in the text, lower case. */
export const denyingWords = words(
  'false falsely untrue baseless unfounded fabrication fabricated fabrications misleading disinformation misinformation incorrect inaccurate unsubstantiated groundless nonsense invention distorted hoax contrary never slanted malicious inconsistencies inconsistent discredit dubious exaggerated implausible refutes',
)

/** Words of judgement that nobody uses of what he merely reports. */
export const condemningWords = words(
  'shocking shocked appalled appalling outrageous unacceptable condemn condemned condemns barbaric barbarous cowardly heinous horrified inhuman inhumane shame shameful disgrace disgraceful deplorable deplore deplores impunity reckless senseless cynical treacherous dehumanising dehumanizing monstrous evil unjust unjustified insult abhorrent despicable vile unbelievable disgusting sickening unforgivable intolerable crackdowns',
)

/** Phrases of a demand, matched from a word's start. */
export const demandPattern =
  /(?:^|[^a-z])(?:(?:must|ha(?:s|ve) to|ought to) (?:not )?(?!be (?:emphasi|noted|remembered|stressed|said))[a-z]+|(?:should|need(?:s|ed)? to) (?:not )?(?:immediately |urgently |now |also )?(?:be (?!emphasi|noted|remembered|politici|said|mentioned|stressed)[a-z]+(?:ed|ld|ght|n|t|d)\b|stop|end|release|investigate|act|halt|cease|free|return|leave|withdraw|allow|respect|protect|ensure|step|resign|answer|go|take|open|come)|must be an? |must return|we (?:call on|call for|urge|demand|ask|appeal|request)|(?:and|,) (?:we )?(?:call on|call for|urge|demand) |let us|it is (?:time|imperative|essential|vital) (?:to|that|for)|are (?:urged|enjoined|warned)|please|immediately release)(?![a-z])/
export const predictPattern = /(?:^|[^a-z])(?:will|won't|won’t|shall|going to|we'll|we’ll)(?![a-z])/
export const hedgePattern =
  /(?:^|[^a-z])(?:may|might|could|possibl[ey]|perhaps|probably|likely|apparently|appear(?:s|ed)?|seem(?:s|ed)?|suspected|assumed|feared|presumably)(?![a-z])/
/** Imperatives that open a quotation: a plea to somebody. */
export const imperatives = words(
  'stop pray release end let give bring stay leave help free save protect respect return send come put take listen remember stand join investigate down',
)

/** Attackers nobody names: to say that “gunmen” did it blames no party. */
export const namelessAttackers = words(
  'gunmen gunman attackers attacker assailants assailant men people bandits robbers strangers somebody someone bombers bomber hijackers kidnappers militants',
)

/** Words for what was counted after violence: bodies that are no party report such counts. */
export const casualtyWords = words(
  'killed dead died wounded injured bodies deaths casualties arrested missing displaced arrests detained',
)
