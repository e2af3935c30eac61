/** Finds what a denial answers where no shared words show it: what another party of the same article said close by. */

import { isAccusing, isMeant, type PartyStatement, type Statement } from './answers.ts'
import type { Voice } from './claimant-identity.ts'
import { denyingCue } from './denying-cue.ts'
import { nameWithin, readName } from './names.ts'
import { type Story, startOf } from './story-claims.ts'

/** UTF-16 code units between a denial and what it answers: a paragraph or two. */
const reach = 500
/** The same where nothing but the words of speech stands between. */
const adjacent = 60
/** The same where the accusation names the speaker as the accused. */
const reachOfAccused = 1500
/** A denial that begins an article answers what the article goes on to tell. */
const leadEnd = 400
/** Statements of one party shown against one denial of “these allegations”. */
const mostAnswered = 3

/** “These allegations”, “the charge against him”: what is denied was said before, and only pointed at. */
const pointsBack =
  /^\W*(?:(?:all|any|both|each|every|such|of|the|these|those|this|that|his|her|its|their|similar|earlier|latest|police|state|prosecution) )*(?:[\p{L}-]+ )?(?:accusation|allegation|assertion|charge|claim|account|version|report|rumou?r|suggestion|wrongdoing|it)s?(?: (?:in|against|made|levell?ed|by|from|of (?:wrongdoing|abuse)) .*)?\W*$/iu
const pleadsInnocence =
  /\b(?:not guilty|innocent|self-defen[cs]e|(?:defending|defended) (?:him|her|them|it)sel(?:f|ves)|nothing wrong|no wrongdoing|made up|false|baseless|unfounded|untrue|fabricated|fabrication|lies?|absurd)\b/i
const accusingWords = /\b(?:accus|blam|alleg|charged? with|guilty|responsible for)/i
/** Of the statements around a denial, so many on either side are looked at. */
const mostAround = 40
const harms = ['killing', 'wounding', 'shooting', 'illTreatment', 'shelling', 'airAttack', 'abduction', 'arrest'].map(
  idea => `idea ${idea}`,
)

/** “… a figure he said was made up”: the subject stands outside what was said. */
const subjectless =
  /^\W*(?:is|are|was|were|had been|has been|have been) (?:\p{L}+ly )?(?:made up|false|untrue|baseless|unfounded|fabricated|invented|nonsense|wrong|incorrect|an? \p{L}+|lies)\b/iu

/** Whether a denial only points at what was said before. */
export function isPointingBack({ claim }: Statement): boolean {
  const words = wordsIn(claim)
  if (claim.stance === 'deny' && subjectless.test(words)) return true
  return denyingCue.test(claim.cueLemma ?? '') && pointsBack.test(words)
}

function wordsIn({ content }: Statement['claim']): string {
  return content.map(piece => piece.exact).join(' ')
}

/**
 * The statements a denial answers by standing beside them, nearest first: none where nothing nearby accuses anybody or
 * tells of a harm. `ordered` are all statements of the denial's article as they stand in the text.
 */
