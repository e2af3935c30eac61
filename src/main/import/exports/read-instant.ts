/** Reads the moments that exports write in many ways: ISO, mail dates, and counts since 1970 or 1601. */
import { toPublishedAt } from '../html/page-metadata.ts'

/** From 1980 on: nothing was saved from the web before, and a count of another unit falls far outside. */
const earliest = Date.UTC(1980, 0, 1)
const latest = Date.UTC(2100, 0, 1)
/** Microseconds from 1601, where Chrome’s count begins, to 1970. */
const from1601 = 11_644_473_600_000_000

/** Milliseconds since 1970 of a count whose unit its size tells: the units lie a factor of a thousand apart. */
function fromCount(count: number): number {
  if (count < 1e11) return count * 1000
  if (count < 1e14) return count
  return count < from1601 ? count / 1000 : (count - from1601) / 1000
}

const hasZone = /(?:z|utc|gmt|[a-z]{3}|[+-]\d{2}:?\d{2})\s*(?:\([^)]{0,40}\))?$/i

function toMilliseconds(value: unknown): number {
  if (typeof value === 'number') return fromCount(value)
  if (typeof value !== 'string') return Number.NaN
  const text = value.trim().slice(0, 100)
  if (/^\d+(?:\.\d+)?$/.test(text) && !/^(?:19|20)\d{6}$/.test(text)) return fromCount(Number(text))
  const spelled = text
    .replace(/^(\d{4})\/(\d{1,2})\/(\d{1,2})/, '$1-$2-$3')
    .replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
    .replace(/^(\d{4}-\d{2}-\d{2})[ T]+(\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)/, (_, day, time) => `${day}T${time}`)
    .replace(/,(\d+)/, '.$1')
    .replace(/\s*(?:UTC|GMT)$/i, 'Z')
    .replace(/\s+([+-]\d{2}):?(\d{2})$/, '$1:$2')
    .replace(/(T.*[+-]\d{2})(\d{2})$/, '$1:$2')
    // A fraction of a second has three digits for the parser, whatever the program wrote.
    .replace(/(\.\d{3})\d+/, '$1')
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(spelled)) return Date.parse(`${spelled}Z`)
  // A time without a zone is taken for UTC: it must not depend on where it is imported.
  return Date.parse(hasZone.test(spelled) || /^\d{4}-\d{2}-\d{2}$/.test(spelled) ? spelled : `${text} UTC`)
}

/** ISO 8601 instant in UTC of whatever an export gives; null for what is none. */
export function readInstant(value: unknown): string | null {
  const milliseconds = toMilliseconds(value)
  if (!(milliseconds >= earliest && milliseconds < latest)) return null
  return new Date(Math.round(milliseconds)).toISOString().replace('.000Z', 'Z')
}

/** A publication date as the document keeps it: the day as it was written where the export spells it, else an instant. */
export function readPublished(value: unknown): string | null {
  if (typeof value !== 'string' || /^\s*\d{9,20}\s*$/.test(value)) return readInstant(value)
  const text = value.trim()
  const mail = text.match(
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2}\s+[a-z]{3,9}\s+\d{4})\s+\d{1,2}:\d{2}(?::\d{2})?\s*([+-]\d{4})$/i,
  )
  if (mail) return inZone(text, mail[2] ?? '+0000')
  return toPublishedAt(text.replace(/(T.*[+-]\d{2})(\d{2})$/, '$1:$2')) ?? readInstant(text)
}

/** The instant as people in the zone wrote it: its first ten characters are their day. */
function inZone(text: string, zone: string): string | null {
  const instant = readInstant(text)
  if (instant === null || /^[+-]0000$/.test(zone)) return instant
  const minutes = (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5))) * (zone.startsWith('-') ? -1 : 1)
  const there = new Date(Date.parse(instant) + minutes * 60_000).toISOString().slice(0, 19)
  return `${there}${zone.slice(0, 3)}:${zone.slice(3)}`
}
