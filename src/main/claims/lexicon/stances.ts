/** Lists the words by which a content itself accuses, denies, condemns or demands, whatever its cue. */
import { wordClass } from './word-class.ts'

/** Verbs of harm: a party that does one of these to somebody is blamed. By any form. */
export const harmVerbs: readonly string[] = [
  // Against life and body.
  ...(
    'kill murder shoot torture beat assault rape attack bomb shell burn execute massacre slaughter wound ' +
    'injure poison starve mutilate torch ambush fire launch storm raid maim exterminate stab kick punch slap ' +
    'choke strangle whip club brutalise brutalize mistreat ill-treat maltreat bombard drag spit'
  ).split(' '),
  // Against freedom.
  ...(
    'abduct kidnap detain arrest imprison jail capture lock deport expel evict repatriate force coerce hijack ' +
    'enslave traffic recruit gag bar criminalise criminalize invade occupy besiege blockade hunt muzzle purge block'
  ).split(' '),
  // Against rights, dignity and peace of mind.
  ...(
    'persecute intimidate silence violate threaten harass target abuse terrorise terrorize terrify bully ' +
    'suppress repress oppress censor stifle discriminate humiliate degrade dehumanise dehumanize marginalise ' +
    'marginalize stigmatise stigmatize demonise demonize vilify smear slander defame frame scapegoat ' +
    'blackmail crush pressure'
  ).split(' '),
  // Against property and land.
  ...(
    'loot destroy steal extort rob plunder pillage demolish trespass vandalise vandalize ransack desecrate ' +
    'drain embezzle squander siphon misuse misappropriate defraud swindle cheat profiteer seize bulldoze ' +
    'ravage'
  ).split(' '),
  // Against truth.
  ...'rig conceal fabricate mislead deceive cover hide manipulate falsify forge distort indoctrinate betray'.split(' '),
  // Against order, and helping others to it.
  ...(
    'incite support fund orchestrate sponsor plot arm provoke bribe sabotage interfere meddle collude ' +
    'instigate abet fuel undermine negate obstruct blow commit perpetrate breach trample erode curtail ' +
    'dismantle disregard subvert usurp unleash weaponise weaponize jeopardise jeopardize endanger exploit'
  ).split(' '),
  // By leaving undone.
  ...'neglect abandon ignore fail refuse lack withhold'.split(' '),
]

/** Deeds that are within the duty of those who enforce the law: telling that they did them blames nobody yet. */
export const dutyVerbs = wordClass(
  'arrest arrested arresting detain detained detaining raid raided capture captured recruit recruited',
)

/** What only a wrongdoer is: to call a party so blames it. */
export const wrongNouns = wordClass(
  'psychopath psychopaths butcher butchers monster monsters piracy banditry warmonger warmongers illegitimate incompatible liar liars thief thieves coward cowards puppet puppets tyrant tyrants dictator dictators poison collaborator collaborators infringement infringements injustice obsessed indifferent overzealous slavery corrupt corruption fraudulent unconstitutional undemocratic discriminatory racist negligent negligence complicity abusive bogus spurious repressive oppressive ' +
    'aggressor aggressors criminal criminals terrorist terrorists murderer murderers killer killers crime crimes genocide violation violations ' +
    'breach atrocity atrocities massacre hostage hostages traitor traitors spy spies thug thugs hooligan hooligans persecution ' +
    'terrorism sham travesty responsible guilty complicit culpable rigged arbitrary illegal unlawful wrongful unfair',
)

/** Treatment that is wrong where a motive is told with it: “jailed for writing”, “held to silence them”. */
export const ordealParticiples = wordClass(
  'abducted kidnapped arrested detained held jailed imprisoned tried charged prosecuted persecuted punished targeted beaten tortured killed murdered ' +
    'forced expelled banned dismissed sentenced convicted silenced released',
)

/** Why somebody is made to suffer, as his side tells it, matched behind the treatment. */
export const motivePattern =
  /^(?:[^.;]{0,80}?\s)?(?:for (?:[a-z]+ly )?(?!maintain|keep|preserv|question|interrogat|investigat|further)[a-z]+ing|to (?:prevent|intimidate|silence|stop|punish|force|cover|suppress|stifle|frighten|scare|deter|placate)|as punishment|in retaliation|in revenge|on (?:trumped|false|fabricated|spurious|politically)|because of (?:his|her|their))(?![a-z])/