export function nearbyAnswers(story: Story, denial: PartyStatement, ordered: readonly Statement[]): Statement[] {
  const words = wordsIn(denial.claim)
  const bare = isPointingBack(denial)
  const outspoken = denial.said.rejects && denyingCue.test(denial.claim.cueLemma ?? '')
  const refutes = denial.claim.stance === 'deny' && pleadsInnocence.test(words)
  // Who is accused and goes on that “it has no mortars there” answers the charge right before.
  const counters = denial.said.negations.length > 0
  if (!(outspoken || refutes || counters)) return []
  const at = indexFrom(ordered, startOf(denial))
  const around = ordered.slice(Math.max(0, at - mostAround), at + mostAround)
  const found = around.flatMap(claim => {
    const near = distance(denial, claim)
    if (
      near === null ||
      claim.voice === denial.voice ||
      isWishOrDenial(claim) ||
      !isMeant(story, denial, claim) ||
      isOneOf(denial.voice, claim.voice)
    )
      return []
    const target = claim.claim.target
    const blamed = target !== null && isAccused(story, denial.voice, target)
    if (!(outspoken || refutes) && !(blamed && isAccusing(claim) && !near.after && near.distance < adjacent)) return []
    const accused = blamed || (bare && harmsBy(denial.voice, claim))
    if (near.distance > (accused ? reachOfAccused : reach)) return []
    const shared = [...denial.said.denied].some(term => !term.startsWith('kind ') && claim.said.affirmed.has(term))
    // “The women”, “both men”: who pleads innocent may be they.
    const other = target !== null && !accused && !(refutes && story.voices.named(target) === null)
    const adjoins = !near.after && near.distance < adjacent
    const harmful = accuses(claim) || harms.some(harm => claim.said.affirmed.has(harm))
    // Who says himself that it was not so does not say that it was.
    if (claim.said.negations.length > 0 && !harms.some(harm => claim.said.affirmed.has(harm))) return []
    if (!harmful && !(bare && near.distance < adjacent * 4)) return []
    if ((other && !shared && !bare) || (near.after && !(accused || shared))) return []
    if (!(outspoken || refutes)) return [{ claim, adjoins: true, accused, rank: near.distance }]
    // Plain harm is answered by a denial of harm; a charge in other words by whom it names, or who pleads innocent.
    if (!bare && !shared && !(accuses(claim) ? accused || refutes : adjoins && speaksOfHarm(denial))) return []
    return [
      {
        claim,
        adjoins,
        accused,
        rank: near.distance + (near.after ? reach : 0) - (accused ? reach : 0) - (shared ? reach : 0),
      },
    ]
  })
  const ranked = found.sort((a, b) => a.rank - b.rank)
  const [first] = ranked
  if (first === undefined) return []
  // “These allegations” are all that the accuser has just said; else what stands right before is meant too.
  const all = bare && /s\W*$/.test(words)
  return ranked
    .filter(each => {
      // “The charge” is what each accuser says.
      const others = bare && first.accused && each.accused && each.claim.voice !== first.claim.voice
      return each === first || others || (each.claim.voice === first.claim.voice && (bare ? all : each.adjoins))
    })
    .slice(0, mostAnswered)
    .map(({ claim }) => claim)
}

/** The first of the ordered statements that begins at `start` or later, by halving. */
export function indexFrom(ordered: readonly Statement[], start: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >> 1
    const statement = ordered[middle]
    if (statement !== undefined && startOf(statement) < start) low = middle + 1
    else high = middle
  }
  return low
}

/** “Tortured by a gang of the Loom Union”: a harm told with the name of the voice. */
function harmsBy({ names }: Voice, { said, claim }: Statement): boolean {
  if (!harms.some(harm => said.affirmed.has(harm)) && !accusingWords.test(wordsIn(claim))) return false
  const words = new Set(
    wordsIn(claim)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  )
  return names.some(name => {
    const own = name.capitalised.map(word => word.toLowerCase())
    return own.length > 0 && own.every(word => words.has(word))
  })
}

function speaksOfHarm({ said }: Statement): boolean {
  return harms.some(harm => said.denied.has(harm))
}

function accuses(statement: Statement): boolean {
  const { stance, target } = statement.claim
  // Who “claims” something alleges it, and accuses nobody yet.
  if (stance === 'allege' ? target !== null : isAccusing(statement)) return true
  return accusingWords.test(wordsIn(statement.claim))
}

/** A wish is nothing to deny, and a denial is answered by no other. */
function isWishOrDenial({ claim }: Statement): boolean {
  return claim.stance === 'demand' || claim.stance === 'predict' || denyingCue.test(claim.cueLemma ?? '')
}

/** How far apart two statements of one article stand; null where they overlap, or where a later one cannot be meant. */
function distance(denial: Statement, claim: Statement): { distance: number; after: boolean } | null {
  const [d, c] = [boundsOf(denial), boundsOf(claim)]
  if (d === null || c === null) return null
  if (c.end <= d.start) return { distance: d.start - c.end, after: false }
  return c.start >= d.end && d.start < leadEnd ? { distance: c.start - d.end, after: true } : null
}

function boundsOf({ claim }: Statement): { start: number; end: number } | null {
  const [first] = claim.content
  const last = claim.content.at(-1)
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end }
}

const ofTheState =
  /\b(?:police|army|soldiers?|troops?|authorit|government|officials?|security|officers?|guards?|military|forces)/i

/** Whether a name is one the voice goes by, or one of those who speak together; a state answers for its men. */
function isAccused(story: Story, voice: Voice, name: string): boolean {
  const asked = readName(name)
  if (story.voices.named(name) === voice || voice.names.some(each => nameWithin(asked, each))) return true
  const state = voice.type === 'state_force' || voice.type === 'government'
  return state && ofTheState.test(name) && story.voices.named(name) === null
}

/** Whether the other voice is one of those who deny: “Orlan and his lawyer” do not answer Orlan. */
function isOneOf(voice: Voice, other: Voice | null): boolean {
  return other?.names.some(name => voice.names.some(each => nameWithin(name, each))) ?? false
}
