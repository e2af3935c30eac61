/** Makes whole rows of what a reader wrote: every word checked against the text, what was not asked for kept. */
import { isDeepStrictEqual } from 'node:util'
import { type Anchor, createAnchor } from '../../../article/anchor.ts'
import { AppError } from '../../../contract/bridge.ts'
import type { Claimant, Figure } from '../../../contract/claims.ts'
import type { ClaimEdit, FigureEdit } from '../../../contract/review.ts'
import type { ExtractedClaim } from '../extraction.ts'
import { nounCues, verbCues } from '../lexicon/cues.ts'
import { singular } from '../lexicon/inflection.ts'
import { targetKeyOf } from '../steps/names/name-sides.ts'
import { checkFigure, checkTogether } from './check-figure.ts'
import { type Aliases, aliasedClaimant } from './claimant-aliases.ts'

/**
 * The row that an edit makes of `base` (null: a row of its own) under a key. A claimant the reader left as shown keeps
 * the name of the text, so that taking back an alias gives it back.
 *
 * @throws AppError `invalid-input` when words do not stand where they are said to, or a figure contradicts itself.
 */
export function editClaim(
  text: string,
  edit: ClaimEdit,
  base: ExtractedClaim | null,
  claimKey: string,
  aliases: Aliases,
): ExtractedClaim {
  const content = placeAll(text, edit.content)
  for (const { exact } of content) {
    if (/[\p{L}\p{N}]/u.test(exact)) continue
    throw new AppError('invalid-input', `A claim needs words: “${shortened(exact)}” holds no letter and no digit.`)
  }
  const cue = placeAll(text, edit.cue)
  const claimant = editClaimant(edit, base?.claimant ?? null, aliases)
  const attributed = edit.claimant !== null
  const sameContent = base !== null && sameWords(base.content, content)
  return {
    claimKey,
    eventKey: base?.eventKey ?? null,
    source: attributed ? (base?.source ?? []) : [],
    cue: attributed ? cue : [],
    content,
    claimant,
    relayedBy: attributed ? (base?.relayedBy ?? null) : null,
    cueLemma: attributed ? cueLemma(cue, base) : null,
    stance: edit.stance,
    target: edit.target,
    certainty: certaintyOf(edit, base),
    quoteType: sameContent ? base.quoteType : quoteTypeOf(text, content),
    attributed,
    figures: editFigures(text, { ...edit, content }, base, claimKey, claimant),
    confidence: 1,
    ...editWhereAndWhen(edit, base),
  }
}

/** What a reader said before stands until it is said otherwise. */
function editWhereAndWhen({ place, date }: ClaimEdit, base: ExtractedClaim | null): Pick<ExtractedClaim, 'own'> {
  const own = { ...base?.own, ...(place !== undefined && { place }), ...(date !== undefined && { date }) }
  return Object.keys(own).length === 0 ? {} : { own }
}

const nobody: Claimant = {
  mention: null,
  canonicalName: 'unknown',
  aliases: [],
  type: 'unknown',
  onBehalfOf: null,
  resolution: 'none',
}

function editClaimant({ claimant, onBehalfOf }: ClaimEdit, base: Claimant | null, aliases: Aliases): Claimant {
  if (claimant === null) return nobody
  if (base === null) {
    return { ...nobody, canonicalName: claimant.name, type: claimant.type, onBehalfOf, resolution: 'self' }
  }
  const shown = aliasedClaimant(base, aliases)
  const sameName = claimant.name === shown.canonicalName
  return {
    ...base,
    canonicalName: sameName ? base.canonicalName : claimant.name,
    // Other names of somebody else would make the two one voice.
    aliases: sameName ? base.aliases : [],
    type: sameName && claimant.type === shown.type ? base.type : claimant.type,
    onBehalfOf: onBehalfOf === shown.onBehalfOf ? base.onBehalfOf : onBehalfOf,
    resolution: sameName ? base.resolution : 'self',
  }
}

function editFigures(
  text: string,
  { figures: edits, content }: Pick<ClaimEdit, 'figures' | 'content'>,
  base: ExtractedClaim | null,
  claimKey: string,
  claimant: Claimant,
): Figure[] {
  const used = new Set<string>()
  const figures = edits.map(edit => {
    const span = placed(text, edit.span)
    const known = base?.figures.find(
      figure => figure.span.start === span.start && figure.span.end === span.end && !used.has(figure.figureId),
    )
    if (known !== undefined) used.add(known.figureId)
    // What the machine read and the reader left alone is not the reader's to correct.
    if (known === undefined || !isLeftAlone(known, edit)) checkFigure({ ...edit, span }, content)
    const sameTarget =
      known !== undefined &&
      known.targetGroup === edit.targetGroup &&
      known.quantity === edit.quantity &&
      known.unit === edit.unit
    return {
      ...edit,
      span,
      figureId: known?.figureId ?? '',
      targetKey: sameTarget ? known.targetKey : keyOf(edit, claimant),
    }
  })
  checkTogether(figures)
  let number = 0
  const nextId = () => {
    do number++
    while (used.has(`${claimKey}-f${number}`))
    return `${claimKey}-f${number}`
  }
  return figures.map(figure => (figure.figureId === '' ? { ...figure, figureId: nextId() } : figure))
}

