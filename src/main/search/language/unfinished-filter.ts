/** Tells what may become a filter once it is typed to its end: it narrows nothing yet, and there is nothing to say of it. */
import { filterValues, isFilterField } from './read-filter.ts'
import { wordFields } from './read-words.ts'

const dateFields: ReadonlySet<string> = new Set(['after', 'before', 'on', 'date'])
const dateBeginning = /^(?:\d{0,4}|\d{4}-[01]?|\d{4}-\d{2}-[0-3]?)$/u
const dateWords = ['today', 'yesterday']

/** `written` is a whole piece of a query; `last` when nothing is typed behind it. */
export function isUnfinishedFilter(written: string, last: boolean): boolean {
  const [, name, value = ''] = /^[+-]?(\p{L}+):=?(.*)$/su.exec(written) ?? []
  const field = name?.toLowerCase()
  if (field === undefined || !(wordFields.has(field) || isFilterField(field))) return false
  if (value === '') return true
  if (!last) return false
  const typed = value.toLowerCase()
  if (dateFields.has(field)) {
    // Of a range, what stands before the dots is judged when its end is there.
    const end = typed.split('..').at(-1) ?? ''
    return dateBeginning.test(end) || dateWords.some(word => word.startsWith(end))
  }
  if (field === 'figure' || field === 'figures') return /[<>=:.]$/u.test(typed)
  return filterValues(field).some(known => known.startsWith(typed))
}
