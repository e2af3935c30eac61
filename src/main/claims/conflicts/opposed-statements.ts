/** Finds statements of one article that exclude each other without denying: opposite words of one thing, or “but others say”. */

import { isAccusing, isMeant, isOfParty, type PartyStatement, type Statement } from './answers.ts'
import { type Story, startOf } from './story-claims.ts'

/** `claim` and the `reply` that says otherwise; `topic` tells which of a pair of voices' disputes it is. */
export type Opposition = { claim: Statement; reply: PartyStatement; topic: Set<string>; score: number }

/** What cannot both be so of one thing. */
const opposites: { name: string; one: RegExp; other: RegExp; personal?: true }[] = [
  {
    name: 'change',
    one: /\b(?:increas\w+|rose|risen|rising|gr[eo]wn?|growing|surg\w+|soar\w+|climb\w+|higher|doubled|tripled|worsen\w*)\b/i,
    other: /\b(?:declin\w+(?! to\b)|decreas\w+|reduc\w+|fell|fallen|falling|dropp?\w*|lower|halved|shrank|shrunk)\b/i,
  },
  {
    name: 'quality',
    one: /\b(?:improv\w+|strengthen\w*|better|safer|restored)\b/i,
    other: /\b(?:worse\w*|deteriorat\w+|abandon\w+|neglect\w+|weaken\w*|collaps\w+|crumbl\w+|ruined)\b/i,
  },
  {
    name: 'will',
    one: /\b(?:voluntar\w+|willing(?:ly)?|of (?:his|her|their) own (?:accord|free will|will)|by choice|consent(?:ed)?)\b/i,
    other:
      /\b(?:forc(?:ed|ibl[ey]|ing)|coerc\w+|involuntar\w+|against (?:his|her|their) (?:will|wish(?:es)?)|unwilling(?:ly)?|at gunpoint|under duress)\b/i,
  },
  {
    name: 'order',
    one: /\b(?:peaceful(?:ly)?|calm|unarmed|orderly)\b/i,
    other: /\b(?:violent(?:ly)?|riot\w*|rioters|armed|unruly)\b/i,
  },
  {
    name: 'guilt',
    one: /\b(?:aggressors?|attacked first|started the (?:fight|fighting|violence)|provoked)\b/i,
    other: /\b(?:victims?|defending (?:him|her|them)sel(?:f|ves)|in self-defen[cs]e)\b/i,
  },
  {
    name: 'death',
    one: /\b(?:suicide|hanged (?:him|her)self|natural causes|heart (?:attack|failure)|illness|sepsis|pneumonia|accident(?:al|ally)?|disease)\b/i,
    other: /\b(?:murder\w*|tortur\w+|beaten|beatings?|strangled|executed|poison\w*|shot dead)\b/i,
  },
  {
    name: 'intent',
    one: /\b(?:accident(?:al(?:ly)?)?|unintentional(?:ly)?|by mistake|mistaken(?:ly)?|inadvertent(?:ly)?|in error)\b/i,
    other: /\b(?:deliberate(?:ly)?|intentional(?:ly)?|on purpose|premeditated|sabotaged?)\b/i,
  },
  {
    name: 'law',
    one: /\b(?:compl(?:y|ies|ied|ying) with|in (?:line|accordance|keeping) with|within the law|lawful(?:ly)?|upholds?)\b/i,
    other: /\b(?:violat\w+|unlawful(?:ly)?|illegal(?:ly)?|breach(?:es|ed|ing)?|contrary to (?:the )?law)\b/i,
  },
  {
    name: 'taking',
    one: /\b(?:rescue (?:operation|mission)|protective custody|safe ?keeping|for (?:his|her|their) own safety)\b/i,
    other: /\b(?:arrest(?:ed|ing|s)?|detain(?:ed|ing)?|raid(?:ed|s|ing)?)\b/i,
  },
  {
    name: 'health',
    one: /\b(?:(?:all|every|full|proper|adequate|necessary)(?: the)?(?: necessary)? medical (?:help|care|treatment|attention|assistance)|in good health|health (?:is|was) (?:good|satisfactory|normal|stable))\b/i,
    other:
      /\b(?:health (?:[\p{L}]+ ){0,2}(?:deteriorat\w+|fail\w+|worsen\w+)|deteriorat\w+ (?:in|of) (?:his|her) (?:health|condition)|(?:denied|refused) (?:him |her )?(?:medical|treatment|a doctor))/iu,
    personal: true,
  },
  {
    name: 'passage',
    one: /\b(?:open(?:ed)?|unlocked|unbolted|let through|allowed through)\b/i,
    other: /\b(?:closed|locked|shut|sealed|blocked|barred|chained|bolted|padlocked)\b/i,
  },
  {
    name: 'alarm',
    one: /\b(?:alarms?|sirens?)(?: [\p{L}-]+){0,3}? (?:worked|sounded|functioned|rang|wailed|went off|given|raised)\b/iu,
    other: /\b(?:alarms?|sirens?)(?: [\p{L}-]+){0,3}? (?:silent|failed|broken|dead|mute|disconnected)\b/iu,
  },
  {
    name: 'whereabouts',
    one: /\b(?:everyone|everybody|all|every \p{L}+|each)\b[^.;]{0,60}\b(?:accounted for|found|rescued|safe)\b/iu,
    other: /\b(?:still missing|unaccounted)\b/i,
  },
]

