/** Answers what a reader does to rows: accept, reject, correct, split, add, give back to the machine. */
import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../../contract/bridge.ts'
import type { ClaimEdit, ReviewChange } from '../../../contract/review.ts'
import { createId } from '../../database/create-id.ts'
import { claimIdOf } from '../claim-id.ts'
import type { ExtractedClaim } from '../extraction.ts'
import type { Aliases } from './claimant-aliases.ts'
import { editClaim } from './edit-claim.ts'
import type { ClaimReview, ReviewedRow } from './judgement.ts'
import type { NewChange, ReviewLog } from './review-log.ts'

/** An article as it is read now: its text, the machine's rows, and the rows as they stand after the reviews. */
export type ReadArticle = {
  articleId: string
  text: string
  machine: readonly ExtractedClaim[]
  standing: readonly ExtractedClaim[]
}

export type ClaimReviews = {
  judge: (article: ReadArticle, claimId: string, verdict: 'accepted' | 'rejected' | 'machine') => ReviewChange
  acceptAll: (article: ReadArticle, claimIds: readonly string[]) => ReviewChange
  edit: (article: ReadArticle, claimId: string, rows: readonly ClaimEdit[]) => ReviewChange
  add: (article: ReadArticle, rowId: string, row: ClaimEdit) => ReviewChange
}

/** What is asked about a row: where its review is kept, what stands, and the row as the reader sees it. */
type Subject = {
  subject: string
  review: ClaimReview | null
  machine: ExtractedClaim | null
  rows: ReviewedRow[]
  at: number
}

