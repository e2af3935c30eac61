/** Keeps what is being written in the claim editor while the editor is not there: another article, a folded or moved panel. */
import type { Editing } from './claim-editor.tsx'
import type { RowDraft } from './row-draft.ts'

export type KeptDraft = Editing & {
  /** Another one for each editing: another row's editor begins anew. */
  key: string
  /** Its rows as the reader left them; null for an editor just opened. */
  left: readonly RowDraft[] | null
}

const drafts = new Map<string, KeptDraft>()

/** What was being written about an article; null where nothing is unfinished. */
export const keptDraft = (articleId: string): KeptDraft | null => drafts.get(articleId) ?? null

export const keepDraft = (articleId: string, draft: KeptDraft): void => void drafts.set(articleId, draft)

/** Saved, or given up. */
export const dropDraft = (articleId: string): void => void drafts.delete(articleId)
