/** Says for each attribution in the text’s order who speaks: the mention resolved, the office spoken for, who relayed it. */
import { isOneOf } from '../../lexicon/one-of.ts'
import type { Attribution } from '../attributions/find-attributions.ts'
import type { Name, Names } from '../names/find-names.ts'
import { type Explain, type Reading, runRange } from '../reading/reading.ts'
import {
  asThisMention,
  bodyTypes,
  type Claimant,
  lastNamed,
  lastVoice,
  type Memory,
  type NamedAt,
  named,
  remember,
  unknown,
  type Voice,
} from './claimant-memory.ts'
import { nameFromBelow } from './name-from-below.ts'
import { isOwnRecord } from './own-record.ts'
import { resolveMention } from './resolve-mention.ts'

/** “its spokesman X”, “spokesman X told”: without a body beside the office it is the last body spoken of. */
function speakFor(memory: Memory, claimant: Claimant): void {
  const { name, mention } = claimant
  if (!name?.isPerson || name.onBehalfOf || !mention) return
  // A minister is known to speak for his government, whichever body was named last.
  const isChair = name.type !== 'government' && (name.roles.has('secretary') || name.roles.has('chairman'))
  if (!isChair && ![...name.roles].some(role => /^spokes/.test(role))) return
  // “Its spokesman” is that of the body told of there, named or not.
  const { reading } = memory
  const beside = reading.tokens.slice(Math.max(0, mention.first - 3), mention.end + 5)
  if (beside.slice(0, -5).some(token => isOneOf(token.lower, 'its', 'their'))) return
  // Where he is only named again, whoever was told of since is not his body.
  if (!beside.some(token => name.roles.has(token.lower))) return
  const body = lastNamed(
    memory,
    mention.first,
    70,
    other => !other.isPerson && !other.isPlace && bodyTypes.has(other.type) && other.type !== 'media',
  )
  if (!body) return
  name.onBehalfOf = body.name
  name.type = body.type
  claimant.onBehalfOf = body.name
  claimant.type = body.type
}

/** Resolves every attribution in reading order; body first, so that a headline can learn from it. */
export function resolveClaimants(
  reading: Reading,
  names: Names,
  attributions: readonly Attribution[],
  issuer: Name | null,
  explain: Explain,
): Voice[] {
  const order: NamedAt[] = []
  for (const name of names.all) for (const run of name.mentions) order.push({ at: run.first, run, name })
  order.sort((a, b) => a.at - b.at)
  const memory: Memory = { voices: [], spoken: new Map(), reading, names, order, early: names.all.slice(0, 300) }
  // Cues that share a mention share its meaning: “he said …, adding”.
  const meanings = new Map<number, Claimant>()
  for (const attribution of attributions) {
    const { source } = attribution
    let claimant: Claimant
    const followed = attribution.follows
      ? (memory.voices.slice(-40).findLast(voice => voice.content === attribution.follows?.content) ?? null)
      : null
    if (followed) claimant = asThisMention(followed.claimant, null, 'none')
    else if (source.mention && issuer && isOwnRecord(reading, source.mention))
      claimant = named(issuer, source.mention, 'document_noun')
    else if (source.mention) {
      claimant = meanings.get(source.mention.first) ?? resolveMention(memory, source.mention, attribution)
      meanings.set(source.mention.first, claimant)
    } else if (attribution.cue === null && attribution.follows === null && issuer)
      claimant = named(issuer, null, 'document_noun')
    else if (attribution.content.quoteType === 'direct' && attribution.cue?.form === 'verb') {
      const voice = lastVoice(memory, () => true, 2)
      claimant = voice ? asThisMention(voice, null, 'none') : unknown(null)
    } else claimant = unknown(null)
    speakFor(memory, claimant)
    const voice: Voice = { ...attribution, claimant }
    remember(memory, voice)
    const place = claimant.mention
      ? runRange(reading, claimant.mention)
      : (attribution.content.pieces[0] ?? { start: 0, end: 0 })
    explain(
      'claimants',
      claimant.canonicalName === 'unknown' ? 'dropped' : 'kept',
      place,
      `${claimant.canonicalName} (${claimant.type}, ${claimant.resolution})${claimant.why && `: ${claimant.why}`}`,
    )
  }
  nameFromBelow(reading, memory.voices, explain)
  return memory.voices
}
