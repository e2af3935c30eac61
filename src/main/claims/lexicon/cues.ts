/** Lists the words that report somebody's words: verbs with the complements they take, nouns, adverbs, prepositions. */

import type { Stance } from '../../../contract/claims.ts'
import { verbForms } from './inflection.ts'
import { wordClass, wordTable } from './word-class.ts'

/**
 * How a cue takes its content:
 * clause – a clause, with or without “that”; that – a clause only after “that”, “how”, “whether”; quote – only a quotation;
 * object – a noun phrase; infinitive – “to do”; person – a person, then “to do” (urge, ask); charge – “X of/for Y” (accuse).
 */
export type Complement = 'clause' | 'that' | 'quote' | 'object' | 'infinitive' | 'person' | 'charge'
/** speech – words were uttered; finding – a document or a tally shows it; belief – what somebody thinks. */
export type CueKind = 'speech' | 'finding' | 'belief'

export type CueEntry = {
  lemma: string
  stance: Stance
  kind: CueKind
  takes: readonly Complement[]
  /** Words that must follow (“for” in “call for”). */
  particle: string | null
  /** Whom it is said to stands between cue and content (“told reporters that”). */
  addressee: boolean
}

type Row = [stance: Stance, kind: CueKind, takes: string, verbs: string]

/** Complements by their initial: c clause, t that, q quote, o object, i infinitive, p person, h charge, @ addressee. */
const rows: Row[] = [
  ['state', 'speech', 'cqt', 'say declare reply'],
  ['state', 'speech', 'ctq@', 'tell inform assure reassure remind notify brief advise'],
  [
    'state',
    'speech',
    'ctq',
    'add explain note write argue insist stress emphasise emphasize tweet maintain counter reiterate observe ' +
      'remark recall announce recount testify depose assert reason muse joke quip opine caution state reveal disclose',
  ],
  [
    'state',
    'speech',
    'q',
    'continue conclude begin laugh sigh shout cry yell chant exclaim answer agree elaborate interject shrug scoff',
  ],
  [
    'state',
    'speech',
    'tq',
    'comment mention clarify respond post agree answer relate proclaim repeat underline underscore highlight',
  ],
  [
    'state',
    'speech',
    'o',
    'announce mention reveal disclose describe characterise characterize reiterate stress emphasise emphasize explain underscore recount discuss outline defend',
  ],
  ['report', 'finding', 'cto', 'report estimate document'],
  ['report', 'finding', 'ct', 'find'],
  ['report', 'finding', 'cto', 'show indicate reveal'],
  ['report', 'finding', 't', 'record register conclude calculate'],
  ['allege', 'speech', 'ctoi', 'claim'],
  ['allege', 'speech', 'cto', 'allege insinuate'],
  ['allege', 'speech', 'cti', 'contend purport'],
  ['allege', 'speech', 'ct', 'suggest speculate imply hint'],
  ['allege', 'belief', 'ct', 'suspect'],
  ['accuse', 'speech', 'h', 'accuse blame fault implicate'],
  ['deny', 'speech', 'cto', 'deny'],
  ['deny', 'speech', 'to', 'dispute refute rebut'],
  [
    'deny',
    'speech',
    'oq',
    'reject dismiss contradict disavow downplay doubt question repudiate disclaim debunk discount rubbish',
  ],
  ['admit', 'speech', 'ctoq', 'acknowledge admit concede'],
  ['admit', 'speech', 'ct', 'confess'],
  [
    'condemn',
    'speech',
    'oqh',
    'condemn denounce slam criticise criticize decry deplore blast lambast lambaste censure rebuke berate assail ridicule mock',
  ],
  ['condemn', 'speech', 'toq', 'lament bemoan'],
  ['condemn', 'speech', 'tq', 'protest complain react'],
  ['demand', 'speech', 'oit', 'demand request propose recommend'],
  ['demand', 'speech', 'p', 'urge ask implore beseech exhort beg invite encourage'],
  ['accuse', 'speech', 't', 'charge'],
  ['report', 'finding', 't', 'rule'],
  ['state', 'speech', 'ctq', 'boast brag agree'],
  ['state', 'speech', 'q', 'sing'],
  ['state', 'speech', 't', 'shout yell'],
  ['condemn', 'speech', 'oq', 'attack'],
  ['condemn', 'speech', 'oqh', 'chastise deride disparage scold chide'],
  ['state', 'speech', 'o', 'echo tout reference liken applaud laud commend welcome'],
  ['demand', 'speech', 'o', 'advocate'],
  ['deny', 'speech', 'o', 'oppose'],
  ['state', 'speech', 'o', 'call label brand dub'],
  ['demand', 'speech', 'qt', 'ask plead urge'],
  ['state', 'speech', 'tq', 'wonder'],
  ['predict', 'speech', 'iotcq', 'promise vow pledge threaten swear'],
  ['predict', 'speech', 'ctqo@', 'warn'],
  ['predict', 'speech', 'cto', 'predict forecast'],
  ['confirm', 'speech', 'cto', 'confirm verify corroborate affirm'],
  ['state', 'speech', 'o', 'praise hail'],
  ['state', 'belief', 'ct', 'believe think fear feel hope understand know realise realize'],
  ['predict', 'belief', 'cti', 'expect anticipate'],
  ['state', 'belief', 't', 'worry'],
  ['report', 'speech', 'oq', 'quote cite'],
]