export function createClaimReviews(log: ReviewLog, aliases: () => Aliases, now = () => new Date()): ClaimReviews {
  const find = ({ articleId, machine: extracted }: ReadArticle, claimId: string): Subject => {
    const prefix = claimIdOf(articleId, '')
    if (!claimId.startsWith(prefix)) throw notThere()
    const claimKey = claimId.slice(prefix.length)
    for (const { subject, review } of log.claimReviews(articleId, claimKey)) {
      const at = review.rows.findIndex(({ claim }) => claim.claimKey === claimKey)
      if (at >= 0) return { subject, review, machine: review.machine, rows: review.rows, at }
    }
    const machine = extracted.find(claim => claim.claimKey === claimKey)
    if (machine === undefined) throw notThere()
    return { subject: subjectOf(claimId), review: null, machine, rows: [{ state: 'accepted', claim: machine }], at: 0 }
  }

  const set = (
    kind: NewChange['kind'],
    articleId: string,
    { subject, machine }: Pick<Subject, 'subject' | 'machine'>,
    rows: readonly ReviewedRow[],
    about: { claimKeys: string[]; summary: string },
  ) =>
    log.record({
      kind,
      articleId,
      summary: about.summary,
      claimIds: about.claimKeys.map(claimKey => claimIdOf(articleId, claimKey)),
      sets: [{ subject, after: { kind: 'claim', machine, rows: [...rows], at: now().toISOString() } }],
    })

  return {
    judge: (article, claimId, verdict) => {
      const { articleId } = article
      const subject = find(article, claimId)
      const { review, machine, rows, at } = subject
      const row = rows[at]
      if (row === undefined) throw notThere()
      const words = wordsOf(row.claim)
      const isMachines = machine !== null && isDeepStrictEqual(row.claim, machine)
      const judged = (state: ReviewedRow['state'], said: string) =>
        set('judge', articleId, subject, rows.with(at, { ...row, state }), {
          claimKeys: [row.claim.claimKey],
          summary: `${said}: ${words}`,
        })
      if (verdict === 'machine') {
        if (review === null) return repeated(log, articleId, subject.subject)
        // Taking back a rejection must not take the reader's own words with it.
        if (row.state === 'rejected' && !isMachines) return judged('edited', 'No longer rejected')
        return log.record({
          kind: 'judge',
          articleId,
          summary: machine === null ? `Removed: ${words}` : `Given back to the machine: ${words}`,
          claimIds: machine === null ? [] : [claimIdOf(articleId, machine.claimKey)],
          sets: [{ subject: subject.subject, after: null }],
        })
      }
      const state = verdict === 'rejected' ? 'rejected' : isMachines ? 'accepted' : 'edited'
      if (review !== null && row.state === state) return repeated(log, articleId, subject.subject)
      return judged(state, verdict === 'accepted' ? 'Accepted' : 'Rejected')
    },

    acceptAll: ({ articleId, machine, standing }, claimIds) => {
      const wanted = new Set(claimIds)
      if (![...machine, ...standing].some(({ claimKey }) => wanted.has(claimIdOf(articleId, claimKey)))) {
        throw new AppError('not-found', 'None of these rows is in the claim table any more. Open the article again.')
      }
      const accepted = machine.filter(({ claimKey }) => {
        const claimId = claimIdOf(articleId, claimKey)
        // What was said of a row before stays.
        return wanted.has(claimId) && log.standing(subjectOf(claimId)) === null
      })
      const [first] = accepted
      if (first === undefined) throw new AppError('invalid-input', 'All of these rows are reviewed already.')
      const at = now().toISOString()
      return log.record({
        kind: 'judge',
        articleId,
        summary: accepted.length === 1 ? `Accepted: ${wordsOf(first)}` : `Accepted ${accepted.length} rows`,
        claimIds: accepted.map(({ claimKey }) => claimIdOf(articleId, claimKey)),
        sets: accepted.map(claim => ({
          subject: subjectOf(claimIdOf(articleId, claim.claimKey)),
          after: { kind: 'claim', machine: claim, rows: [{ state: 'accepted', claim }], at },
        })),
      })
    },

    edit: (article, claimId, edits) => {
      const { articleId, text } = article
      const subject = find(article, claimId)
      // As it stands: its words may have moved since the reader last touched it.
      const base = article.standing.find(({ claimKey }) => claimIdOf(articleId, claimKey) === claimId)
      if (base === undefined) throw notThere()
      const edited = edits.map((edit, index): ReviewedRow => {
        const claimKey = index === 0 ? base.claimKey : `r${createId()}`
        return { state: 'edited', claim: editClaim(text, edit, base, claimKey, aliases()) }
      })
      const rows = subject.rows.toSpliced(subject.at, 1, ...edited)
      if (subject.review !== null && isDeepStrictEqual(rows, subject.rows))
        return repeated(log, articleId, subject.subject)
      const isSplit = edited.length > 1
      const words = edited.map(({ claim }) => wordsOf(claim))
      return set(isSplit ? 'split' : 'edit', articleId, subject, rows, {
        claimKeys: edited.map(({ claim }) => claim.claimKey),
        summary: isSplit ? `Split into ${edited.length}: ${words.join(' | ')}` : `Corrected: ${words.join()}`,
      })
    },

    add: ({ articleId, text }, rowId, edit) => {
      const claimKey = `r${rowId}`
      const subject = subjectOf(claimIdOf(articleId, claimKey))
      if (log.standing(subject) !== null) return repeated(log, articleId, subject)
      const claim = editClaim(text, edit, null, claimKey, aliases())
      return set('add', articleId, { subject, machine: null }, [{ state: 'edited', claim }], {
        claimKeys: [claimKey],
        summary: `Added: ${wordsOf(claim)}`,
      })
    },
  }
}

const subjectOf = (claimId: string) => `claim:${claimId}`

function notThere(): AppError {
  return new AppError('not-found', 'This row is not in the claim table any more. Open the article again.')
}

/** Nothing is to change: the answer is what was done last, as for a request sent again after a lost reply. */
function repeated(log: ReviewLog, articleId: string, subject: string): ReviewChange {
  const latest = log.latestOf(articleId, subject)
  if (latest !== null) return latest
  throw new AppError('invalid-input', 'Nobody has reviewed this row: there is nothing to take back.')
}

/** The row in a few words of its own. */
function wordsOf({ content }: ExtractedClaim): string {
  const words = content.map(({ exact }) => exact).join(' … ')
  return words.length > 100 ? `${words.slice(0, 99)}…` : words
}