function isLeftAlone({ figureId: _, targetKey: __, ...known }: Figure, edit: FigureEdit): boolean {
  return isDeepStrictEqual(known, edit)
}

/** As the extraction keys what it counts: money and durations by their unit, all else by the head of the words. */
function keyOf({ quantity, unit, targetGroup }: FigureEdit, claimant: Claimant): string | null {
  if (quantity === 'money' || quantity === 'duration') return unit
  const words = (targetGroup ?? '').toLowerCase()
  // The head stands before what tells more of it: “members of the group”.
  const [phrase = ''] = words.split(/ (?:of|from|in|on|at|with|who|that|including) /)
  const last = phrase.match(/[\p{L}'’-]+/gu)?.at(-1)
  return targetKeyOf({
    head: last === undefined ? null : singular(last),
    words,
    own: /^(?:its|their|our) /.test(words),
    claimantType: claimant.type,
  })
}

/** The anchors in the order of the text, each once. */
function placeAll(text: string, anchors: readonly Anchor[]): Anchor[] {
  const once = new Map(anchors.map(anchor => [`${anchor.start}-${anchor.end}`, placed(text, anchor)]))
  return [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The anchor with what stands around it: a reader means the words at this place, and no others like them. */
function placed(text: string, anchor: Anchor): Anchor {
  const { start, end, exact } = anchor
  if (start === end || exact === '')
    throw new AppError('invalid-input', 'Nothing is selected here. Select the words in the text.')
  if (text.slice(start, end) === exact) return createAnchor(text, anchor)
  throw new AppError(
    'invalid-input',
    `The words “${shortened(exact)}” do not stand at their place in the article. Open it again and select them anew.`,
  )
}

const shortened = (words: string) => (words.length > 80 ? `${words.slice(0, 79)}…` : words)

function sameWords(a: readonly Anchor[], b: readonly Anchor[]): boolean {
  return a.length === b.length && a.every(({ start, end }, index) => start === b[index]?.start && end === b[index]?.end)
}

/** The machine's where the words are the same, else that of the first word that is known to attribute. */
function cueLemma(cue: readonly Anchor[], base: ExtractedClaim | null): string | null {
  if (base !== null && sameWords(base.cue, cue)) return base.cueLemma
  const words = cue.map(({ exact }) => exact.toLowerCase()).join(' ')
  for (const word of words.match(/[\p{L}'’-]+/gu) ?? []) {
    const lemma = verbCues.getWord(word)?.at(-1)?.lemma ?? nounCues.getWord(word)?.lemma
    if (lemma !== undefined) return lemma
  }
  return words === '' ? null : words
}

/** A denial is certain of the contrary; what else was said follows the machine, unless it took the words for a denial. */
function certaintyOf({ stance }: ClaimEdit, base: ExtractedClaim | null): ExtractedClaim['certainty'] {
  if (stance === base?.stance) return base.certainty
  if (stance === 'deny') return 'CT-'
  if (stance === 'demand') return 'Uu'
  if (stance === 'predict') return 'PR+'
  if (stance === 'allege') return 'PS+'
  return base === null || base.stance === 'deny' || base.stance === 'demand' ? 'CT+' : base.certainty
}

const quoteMarks = /[“”"„«»]/

/** Direct where quotation marks stand around or open and close it, mixed where some are inside. */
function quoteTypeOf(text: string, content: readonly Anchor[]): ExtractedClaim['quoteType'] {
  const quoted = content.every(({ start, end, exact }) => {
    const opens = quoteMarks.test(text[start - 1] ?? '') || quoteMarks.test(exact[0] ?? '')
    const after = text.slice(end, end + 2)
    return opens && (/^[.,!?]?[“”"„«»]/.test(after) || quoteMarks.test(exact.replace(/[.,!?]$/, '').at(-1) ?? ''))
  })
  if (quoted) return 'direct'
  return content.some(({ exact }) => quoteMarks.test(exact)) ? 'mixed' : 'indirect'
}