type ParticleRow = [stance: Stance, kind: CueKind, takes: string, verb: string, particle: string]
const particleRows: ParticleRow[] = [
  ['demand', 'speech', 'o', 'call', 'for'],
  ['demand', 'speech', 'p', 'call', 'on'],
  ['demand', 'speech', 'p', 'call', 'upon'],
  ['demand', 'speech', 'p', 'appeal', 'to'],
  ['demand', 'speech', 'o', 'appeal', 'for'],
  ['demand', 'speech', 'o', 'push', 'for'],
  ['demand', 'speech', 'o', 'advocate', 'for'],
  ['condemn', 'speech', 'o', 'rail', 'against'],
  ['state', 'speech', 'o', 'lay', 'out'],
  ['state', 'speech', 'o', 'apologize', 'for'],
  ['state', 'speech', 'o', 'apologise', 'for'],
  ['state', 'speech', 'o', 'brag', 'about'],
  ['state', 'speech', 'o', 'boast', 'about'],
  ['demand', 'speech', 'o', 'insist', 'on'],
  ['demand', 'speech', 'o', 'plead', 'for'],
  ['demand', 'speech', 'o', 'ask', 'for'],
  ['state', 'speech', 'ct', 'point', 'out'],
  ['state', 'speech', 'ot', 'point', 'to'],
  ['state', 'speech', 'o', 'speak', 'of'],
  ['state', 'speech', 'o', 'talk', 'about'],
  ['state', 'speech', 'o', 'speak', 'about'],
  ['state', 'speech', 'o', 'refer', 'to'],
  ['state', 'speech', 'q', 'go', 'on'],
  ['state', 'speech', 'o', 'allude', 'to'],
  ['deny', 'speech', 'o', 'rule', 'out'],
  ['deny', 'speech', 'o', 'brush', 'off'],
  ['deny', 'speech', 'o', 'brush', 'aside'],
  ['deny', 'speech', 'o', 'shrug', 'off'],
  ['deny', 'speech', 'o', 'laugh', 'off'],
  ['deny', 'speech', 'o', 'wave', 'off'],
  ['deny', 'speech', 'o', 'wave', 'away'],
  ['deny', 'speech', 'o', 'wave', 'aside'],
  ['deny', 'speech', 'o', 'push', 'back'],
  ['predict', 'speech', 'o', 'warn', 'of'],
  ['predict', 'speech', 'o', 'warn', 'against'],
  ['condemn', 'speech', 'o', 'complain', 'of'],
  ['condemn', 'speech', 'o', 'complain', 'about'],
  ['condemn', 'speech', 'o', 'speak', 'out'],
  ['condemn', 'speech', 'o', 'object', 'to'],
  ['condemn', 'speech', 'o', 'lash', 'out'],
  ['confirm', 'speech', 'o', 'attest', 'to'],
  ['admit', 'speech', 'o', 'confess', 'to'],
  ['admit', 'speech', 'o', 'admit', 'to'],
  ['claim_responsibility', 'speech', 'o', 'claim', 'responsibility'],
  ['claim_responsibility', 'speech', 'o', 'claim', 'credit'],
  ['claim_responsibility', 'speech', 'o', 'take', 'responsibility'],
  ['condemn', 'speech', 'o', 'express', 'concern'],
  ['condemn', 'speech', 'o', 'express', 'worry'],
  ['condemn', 'speech', 'o', 'express', 'alarm'],
  ['condemn', 'speech', 'o', 'express', 'outrage'],
  ['condemn', 'speech', 'o', 'voice', 'concern'],
  ['condemn', 'speech', 'o', 'raise', 'concern'],
  ['condemn', 'speech', 'o', 'raise', 'doubt'],
  ['condemn', 'speech', 'o', 'raise', 'question'],
  ['state', 'speech', 'o', 'express', 'gratitude'],
  ['state', 'speech', 'o', 'express', 'support'],
  ['state', 'speech', 'o', 'express', 'hope'],
  ['condemn', 'speech', 'o', 'express', 'regret'],
  ['condemn', 'speech', 'o', 'express', 'dismay'],
  ['predict', 'speech', 'o', 'express', 'fear'],
  ['condemn', 'speech', 'o', 'express', 'anger'],
  ['state', 'speech', 'o', 'make', 'mention'],
  ['state', 'speech', 'q', 'read', ''],
  ['state', 'speech', 'q', 'put', 'it'],
]