/** Statements of several articles must share more, as nothing else ties them. */
const tellingAcross = 1.5
/** How telling the shared words must be together: those that everybody uses show no shared subject. */
const tellingEnough = 0.9
/** UTF-16 code units within which an article is taken to speak of the same person. */
const personalReach = 4000
/** UTF-16 code units between a statement and the “but” behind it. */
const contrastGap = 30
const contrast = /\b(?:but|although|though|yet|however)(?:,| [\p{L}]+ly)?\s+(?:the |a |an |some |other |both )*$/iu

/** Only this many statements on each side of a pair of opposites are compared; more is damage in the text. */
const mostCompared = 24
/** How many statements before a “but others say” its counterpart is looked for. */
const mostBefore = 4

/**
 * Pairs of different parties' statements within one article that exclude each other. `ordered` are all its statements as
 * they stand in the text, `rarity` weighs a term within the story. The later statement is the reply.
 */
export function opposedStatements(
  story: Story,
  ordered: readonly Statement[],
  rarity: (term: string) => number,
): Opposition[] {
  return [...contrasts(story, plainOf(ordered)), ...opposedAnywhere(ordered, rarity)]
}

/** The same without “but others say”: of one article or, as the story tells it, of several. */
export function opposedAnywhere(statements: readonly Statement[], rarity: (term: string) => number): Opposition[] {
  const taking = new Map<string, Statement[]>()
  for (const statement of plainOf(statements)) {
    for (const side of sidesOf(statement)) {
      const list = taking.get(side)
      if (list === undefined) taking.set(side, [statement])
      else if (list.length < mostCompared) list.push(statement)
    }
  }
  return opposites.flatMap(each =>
    contraries(taking.get(`${each.name} one`) ?? [], taking.get(`${each.name} other`) ?? [], each, rarity),
  )
}

const plainOf = (statements: readonly Statement[]) =>
  statements.filter(({ claim }) => claim.stance !== 'demand' && claim.stance !== 'predict')

function contrasts(story: Story, statements: readonly Statement[]): Opposition[] {
  return statements.flatMap((reply, at): Opposition[] => {
    if (reply.aside || !isOfParty(reply)) return []
    const claim = statements
      .slice(Math.max(0, at - mostBefore), at)
      .findLast(
        each =>
          each.voice !== null && each.voice !== reply.voice && isMeant(story, reply, each) && isContrasted(each, reply),
      )
    return claim === undefined
      ? []
      : [{ claim, reply, topic: new Set([...reply.said.terms, ...claim.said.terms]), score: 0.6 }]
  })
}

