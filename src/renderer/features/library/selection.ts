/** Computes which articles of a list are chosen and where the cursor stands, for pointer and keyboard alike. */

export type Selection = {
  /** The position the keyboard acts on. */
  cursor: number
  /** Where a range began: the last position chosen without Shift. */
  anchor: number
  ids: ReadonlySet<string>
}

export const noSelection: Selection = { cursor: 0, anchor: 0, ids: new Set() }

const within = (position: number, total: number) => Math.max(0, Math.min(position, total - 1))

/** Moves the cursor; what is chosen stays. */
export function moveCursor(selection: Selection, to: number, total: number): Selection {
  const cursor = within(to, total)
  return { ...selection, cursor, anchor: cursor }
}

/** Puts the cursor on one article and chooses nothing else: a plain click. */
export function startOver(to: number, total: number): Selection {
  const cursor = within(to, total)
  return { cursor, anchor: cursor, ids: new Set() }
}

/** Chooses an article, or no longer. */
export function toggle(selection: Selection, position: number, id: string): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { cursor: position, anchor: position, ids }
}

/** Chooses the ids of a range that was loaded from the anchor to `cursor`, beside what was chosen with the modifier held. */
export function chooseRange(selection: Selection, cursor: number, range: readonly string[], keep: boolean): Selection {
  return { ...selection, cursor, ids: new Set(keep ? [...selection.ids, ...range] : range) }
}
