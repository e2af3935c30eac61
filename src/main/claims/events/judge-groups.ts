/** Applies what a reader said of events to the groups the machine made: these are one, these are apart, this is its name. */
import type { EventMember, StandingEventJudgement } from '../review/judgement.ts'

type Member = { articleId: string; eventKey: string }

/** `name` is the title a reader gave it, with the subject of the judgement that says so. */
export type JudgedGroup<One> = { members: One[]; name: { title: string; subject: string } | null }

/**
 * In the order of the judgements, each over what the ones before it left. A member that no article tells of any more is
 * passed over, so that a judgement stands as far as it can. `tells` says whether an event is told in these words.
 */
export function judgeGroups<One extends Member>(
  groups: readonly (readonly One[])[],
  judgements: readonly StandingEventJudgement[],
  tells: (one: One, words: string) => boolean,
): JudgedGroup<One>[] {
  const judged = groups.map((members): JudgedGroup<One> => ({ members: [...members], name: null }))
  if (judgements.length === 0) return judged
  const byArticle = new Map<string, One[]>()
  const groupOf = new Map<One, JudgedGroup<One>>()
  for (const group of judged) {
    for (const member of group.members) {
      groupOf.set(member, group)
      byArticle.set(member.articleId, [...(byArticle.get(member.articleId) ?? []), member])
    }
  }
  const all = new Set(judged)
  for (const { subject, judgement } of judgements) {
    const { act } = judgement
    const members = act.members.flatMap(
      member => findMember(byArticle.get(member.articleId) ?? [], member, tells) ?? [],
    )
    const held = new Map<JudgedGroup<One>, number>()
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
      const apart: JudgedGroup<One> = { members: [...new Set(members)], name: null }
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
function findMember<One extends Member>(
  events: readonly One[],
  { eventKey, words }: EventMember,
  tells: (one: One, words: string) => boolean,
): One | null {
  const sameKey = events.find(event => event.eventKey === eventKey) ?? null
  if (words === null) return sameKey
  const telling = events.filter(event => tells(event, words.exact))
  return sameKey !== null && telling.includes(sameKey) ? sameKey : (telling[0] ?? sameKey)
}