function contraries(
  ones: readonly Statement[],
  others: readonly Statement[],
  { name, one, other, personal }: (typeof opposites)[number],
  rarity: (term: string) => number,
): Opposition[] {
  return ones.flatMap(a =>
    others.flatMap((b): Opposition[] => {
      const across = a.articleId !== b.articleId
      const [first, second] = isBefore(a, b) ? [a, b] : [b, a]
      // What unnamed reports say is answered, and answers nobody.
      const [claim, reply] = second.voice === null ? [second, first] : [first, second]
      if (claim.voice === reply.voice || reply.aside || !isOfParty(reply)) return []
      const subject = sharedSubject(a, b, [one, other])
      const weight = subject.reduce((sum, term) => sum + rarity(term), 0)
      // Of a person's health others speak as “he” and by name.
      const near = !across && personal === true && Math.abs(startOf(a) - startOf(b)) < personalReach
      if (weight < (across ? tellingAcross : tellingEnough) && !near) return []
      return [{ claim, reply, topic: new Set([name, ...subject]), score: Math.min(0.9, 0.3 + weight / 6) }]
    }),
  )
}

function isBefore(a: Statement, b: Statement): boolean {
  if (a.articleId === b.articleId) return startOf(a) < startOf(b)
  return a.publishedAt === b.publishedAt ? a.articleId < b.articleId : a.publishedAt < b.publishedAt
}

/** “Without reducing”, “should have improved”: words that turn a statement round. */
const turned =
  /\b(?:without|instead of|rather than|unless|if|would|should|could|may|might|hop(?:e|ed|ing)|not|never|fail(?:s|ed)?)\b|n['’]t\b/i

/** A statement beside many events is read once. */
const known = new WeakMap<Statement['said'], string[]>()

/** The sides a statement takes (“change one”); none of a pair where it takes both, or says that something is not so. */
function sidesOf({ claim, said }: Statement): string[] {
  const sides = known.get(said) ?? readSides(said, claim.content.map(piece => piece.exact).join(' '))
  known.set(said, sides)
  return sides
}

function readSides(said: Statement['said'], text: string): string[] {
  if (said.negations.length > 0 || said.rejects || said.callsUntrue || turned.test(text)) return []
  return opposites.flatMap(({ name, one, other }) => {
    const [first, second] = [one.test(text), other.test(text)]
    return first === second ? [] : [`${name} ${first ? 'one' : 'other'}`]
  })
}

/** Words both have, other than the opposites themselves. */
function sharedSubject(a: Statement, b: Statement, words: readonly RegExp[]): string[] {
  return [...a.said.affirmed].filter(
    term => b.said.affirmed.has(term) && !/^(?:kind|idea) /.test(term) && !words.some(word => word.test(term)),
  )
}

/** “He says it has improved, but the union says it was abandoned”: one sentence sets two voices against each other. */
function isContrasted(claim: Statement, reply: Statement): boolean {
  const frame = [...reply.claim.source, ...reply.claim.cue].sort((a, b) => a.start - b.start)[0]
  const last = claim.claim.content.at(-1)
  if (frame === undefined || last === undefined || frame.start > startOf(reply)) return false
  const gap = frame.start - last.end
  if (gap < 0 || gap > contrastGap) return false
  const between = frame.prefix.slice(-gap)
  if (/[.!?;]/.test(between) || !contrast.test(between)) return false
  // Different numbers for one thing are a conflict of their own kind.
  const counts = new Set(claim.claim.figures.map(({ quantity }) => quantity))
  if (reply.claim.figures.some(({ quantity }) => counts.has(quantity))) return false
  const shared = [...claim.said.terms].some(term => !term.startsWith('kind ') && reply.said.terms.has(term))
  return shared || isAccusing(claim) || isAccusing(reply) || reply.said.rejects
}
