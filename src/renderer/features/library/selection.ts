/** Computes which articles of a list are chosen and where the cursor stands, for pointer and keyboard alike. */

export type Selection = {
  /** The position the keyboard acts on. */
  cursor: number
  /** Where a range began: the last position chosen without Shift. */
  anchor: number
  /** The chosen articles; of the whole list those that are left out. */
  ids: ReadonlySet<string>
  /** True when every article of the list is chosen but `ids`: the list then stands for them, however many. */
  whole: boolean
}

export const noSelection: Selection = { cursor: 0, anchor: 0, ids: new Set(), whole: false }

const within = (position: number, total: number) => Math.max(0, Math.min(position, total - 1))

export const isChosen = ({ ids, whole }: Selection, id: string): boolean => ids.has(id) !== whole

export const countChosen = ({ ids, whole }: Selection, total: number): number =>
  whole ? Math.max(0, total - ids.size) : ids.size

/** Moves the cursor; what is chosen stays. */
export function moveCursor(selection: Selection, to: number, total: number): Selection {
  const cursor = within(to, total)
  return { ...selection, cursor, anchor: cursor }
}

/** Puts the cursor on one article and chooses nothing else: a plain click. */
export function startOver(to: number, total: number): Selection {
  const cursor = within(to, total)
  return { cursor, anchor: cursor, ids: new Set(), whole: false }
}

/** Chooses an article, or no longer. */
export function toggle(selection: Selection, position: number, id: string): Selection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ...selection, cursor: position, anchor: position, ids }
}

/** Chooses the ids of a range that was loaded from the anchor to `cursor`, beside what was chosen with the modifier held. */
export function chooseRange(selection: Selection, cursor: number, range: readonly string[], keep: boolean): Selection {
  if (!keep) return { ...selection, cursor, ids: new Set(range), whole: false }
  const ids = new Set(selection.ids)
  for (const id of range) {
    if (selection.whole) ids.delete(id)
    else ids.add(id)
  }
  return { ...selection, cursor, ids }
}

/** Chooses every article of the list; the cursor stays. */
export const chooseAll = (selection: Selection): Selection => ({ ...selection, ids: new Set(), whole: true })

/** Chooses nothing; the cursor stays. */
export const chooseNone = (selection: Selection): Selection => ({ ...selection, ids: new Set(), whole: false })
