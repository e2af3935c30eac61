/** Remembers what a reader did to claims while the window is open, so that each step can be taken back, the last one first. */

/** One step: the changes it made that are not taken back, in their order, and its name for the reader. */
export type ReviewStep = { changeIds: string[]; summary: string; at: number }

const steps = new Map<string, ReviewStep[]>()

export function pushStep(articleId: string, step: ReviewStep): void {
  const stack = steps.get(articleId)
  if (stack) stack.push(step)
  else steps.set(articleId, [step])
}

/** The one an undo takes back; it stays until that is done. */
export const lastStep = (articleId: string): ReviewStep | null => steps.get(articleId)?.at(-1) ?? null

/** Takes one step out, wherever in the stack it is. */
export function dropStep(articleId: string, step: ReviewStep): void {
  const stack = steps.get(articleId) ?? []
  const at = stack.indexOf(step)
  if (at >= 0) stack.splice(at, 1)
}

/** When the last step was made, in milliseconds since 1970; 0 where there is none. */
export const lastStepAt = (articleId: string): number => lastStep(articleId)?.at ?? 0
