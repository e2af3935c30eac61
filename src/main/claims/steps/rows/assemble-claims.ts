/** Makes the rows: one claim per attribution with its figures, one row of the writer's own for every other figure. */
import { type Anchor, createAnchor } from '../../../../article/anchor.ts'
import type { Range } from '../../../../article/plain-text.ts'
import type { Figure } from '../../../../contract/claims.ts'
import type { ExtractedClaim } from '../../extraction.ts'
import type { Claimant, Voice } from '../claimants/claimant-memory.ts'
import type { RawFigure } from '../figures/raw-figure.ts'
import type { EventMap } from '../happenings/find-events.ts'
import type { Names } from '../names/find-names.ts'
import { nameSides, type Parties } from '../names/name-sides.ts'
import { type Explain, type Reading, runRange, type TokenRun, tokenAt } from '../reading/reading.ts'
import { judgeStance } from '../stance/judge-stance.ts'
import { bySentence, figureRange, holderOf, withoutRepeats, withoutRetoldSentences } from './settle-claims.ts'

const hexBytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const hexByte = (value: number) => hexBytes[value & 255] ?? ''

/** FNV-1a, 32 bits, as eight hexadecimal digits: a key that stays the same while the words do. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return hexByte(value >>> 24) + hexByte(value >>> 16) + hexByte(value >>> 8) + hexByte(value)
}

function uniqueKey(used: Map<string, number>, text: string): string {
  const base = `c${hash(text)}`
  const count = (used.get(base) ?? 0) + 1
  used.set(base, count)
  return count === 1 ? base : `${base}-${count}`
}

function confidenceOf(voice: Voice, claimant: Claimant): number {
  let confidence = 0.92
  if (claimant.canonicalName === 'unknown') confidence -= 0.3
  if (claimant.resolution === 'pronoun' || claimant.resolution === 'document_noun') confidence -= 0.12
  else if (claimant.resolution === 'apposition') confidence -= 0.06
  if (voice.cue === null) confidence -= 0.15
  else if (voice.cue.form === 'noun' || voice.cue.form === 'adverb') confidence -= 0.1
  else if (voice.cue.kind !== 'speech') confidence -= 0.1
  if (voice.source.place === 'shared') confidence -= 0.06
  if (voice.content.quoteType === 'direct') confidence += 0.05
  return Math.round(Math.max(0.05, Math.min(1, confidence)) * 100) / 100
}

function makeFigure(
  reading: Reading,
  names: Names,
  parties: Parties,
  raw: RawFigure,
  claimant: Claimant | null,
  figureId: string,
): Figure {
  const sides = nameSides(reading, names, parties, raw, claimant)
  return {
    figureId,
    quantity: raw.quantity,
    value: raw.value,
    low: raw.low,
    high: raw.high,
    modifier: raw.modifier,
    unit: raw.unit,
    targetGroup: raw.fate ? `${raw.targetGroup ?? 'people'} ${raw.fate}` : raw.targetGroup,
    targetKey: sides.targetKey,
    targetSide: sides.targetSide,
    actorSide: sides.actorSide,
    scope: raw.scope,
    span: createAnchor(reading.original, figureRange(reading, raw)),
  }
}

function anchorsOf(reading: Reading, runs: readonly (TokenRun | null)[]): Anchor[] {
  const anchors: Anchor[] = []
  for (const run of runs) {
    if (!run) continue
    const range = runRange(reading, run)
    if (range.end > range.start) anchors.push(createAnchor(reading.original, range))
  }
  return anchors
}

/** Whom a claimant accused last, for what “they” did in his next sentence. */
type Blame = { by: string; target: string; sentence: number }

