/** Names what can be done to a row of the claim table, and the keys that do it in the grid. */

export type RowAction = 'accept' | 'reject' | 'edit' | 'giveBack' | 'sameParty' | 'why' | 'note'

const keys: Record<string, RowAction> = { a: 'accept', x: 'reject', e: 'edit', w: 'why', n: 'note' }

export const keyOf = (action: RowAction): string | undefined =>
  Object.keys(keys).find(candidate => keys[candidate] === action)

/** The action a key press means; null where it means none. */
export function actionOfKey(press: {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}): RowAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  return keys[press.key.toLowerCase()] ?? null
}
