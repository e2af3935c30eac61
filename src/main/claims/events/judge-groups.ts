/** Applies what a reader said of events to the groups the machine made: these are one, these are apart, this is its name. */
import type { EventMember, StandingEventJudgement } from '../review/judgement.ts'
import type { EventFeatures } from './event-features.ts'

/** `name` is the title a reader gave it, with the subject of the judgement that says so. */
export type JudgedGroup = { members: EventFeatures[]; name: { title: string; subject: string } | null }

/**
 * In the order of the judgements, each over what the ones before it left. A member that no article tells of any more is
 * passed over, so that a judgement stands as far as it can.
 */
export function judgeGroups(
  groups: readonly (readonly EventFeatures[])[],
  judgements: readonly StandingEventJudgement[],
): JudgedGroup[] {
  const judged = groups.map((members): JudgedGroup => ({ members: [...members], name: null }))
  if (judgements.length === 0) return judged
  const byArticle = new Map<string, EventFeatures[]>()
  const groupOf = new Map<EventFeatures, JudgedGroup>()
  for (const group of judged) {
    for (const member of group.members) {
      groupOf.set(member, group)
      byArticle.set(member.articleId, [...(byArticle.get(member.articleId) ?? []), member])
    }
  }
  const all = new Set(judged)
  for (const { subject, judgement } of judgements) {
    const { act } = judgement
    const members = act.members.flatMap(member => findMember(byArticle.get(member.articleId) ?? [], member) ?? [])
    const held = new Map<JudgedGroup, number>()
    for (const member of members) {
      const group = groupOf.get(member)
      if (group !== undefined) held.set(group, (held.get(group) ?? 0) + 1)
    }
    const [foremost, ...others] = [...held].sort((a, b) => b[1] - a[1]).map(([group]) => group)
    if (foremost === undefined) continue
    if (act.kind === 'name') foremost.name = { title: act.title, subject }
    else if (act.kind === 'merge') {
      for (const other of others) {
        for (const member of other.members) {
          foremost.members.push(member)
          groupOf.set(member, foremost)
        }
        foremost.name ??= other.name
        all.delete(other)
      }
    } else {
      const apart: JudgedGroup = { members: [...new Set(members)], name: null }
      for (const member of apart.members) groupOf.set(member, apart)
      for (const group of held.keys()) {
        group.members = group.members.filter(member => groupOf.get(member) === group)
        if (group.members.length === 0) all.delete(group)
      }
      all.add(apart)
    }
  }
  return [...all]
}

/** The article's event that the words tell of, else the one of the same key. */
function findMember(events: readonly EventFeatures[], { eventKey, words }: EventMember): EventFeatures | null {
  const sameKey = events.find(event => event.eventKey === eventKey) ?? null
  if (words === null) return sameKey
  const telling = events.filter(({ event }) => event.spans.some(({ exact }) => exact === words.exact))
  return sameKey !== null && telling.includes(sameKey) ? sameKey : (telling[0] ?? sameKey)
}