const complements: Record<string, Complement> = {
  c: 'clause',
  t: 'that',
  q: 'quote',
  o: 'object',
  i: 'infinitive',
  p: 'person',
  h: 'charge',
}

function entryOf(stance: Stance, kind: CueKind, takes: string, lemma: string, particle: string | null): CueEntry {
  const kinds = [...takes].flatMap(letter => complements[letter] ?? [])
  return { lemma, stance, kind, takes: kinds, particle: particle || null, addressee: takes.includes('@') }
}

/** Entries by inflected form; entries with a particle first, because they are the more particular ones. */
export const verbCues = (() => {
  const map = new Map<string, CueEntry[]>()
  const add = (entry: CueEntry) => {
    for (const form of verbForms(entry.lemma)) {
      const list = map.get(form)
      if (!list) map.set(form, [entry])
      else list.push(entry)
    }
  }
  for (const [stance, kind, takes, verb, particle] of particleRows) add(entryOf(stance, kind, takes, verb, particle))
  for (const [stance, kind, takes, verbs] of rows) {
    for (const verb of verbs.split(' ')) add(entryOf(stance, kind, takes, verb, null))
  }
  return wordTable<readonly CueEntry[]>(map)
})()

/** Nouns that announce a content: “the claim that …”, “reports of …”. */
export const nounCues = wordTable(
  (
    [
      ['claim', 'allege', 'claim claims'],
      ['allegation', 'allege', 'allegation allegations'],
      ['accusation', 'accuse', 'accusation accusations'],
      ['assertion', 'allege', 'assertion assertions contention'],
      ['report', 'report', 'report reports rumours rumors'],
      ['suggestion', 'allege', 'suggestion suggestions'],
      ['denial', 'deny', 'denial denials'],
      ['statement', 'state', 'statement statements announcement'],
      ['warning', 'predict', 'warning warnings'],
      ['promise', 'predict', 'promise promises pledge vow threat threats'],
      ['demand', 'demand', 'calls'],
      ['admission', 'admit', 'admission acknowledgement'],
      ['argument', 'state', 'argument'],
    ] satisfies [string, Stance, string][]
  ).flatMap(([lemma, stance, forms]) => forms.split(' ').map(form => [form, { lemma, stance }] as const)),
)

/** What a deed draws from those who speak of it. */
export const reactionNouns = wordTable<Stance>(
  (
    [
      [
        'condemn',
        'criticism condemnation denunciation outrage anger fury ridicule scorn rebuke rebukes protests alarm',
      ],
      ['state', 'praise applause'],
      ['demand', 'calls demands'],
      ['deny', 'denials'],
    ] satisfies [Stance, string][]
  ).flatMap(([stance, nouns]) => nouns.split(' ').map(noun => [noun, stance] as const)),
)
/** Verbs by which it draws them. */
export const drawing =
  /^(?:dr[ae]w(?:s|n|ing)?|spark(?:s|ed|ing)?|prompt(?:s|ed|ing)?|provok(?:e|es|ed|ing)|trigger(?:s|ed|ing)?|fac(?:e|es|ed|ing)|attract(?:s|ed|ing)?|earn(?:s|ed|ing)?|elicit(?:s|ed|ing)?|met|br(?:ing|ings|ought)|receiv(?:e|es|ed|ing)|stirr?(?:s|ed|ing)?)$/

/** Adverbs by which a writer passes on what somebody unnamed says. */
export const adverbCues = wordTable<Stance>([
  ['reportedly', 'report'],
  ['allegedly', 'allege'],
  ['purportedly', 'allege'],
  ['supposedly', 'allege'],
])

/** Things that speak for whoever issued them. */
export const documentNouns = wordClass(
  'statement release communique communiqué report letter announcement declaration message post tweet video document ' +
    'press-release bulletin memo email filing complaint speech address interview account survey study poll figures ' +
    'statistics data footage recording index dispatch notice testimony affidavit dossier assessment count tally resolution',
)

/** Forms of cue verbs that are nouns as often: after an article, an adjective or a possessor they are no cue. */
export const nounLikeForms = wordClass(
  'claim claims suspect suspects report reports demand demands note notes comment comments estimate estimates document documents record ' +
    'records show shows plan plans request requests forecast promise promises support hope hopes wish fear fears answer ' +
    'question questions protest protests blame object try pledge pledges vow vows blast slam dispute mention caution ' +
    'stress reason joke jokes laugh concern post posts fault counter aim reply rebuke tweet tweets alarm appeal call calls ' +
    'remark remarks hint hints boast boasts quip quips lament laments briefing finding warning sigh shout cry doubt doubts praise attempt offer offers talk talks point points state states',
)

/** Aims a party has for years: “demanding independence” describes it, and is no claim about what happened. */
export const standingAims = wordClass(
  'independence autonomy secession sovereignty statehood self-rule self-determination separation homeland caliphate',
)
