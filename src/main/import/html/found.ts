/** A value that a page gives, with where in it that stands, in words for the reader. */
export type Found<T = string> = { value: T; from: string }

/** The first of several places that gives something. */
export function firstFound<T>(...places: (Found<T> | null | undefined)[]): Found<T> | null {
  return places.find(place => place !== null && place !== undefined) ?? null
}

/** What a place gives, or null where that is nothing. */
export const foundIn = <T>(from: string, value: T | null | undefined): Found<T> | null =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? null
    : { value, from }
