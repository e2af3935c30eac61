/** Knows the world's larger cities and its provinces by name: cities of `city-timezones`, which lists Natural Earth's. */
import { cityMapping } from 'city-timezones'

export type KnownPlace = { kind: 'city' | 'province'; country: string; population: number }

const unaccented = (name: string) =>
  /[^\x20-\x7e]/.test(name) ? name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '') : name

/** Provinces shorter than this, or named by a common word, would be found in every text. */
const shortestProvince = 4

let known: Map<string, KnownPlace> | null = null

/** Of places that share a name the largest is kept; a city outranks the province that is named after it. */
function load(): Map<string, KnownPlace> {
  const places = new Map<string, KnownPlace>()
  for (const { province, country } of cityMapping) {
    if (typeof province === 'string' && province.length >= shortestProvince && !places.has(unaccented(province)))
      places.set(unaccented(province), { kind: 'province', country, population: 0 })
  }
  for (const { city, city_ascii, country, pop } of cityMapping) {
    for (const name of [unaccented(city), city_ascii]) {
      const other = places.get(name)
      if (!other || other.population < pop) places.set(name, { kind: 'city', country, population: pop })
    }
  }
  return places
}

/** The city or province of this name, null where the list has none. Read on first use: it takes some milliseconds. */
export function knownPlace(name: string): KnownPlace | null {
  known ??= load()
  return known.get(unaccented(name)) ?? null
}
