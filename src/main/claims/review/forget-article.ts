/** Takes an article's words out of what was said of events and contradictions when the article is deleted for good. */
import type { Database } from 'better-sqlite3'
import { z } from 'zod'
import { ArticleDocument } from '../../../article/document.ts'
import { plainText } from '../../../article/plain-text.ts'
import { type ConflictDismissal, type DismissedSide, Judgement, Write } from './judgement.ts'

const ArticleRow = z.object({ title: z.string(), document: z.string() })
const JudgementRow = z.object({ subject: z.string(), state: z.string() })
const ChangeRow = z.object({
  changeId: z.string(),
  kind: z.string(),
  summary: z.string(),
  undoes: z.string().nullable(),
  writes: z.string(),
})

/** Stands in a summary where a headline stood. */
const deleted = '(deleted since)'

/**
 * Call it inside the transaction that deletes the article, before its row is gone. What a reader said of the article alone
 * goes with that row; judgements of events and conflicts stand on, and can be taken back, without its sentences and
 * headlines. What is damaged is left to the doctor.
 */
export function forgetArticle(database: Database, articleId: string): void {
  const rows = database.prepare(
    `SELECT changeId, kind, summary, undoes, writes FROM reviewChange
     WHERE articleId IS NULL AND kind IN ('name-event', 'merge-events', 'split-event', 'dismiss')`,
  )
  const changes = z.array(ChangeRow).parse(rows.all())
  const logged = changes.flatMap(change => {
    const writes = readJson(change.writes, z.array(Write))
    return writes === null ? [] : [{ ...change, writes }]
  })
  const isOfText = titleMatcher(database, articleId)
  // What a reader called an event is the reader's own, whatever the text says.
  const given = new Set(logged.flatMap(change => (isNaming(change) ? change.writes.flatMap(titleOf) : [])))
  const isItsOwn = (title: string) => !given.has(title) && isOfText(title)

  const updateState = database.prepare('UPDATE judgement SET state = ? WHERE subject = ?')
  const removeState = database.prepare('DELETE FROM judgement WHERE subject = ?')
  const standing = database.prepare(
    "SELECT subject, state FROM judgement WHERE subject GLOB 'event:*' OR subject GLOB 'conflict:*'",
  )
  for (const { subject, state } of z.array(JudgementRow).parse(standing.all())) {
    const judgement = readJson(state, Judgement)
    if (judgement === null) continue
    const kept = withoutWords(judgement, articleId, isItsOwn)
    if (kept === null) removeState.run(subject)
    else if (JSON.stringify(kept) !== state) updateState.run(JSON.stringify(kept), subject)
  }
  const updateChange = database.prepare('UPDATE reviewChange SET summary = ?, writes = ? WHERE changeId = ?')
  for (const { changeId, kind, summary, writes } of logged) {
    const kept = writes.map(({ subject, before, after }) => ({
      subject,
      before: before && withoutWords(before, articleId, isItsOwn),
      after: after && withoutWords(after, articleId, isItsOwn),
    }))
    if (kind !== 'dismiss') updateChange.run(withoutTitles(summary, isItsOwn), JSON.stringify(kept), changeId)
    else if (JSON.stringify(kept) !== JSON.stringify(writes)) {
      updateChange.run(withoutParties(summary, writes), JSON.stringify(kept), changeId)
    }
  }
}

const isNaming = ({ kind, undoes }: { kind: string; undoes: string | null }) => kind === 'name-event' && undoes === null

const titleOf = ({ after }: Write): string[] =>
  after?.kind === 'event' && after.act.kind === 'name' ? [after.act.title] : []

/**
 * The article's happenings stay members by their keys, so that what stands and what the log says of it still agree. Null for
 * a name that is a headline of the article, lent to the event by a merge: it goes by its reports again.
 */
function withoutWords(judgement: Judgement, articleId: string, isItsOwn: (title: string) => boolean): Judgement | null {
  if (judgement.kind === 'conflict') return withoutPlaces(judgement, articleId)
  if (judgement.kind !== 'event') return judgement
  const { act } = judgement
  if (act.kind === 'name' && isItsOwn(act.title)) return null
  const members = act.members.map(member => (member.articleId === articleId ? { ...member, words: null } : member))
  return { ...judgement, act: { ...act, members } }
}

/** Null where no two sides are left to be told apart. */
function withoutPlaces(dismissal: ConflictDismissal, articleId: string): ConflictDismissal | null {
  const left = (sides: readonly DismissedSide[]) =>
    sides.map(side => side.filter(place => place.articleId !== articleId)).filter(side => side.length > 0)
  const [apart, others] = [left(dismissal.apart), left(dismissal.others)]
  return apart.length === 0 || apart.length + others.length < 2 ? null : { ...dismissal, apart, others }
}

/** Leaves of the summary of a dismissal what the reader wrote: the parties and their figures are words of the article. */
function withoutParties(summary: string, writes: readonly Write[]): string {
  const said = /^(?:(?:Undone|Done again): )?[^:]*: /.exec(summary)?.[0] ?? ''
  const reason = writes.flatMap(({ after }) => (after?.kind === 'conflict' ? (after.reason ?? []) : []))[0]
  return `${said}${deleted}${reason === undefined ? '' : ` — “${reason}”`}`
}

/** Replaces the titles of a summary (“Merged 2 events: one | other”) that are words of the article. */
function withoutTitles(summary: string, isItsOwn: (title: string) => boolean): string {
  const [said] = /^(?:(?:Undone|Done again): )?[^:]*: /.exec(summary) ?? []
  if (said === undefined) return summary
  const titles = summary.slice(said.length)
  return `${said}${titles
    .split(' | ')
    .map(title => (isItsOwn(title) ? deleted : title))
    .join(' | ')}`
}

/** Whether a title is made of the article's words. An unreadable text may hold any. */
function titleMatcher(database: Database, articleId: string): (title: string) => boolean {
  const row = ArticleRow.optional().parse(
    database.prepare('SELECT title, document FROM article WHERE articleId = ?').get(articleId),
  )
  const document = readJson(row?.document ?? '', ArticleDocument)
  if (document === null) return () => true
  // A title is cut out of the text with its spaces made one.
  const words = oneSpaced(`${row?.title ?? ''}\n${plainText(document)}`)
  return title => words.includes(oneSpaced(title))
}

const oneSpaced = (text: string) => text.replace(/\s+/g, ' ').trim()

function readJson<T>(json: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(json))
  } catch {
    return null
  }
}