/** Nouns of such treatment: “his arrest was related to his reporting”. */
export const ordealNouns = wordClass(
  'arrest arrests detention detentions imprisonment conviction convictions sentence sentences prosecution trial crackdown killing murder ' +
    'harassment persecution punishment dismissal expulsion ban charges charge case abduction disappearance torture raid raids',
)

/** That somebody suffers for what he thinks, says or does by right, matched behind the treatment. */
export const deservedNothing =
  /^(?:[^.;]{0,60}?\s)?(?:for|over|because of|due to|(?:related|linked|connected|owing) to|in connection with|stem(?:s|med)? from|on account of) (?:his|her|their|its|being|criti)[^.;]{0,40}?(?:report(?:s|ing|age)|writings?|journalis[mt]s?|activism|activists?|work|views?|beliefs?|opinions?|articles?|posts?|critici[sz](?:m|ing)|critical|coverage|advocacy|opposition|faith|religion|ethnicity|identity|membership|role|speech|union)(?![a-z])/

/** Turns of phrase that charge somebody with a wrong motive, whoever is named. */
export const accusingPattern =
  /(?:^|[^a-z])(?:in retaliation for|as (?:a )?(?:punishment|revenge|retribution) for (?=(?:his|her|their|its|being|having|speak|report|writ|protest|oppos|support|criti|refus|expos|defend|attend|taking|not)[a-z]*)[a-z]+|politically[- ]motivated|trumped[- ]up|(?:an?|as|the) (?:mere |false |convenient )?(?:pretext|excuse|weapon of|human shields?|tool of|scapegoats?|cover-up|smear campaign|witch[- ]hunt|political pawn|bargaining chip)|(?:used|designed|meant|intended|aimed|pretext|tools?|bid|ploy|power|way) (?:to|at) (?:silenc|suppress|stifl|crush|intimidat|punish|persecut|frighten|gag|muzzl|quell|cover up)[a-z]*|turn(?:s|ed|ing)? a blind eye|with impunity|without (?:his|her|their) (?:knowledge|consent|permission)|against (?:his|her|their) will|(?:does|do|did|has|have|had|is|are|was|were)(?: not|n['’]t) (?:want to listen|listen|care|protect|secure|investigate|prevent|stop|respect|punish|do enough|done enough|able to protect|willing)|(?:is|are|was|were|been|stands?|stood) (?:also )?accused of|(?:no|lack(?:s|ed|ing)?|absence|devoid)(?: of)? (?:any |all |basic |complete )?(?:transparency|accountability|credibility|legitimacy|independence|impartiality|due process|(?:the )?rule of law|press freedom|freedom of [a-z]+|political will|respect)|(?:insufficient|inadequate|no real) (?:progress|action|efforts?|protection|response|measures|steps|investigation)|(?:objective|aim|goal|purpose|intention|intent|motive)[^.;]{0,80}? (?:is|was) to [^.;]{0,40}?(?:silenc|suppress|intimidat|punish|keep|frighten|crush|destroy|deter)[a-z]*|(?:is|was|are|were|constitutes?|amounts? to) (?:an? |the )?[a-z, ]{0,30}(?:attack|assault|affront|insult|blow|violation|breach) (?:on|to|of|against) (?:the |our |its |all )?(?:democra|free|press|human|rights?|rule|law|international|journalis|libert|civil|constitution|media)[a-z]*|responsible for (?:the |his |her |their )?(?:kill|murder|death|massacre|tortur|abduct|kidnap|disappear|atrocit|crime)[a-z]*|(?:become|became|becoming|is|are|was|were|serv(?:e|es|ed|ing) as|turned into) (?:now |mere |nothing but |just )?(?:an? |the )?[“"‘]?(?:tools?|instruments?|puppets?|mouthpieces?|lapdogs?|henchmen) (?:of|for)|waves? of (?:repression|persecution|arrests|intimidation|terror|harassment)|unwilling or unable|(?:unable|unwilling) to (?:protect|secure|stop|prevent|provide|investigate|control))(?![a-z])/

/** Adjectives by which treatment is called wrong before anybody is named: “arbitrary arrests”. */
export const wrongAdjectives = wordClass(
  'arbitrary illegal unlawful wrongful unfair unjust extrajudicial baseless groundless spurious bogus trumped-up politically-motivated',
)

/** Deeds of which “of” names the doer, where it would name the sufferer behind others (“torture of the weavers”). */
export const deedsOf =
  /^(?:handiwork|crackdown|brutality|aggression|repression|atrocities|abuses|lies|deceit|mismanagement|incompetence|negligence|failures?|refusal|indifference|inaction|tyranny|desperation|arrogance|paranoia|hypocrisy|cowardice)$/

/** Those who are named for the wrong they do, or hold power over others, and speak in no article. */
export const blamedNouns = wordClass(
  'mob thug hooligan perpetrator extremist occupier invader aggressor junta clique dictator dictatorship tyrant mafia smuggler trafficker vigilante assassin employer boss management landlord country power oligarch crony',
)

/** Deeds that blame whoever is named as their doer. */
export const harmNouns = wordClass(
  'violence crackdown brutality repression persecution massacre aggression atrocities abuses torture shelling bombardment harassment intimidation attacks attack raids killings handiwork plot plots ' +
    'lies deceit mismanagement incompetence negligence failure failures refusal indifference inaction mistreatment ill-treatment abuse discrimination threats oppression tyranny indoctrination exploitation extortion beatings looting evictions occupation invasion provocation interference desperation arrogance paranoia',
)

/** Acts that somebody says did not happen: “no … were killed”, “did not attack”. */
export const deniedActs = wordClass(
  'kill killed kills killing torture tortured abduct abducted attack attacked assault assaulted arrest arrested detain detained fire fired shell shelled bomb bombed target targeted shoot shot commit committed hit strike struck rape raped seize seized capture captured taken beat beaten evidence involvement role truth responsible involved brutalised brutalized link links basis casualties civilians prisoners hostages massacre losses deaths fatalities injuries died wounded injured crisis wrongdoing plan plans intention supported true guilty wrongdoing aware signs saw seen',
)

/** Nouns and verbs of a refutation, as they stand in the text, lower case. */
export const denyingWords = wordClass(
  'untrue baseless unfounded fabrication fabrications disinformation misinformation unsubstantiated groundless nonsense invention hoax slanted inconsistencies discredit refutes falsehood falsehoods',
)

/** Adjectives that refute only what they are said of: “the claim is false”, “false reports”, not “false papers”. */
export const denyingAdjectives = wordClass(
  'false fabricated misleading incorrect inaccurate distorted malicious inconsistent dubious exaggerated implausible innocent',
)
/** Adverbs that make any deed a wrong one. */
export const wrongly = wordClass(
  'arbitrarily illegally unlawfully wrongfully unjustly wrongly indiscriminately extrajudicially brutally',
)
/** What somebody sets out to do, before “to” and a deed. */
export const undertakings = /^(?:plots?|attempts?|campaigns?|conspiracy|schemes?|efforts?)$/
/** Verbs by which somebody who spreads what is false is charged; nobody refutes anything. */
export const spreading = /^(?:spread|publish|disseminat|circulat|provid|broadcast)/

/** What such an adjective refutes. */
export const statementNouns = wordClass(
  'claim claims accusation accusations allegation allegations report reports information news narrative narratives propaganda ' +
    'rumour rumours rumor rumors statement statements story stories picture version account accounts figure figures',
)

/** Words of judgement that nobody uses of what he merely reports. */
export const condemningWords = wordClass(
  'shocking shocked appalled appalling outrageous unacceptable barbaric barbarous cowardly heinous horrified inhuman inhumane shame shameful disgrace disgraceful deplorable deplore impunity reckless senseless cynical treacherous dehumanising dehumanizing monstrous evil unjust unjustified insult disappointed disappointing disturbing troubling alarming dismayed outraged horrifying alarmed regrettable abhorrent despicable vile unbelievable disgusting sickening unforgivable intolerable crackdowns cruel brutal ruthless vicious callous reprehensible mockery absurd ridiculous ludicrous hypocrisy hypocritical cowardice betrayal affront scandalous outrage ' +
    'insane demented deranged lunatic madness preposterous indefensible untenable unconscionable inexcusable atrocious ghastly grotesque obscene immoral unethical unwholesome uncivilised uncivilized tyrannical ' +
    'draconian unprovoked unwarranted unreasonable disproportionate repugnant farcical farce nihilistic',
)

/** Phrases of a demand, matched from a word's start. */
export const demandPattern =
  /(?:^|[^a-z])(?:(?:(?<!(?:^|[^a-z])i )must|(?<!(?:^|[^a-z])(?:i|we|you)(?: also| all)? )ha(?:s|ve) to|ought to) (?:not )?(?!be (?:emphasi|noted|remembered|stressed|said)|admit|say|offer|do with)[a-z]+|should (?:not )?(?:[a-z]+ly |now |also |henceforth )?(?!the |this |that |there |any |an? |he |she |it |they |we |you |i |have |ever |never have |feel|know|need|understand|expect|not |say|add|mention|note|worry|be (?:emphasi|noted|remembered|said|mentioned|stressed|able|afraid|happy|glad|proud))[a-z]+|need(?:s|ed)? to (?:immediately |urgently |now |also )?(?:be [a-z]+(?:ed|ld|ght|n|t|d)\b|stop|end|release|investigate|act|halt|cease|free|return|leave|withdraw|allow|respect|protect|ensure|step|resign|answer|go|take|open|come)|must be an? |(?:we|i) (?:strongly |again |also |therefore |now |once again )?(?:call on|call for|urge|demand|ask|appeal|request)|(?:and|,) (?:we )?(?:call on|call for|urge|demand)|let us|(?:the )?time has come (?:to|for)|it is (?:time|imperative|essential|vital) (?:to|that|for)|are (?:urged|enjoined|warned)|please|immediately release|(?<=^[“"‘]?)(?:he|she|the [a-z-]+(?: [a-z-]+)?) (?:also |strongly )?(?:urges|calls (?:up)?on|calls for|demands|appeals|implores|asks))(?![a-z])/
/** A feeling against something, told of the speaker: it judges before anything is charged. */
export const indignantParticiples = wordClass(
  'shocked appalled disappointed outraged dismayed horrified saddened alarmed disgusted sickened infuriated angered offended insulted angry furious fed',
)
/** A worry of the speaker's own, with an intensifier. */
export const worryPattern =
  /^(?:[^.;,“"]{1,50} (?:is|are|was|were|am)|(?:it|he|she|they|we|i)['’](?:m|re|s)) (?:also )?(?:deeply|extremely|gravely|seriously|profoundly|very) (?:concern|troubl|worr|disturb)(?:ed|ing|ied|ying)(?![a-z])/
/** “They would appeal”: told later, what the speaker will do. */
export const intentPattern =
  /^(?:it|he|she|they) would (?:not |never |also |soon )?[a-z]|^(?:it|he|she|they|we|i) (?:now |also |still )?(?:intend|plan)s? to [a-z]/
/** Words that leave open whether a deed was done at all: to charge behind them is to suspect. */
export const suspicionPattern =
  /(?:^|[^a-z])(?:may|might|could|possibl[ey]|perhaps|probably|suspected|assumed|feared|presumably)(?![a-z])/
export const selfDefence =
  /(?:^|[^a-z])(?:self-defen[cs]e|defending (?:himself|herself|themselves|itself)|no question of)(?![a-z])/
/** How sure the speaker is: what follows is probable or possible. */
export const hedgePattern =
  /(?:^|[^a-z])(?:may|might|could|possibl[ey]|perhaps|probably|likely|apparently|appear(?:s|ed)?|seem(?:s|ed)?|suspected|assumed|feared|presumably)(?![a-z])/
/** Imperatives that open a quotation: a plea to somebody. */
export const imperatives = wordClass(
  'stop pray release end let give bring stay leave help free save protect respect return send come put take listen remember stand join investigate down',
)

/** Attackers nobody names: to say that “gunmen” did it blames no party. */
export const namelessAttackers = wordClass(
  'gunmen gunman attackers attacker assailants assailant men people bandits robbers strangers somebody someone bombers bomber hijackers kidnappers militants',
)

/** Words for what was counted after violence: bodies that are no party report such counts. */
export const casualtyWords = wordClass(
  'killed dead died wounded injured bodies deaths casualties arrested missing displaced arrests detained',
)