/** All rows in reading order. */
export function assembleClaims(
  reading: Reading,
  names: Names,
  parties: Parties,
  allVoices: readonly Voice[],
  figures: readonly RawFigure[],
  eventMap: EventMap,
  explain: Explain,
): ExtractedClaim[] {
  const voices = withoutRepeats(reading, allVoices, explain)
  const used = new Map<string, number>()
  const held = new Map<Voice, RawFigure[]>()
  const free = new Map<number, RawFigure[]>()
  const spoken = bySentence(reading, voices)
  const kept = new Set(voices)
  const repeats = bySentence(
    reading,
    allVoices.filter(voice => !kept.has(voice)),
  )
  for (const figure of figures) {
    const range = figureRange(reading, figure)
    const holder = holderOf(spoken.get(figure.sentence) ?? [], range)
    if (holder) {
      const list = held.get(holder)
      if (list) list.push(figure)
      else held.set(holder, [figure])
      continue
    }
    if (holderOf(repeats.get(figure.sentence) ?? [], range)) continue
    const list = free.get(figure.sentence)
    if (list) list.push(figure)
    else free.set(figure.sentence, [figure])
  }
  const eventKeys = new Set(eventMap.events.map(event => event.eventKey))
  const eventOf = (sentence: number) => {
    const key = eventMap.eventOfSentence.get(sentence) ?? 'main'
    return eventKeys.has(key) ? key : null
  }
  let blamed: Blame | undefined
  const rows: { at: number; claim: ExtractedClaim }[] = []
  for (const voice of voices) {
    const { claimant, content, cue } = voice
    const near = blamed?.by === claimant.canonicalName && voice.sentence - blamed.sentence <= 3 ? blamed.target : null
    const quantities = (held.get(voice) ?? []).map(raw => raw.quantity)
    const judged = judgeStance(reading, names, voice, quantities, near)
    if (judged.stance === 'accuse' && judged.target) {
      blamed = { by: claimant.canonicalName, target: judged.target, sentence: voice.sentence }
    }
    const contentAnchors = content.pieces.map(piece => createAnchor(reading.original, piece))
    const claimKey = uniqueKey(
      used,
      `${cue?.lemma ?? ''}|${claimant.canonicalName}|${contentAnchors.map(anchor => anchor.exact).join('|')}`,
    )
    const [mention] = anchorsOf(reading, [claimant.mention])
    const figuresHere = (held.get(voice) ?? []).map((raw, index) =>
      makeFigure(reading, names, parties, raw, claimant, `${claimKey}-f${index + 1}`),
    )
    rows.push({
      at: Math.min(contentAnchors[0]?.start ?? 0, cue ? tokenAt(reading, cue.first).start : Number.POSITIVE_INFINITY),
      claim: {
        claimKey,
        eventKey: eventOf(voice.sentence),
        source: anchorsOf(reading, [voice.source.full]),
        cue: anchorsOf(reading, [cue]),
        content: contentAnchors,
        claimant: {
          mention: mention ?? null,
          canonicalName: claimant.canonicalName,
          aliases: claimant.aliases,
          type: claimant.type,
          onBehalfOf: claimant.onBehalfOf,
          resolution: claimant.resolution,
        },
        relayedBy: relayName(voice, voices),
        cueLemma: cue?.lemma ?? null,
        stance: judged.stance,
        target: judged.target,
        certainty: judged.certainty,
        quoteType: content.quoteType,
        attributed: true,
        figures: figuresHere,
        confidence: confidenceOf(voice, claimant),
      },
    })
  }
  for (const [sentenceIndex, list] of withoutRetoldSentences(reading, free, explain)) {
    const sentence = reading.sentences[sentenceIndex]
    if (!sentence) continue
    const range = trimmedSentence(reading, sentence)
    const content = createAnchor(reading.original, range)
    const claimKey = uniqueKey(used, `writer|${content.exact}`)
    rows.push({
      at: range.start,
      claim: {
        claimKey,
        eventKey: eventOf(sentenceIndex),
        source: [],
        cue: [],
        content: [content],
        claimant: {
          mention: null,
          canonicalName: 'unknown',
          aliases: [],
          type: 'unknown',
          onBehalfOf: null,
          resolution: 'none',
        },
        relayedBy: null,
        cueLemma: null,
        stance: 'report',
        target: null,
        certainty: 'CT+',
        quoteType: 'indirect',
        attributed: false,
        figures: list.map((raw, index) => makeFigure(reading, names, parties, raw, null, `${claimKey}-f${index + 1}`)),
        confidence: 0.7,
      },
    })
    explain('claims', 'kept', range, 'the writer’s own statement, kept for its figures')
  }
  return rows.sort((a, b) => a.at - b.at).map(row => row.claim)
}

function relayName(voice: Voice, voices: readonly Voice[]): string | null {
  const relay = voice.relayedBy
  if (!relay) return null
  return voices.find(other => other.cue === relay.cue)?.claimant.canonicalName ?? null
}

function trimmedSentence(reading: Reading, sentence: Range): Range {
  let { start, end } = sentence
  while (start < end && /\s/.test(reading.text[start] ?? '')) start++
  while (end > start && /[\s.]/.test(reading.text[end - 1] ?? '')) end--
  return { start, end }
}
