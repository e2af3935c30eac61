/**
 * Finds calendar expressions and says which day, week, month or year they mean, counted from the day of publication.
 * Own grammar instead of a general date parser: in news a weekday is the latest past one and a bare year is a date, and
 * a parser that also reads clock times and durations costs more time than all other steps together.
 */
import type { Range } from '../../../article/plain-text.ts'
import { months, weekdays } from '../lexicon/time.ts'
import type { Explain, Reading } from './reading.ts'

export type FoundDate = Range & {
  value: string
  from: string
  to: string
  precision: 'day' | 'week' | 'month' | 'year'
  anchor: 'publication' | 'explicit'
}

const day = 86_400_000
const monthNames = `${months.map(month => month[0]?.toUpperCase() + month.slice(1)).join('|')}|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.|Jul\\.|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?`
const weekdayNames = weekdays.map(name => name[0]?.toUpperCase() + name.slice(1)).join('|')
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?'

const pattern = new RegExp(
  [
    '(?<iso>\\b(?:19|20)\\d\\d-[01]\\d-[0-3]\\d\\b)',
    `(?<dayMonth>\\b${dayNumber}(?: of)? (${monthNames})(?:,? ((?:19|20)\\d\\d))?(?![\\w-]))`,
    `(?<monthDay>\\b(${monthNames}) ${dayNumber}(?![\\d:,]\\d|\\d| (?:percent|people|per cent)\\b)(?:,? ((?:19|20)\\d\\d)(?!\\d))?)`,
    `(?<monthRange>\\b(${monthNames})(?: ((?:19|20)\\d\\d))? (?:to|–|-) (${monthNames}) ((?:19|20)\\d\\d)\\b)`,
    `(?<monthYear>\\b(${monthNames}),? ((?:19|20)\\d\\d)\\b)`,
    `(?<relativeMonth>\\b([Ll]ast|[Tt]his|[Nn]ext) (${monthNames})\\b)`,
    `(?<yearsMonth>\\b([Ll]ast|[Tt]his|[Nn]ext) year['’]s (${monthNames})\\b)`,
    `(?<weekday>\\b(?:([Ll]ast|[Nn]ext|[Tt]his) )?(${weekdayNames})\\b)`,
    '(?<named>\\b(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night)\\b)',
    "(?<period>\\b([Ll]ast|[Tt]his|[Nn]ext|[Pp]revious) (week|month|year|weekend)\\b(?![’']s (?:January|February|March|April|May|June|July|August|September|October|November|December)))",
    '(?<ago>\\b((?:\\d{1,3}|[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen|[Tt]wenty) (?:years?|months?|days?|decades?)) ago\\b)',
    '(?<years>\\b((?:19|20)\\d\\d)(?:–|-| to )((?:19|20)\\d\\d)\\b)',
    '(?<year>\\b((?:19|20)\\d\\d)\\b)',
    `(?<month>\\b(${monthNames})\\b)`,
  ].join('|'),
  'g',
)

const utc = (iso: string) => Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10)
const pad = (number: number) => String(number).padStart(2, '0')

function monthIndex(name: string): number {
  const short = name.toLowerCase().replace('.', '').slice(0, 3)
  return months.findIndex(month => month.startsWith(short))
}

const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

function ofDay(year: number, month: number, date: number): Omit<FoundDate, 'start' | 'end' | 'anchor'> | null {
  if (date < 1 || date > lastDay(year, month)) return null
  const value = `${year}-${pad(month + 1)}-${pad(date)}`
  return { value, from: value, to: value, precision: 'day' }
}

const ofTime = (time: number) => ({
  value: isoDay(time),
  from: isoDay(time),
  to: isoDay(time),
  precision: 'day' as const,
})
const ofMonth = (year: number, month: number) => ({
  value: `${year}-${pad(month + 1)}`,
  from: `${year}-${pad(month + 1)}-01`,
  to: `${year}-${pad(month + 1)}-${lastDay(year, month)}`,
  precision: 'month' as const,
})
const ofYear = (year: number) => ({
  value: String(year),
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  precision: 'year' as const,
})
const ofRange = (from: string, to: string, precision: FoundDate['precision']) => ({
  value: `${from}/${to}`,
  from,
  to,
  precision,
})

/** Words before a bare number that make it a year. */
const beforeYear =
  /(?:\b(?:in|since|by|until|till|from|during|of|early|late|mid|before|after|around|to|and|the|for|between|through|spring|summer|autumn|fall|winter|year|back|a|circa|its|their|his|her|’s|'s)|mid-|[(,])[ \u00a0]?$/i
const future =
  /\b(?:will|is to|are to|to be held|planned|scheduled|due|expected|plans?|set to|upcoming|next|vow(?:s|ed) to)\b/i

type Found = Omit<FoundDate, 'start' | 'end'>

const smallNumbers = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ')
const count = (word: string) => {
  const number = Number(word)
  if (!Number.isNaN(number)) return number
  const lower = word.toLowerCase()
  if (lower === 'fifteen' || lower === 'twenty') return lower === 'fifteen' ? 15 : 20
  return lower === 'a' ? 1 : smallNumbers.indexOf(lower)
}

/** “two months ago” is a month, “ten years ago” a year, “three days ago” a day. */
function ago(words: string, today: Date, now: number): Omit<Found, 'anchor'> | null {
  const [number = '', unit = ''] = words.split(' ')
  const back = count(number)
  if (unit.startsWith('year')) return ofYear(today.getUTCFullYear() - back)
  if (unit.startsWith('decade')) return ofYear(today.getUTCFullYear() - 10 * back)
  if (unit.startsWith('day')) return ofTime(now - back * day)
  const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1))
  return ofMonth(month.getUTCFullYear(), month.getUTCMonth())
}

/** What one match means; null when it is no date after all. */
function meaning(
  groups: Record<string, string | undefined>,
  parts: readonly (string | undefined)[],
  text: string,
  at: number,
  end: number,
  now: number | null,
): Found | null {
  const explicit = (found: Omit<Found, 'anchor'> | null): Found | null => found && { ...found, anchor: 'explicit' }
  const relative = (found: Omit<Found, 'anchor'> | null): Found | null => found && { ...found, anchor: 'publication' }
  const before = text.slice(Math.max(0, at - 60), at)
  const present = parts.filter((part): part is string => part !== undefined)
  const today = now === null ? null : new Date(now)
  if (groups.iso)
    return explicit(
      ofDay(Number(groups.iso.slice(0, 4)), Number(groups.iso.slice(5, 7)) - 1, Number(groups.iso.slice(8, 10))),
    )
  if (groups.dayMonth || groups.monthDay) {
    const name = present.find(part => /[A-Za-z]{3}/.test(part)) ?? ''
    const date = Number(present.find(part => /^\d{1,2}$/.test(part)) ?? 0)
    const year = present.find(part => /^\d{4}$/.test(part))
    const month = monthIndex(name)
    if (year) return explicit(ofDay(Number(year), month, date))
    if (!today || now === null) return null
    let candidate = today.getUTCFullYear()
    // A day without a year lies in the past, or so near ahead that nobody would name the year.
    const ahead = future.test(before.slice(-60)) || future.test(text.slice(end, end + 40)) ? 330 : 90
    if (Date.UTC(candidate, month, date) > now + ahead * day) candidate--
    return relative(ofDay(candidate, month, date))
  }
  if (groups.monthRange) {
    const [first = '', second = ''] = present.filter(part => /[A-Za-z]{3}/.test(part))
    const found = present.filter(part => /^\d{4}$/.test(part))
    const last = Number(found.at(-1))
    const from = ofMonth(found.length > 1 ? Number(found[0]) : last, monthIndex(first))
    const to = ofMonth(last, monthIndex(second))
    return explicit({ value: `${from.value}/${to.value}`, from: from.from, to: to.to, precision: 'month' })
  }
  if (groups.monthYear)
    return explicit(ofMonth(Number(present.find(part => /^\d{4}$/.test(part))), monthIndex(present[0] ?? '')))
  if (groups.years) {
    const [first = '', second = ''] = present
    if (Number(second) < Number(first)) return null
    return explicit({ value: `${first}/${second}`, from: `${first}-01-01`, to: `${second}-12-31`, precision: 'year' })
  }
  if (groups.year) {
    const after = text.slice(end, end + 24)
    if (
      /^(?:,\d|\.\d|[ -](?:people|soldiers|troops|men|civilians|dollars|members|fighters|villagers|homes|houses)\b|%)/.test(
        after,
      )
    )
      return null
    if (
      !beforeYear.test(before) &&
      !/^[ ]?(?:attack|war|election|coup|uprising|law|report|census|embezzlement|world|study|agreement|deal|offensive|invasion|crisis)/i.test(
        after,
      )
    )
      return null
    if (/[$£€]\s?$/.test(before)) return null
    if (/\b(?:Act|Law|Bill|Decree|Resolution) of $/.test(before) || (/['’]s $/.test(before) && /^ \p{Lu}/u.test(after)))
      return null
    return explicit(ofYear(Number(groups.year)))
  }
  if (!today || now === null) return null
  const word = (present[0] ?? '').toLowerCase()
  if (groups.relativeMonth || groups.yearsMonth) {
    const month = monthIndex(present[1] ?? '')
    let year = today.getUTCFullYear()
    if (groups.yearsMonth) year += word === 'last' ? -1 : word === 'next' ? 1 : 0
    else if (word === 'last' && month >= today.getUTCMonth()) year--
    else if (word === 'next' && month <= today.getUTCMonth()) year++
    return relative(ofMonth(year, month))
  }
  if (groups.weekday) {
    const name = (present.at(-1) ?? '').toLowerCase()
    const wanted = weekdays.indexOf(name)
    const back = (today.getUTCDay() - wanted + 7) % 7
    if (present.length > 1 && word === 'next') return relative(ofTime(now + (7 - back) * day))
    if (present.length > 1 && word === 'last') return relative(ofTime(now - (back === 0 ? 7 : back) * day))
    const clause = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';'), before.lastIndexOf('“'), 0))
    const deadline =
      /\b(?:by|until|till|ending on|from) $/i.test(before) &&
      /\b(?:must|will|or|six days|due)\b/.test(clause + text.slice(end, end + 60))
    if (deadline && back !== 0) return relative(ofTime(now + (7 - back) * day))
    const coming =
      future.test(clause) && !/\b(?:said|told|had|was|were|on)\b[^.]{0,20}$/.test(clause.replace(/\bon $/, ''))
    return relative(ofTime(coming && back !== 0 ? now + (7 - back) * day : now - back * day))
  }
  if (groups.named) {
    const name = groups.named.toLowerCase()
    const shift = name === 'yesterday' || name === 'last night' ? -1 : name === 'tomorrow' ? 1 : 0
    return relative(ofTime(now + shift * day))
  }
  if (groups.ago) return relative(ago(present[0] ?? '', today, now))
  if (groups.period) {
    const unit = (present[1] ?? '').toLowerCase()
    const shift = word === 'this' ? 0 : word === 'next' ? 1 : -1
    if (unit === 'year') return relative(ofYear(today.getUTCFullYear() + shift))
    if (unit === 'month') {
      const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + shift, 1))
      return relative(ofMonth(month.getUTCFullYear(), month.getUTCMonth()))
    }
    const early = /[Ee]arlier $/.test(before)
    const monday = now - ((today.getUTCDay() + 6) % 7) * day + shift * 7 * day
    if (unit === 'week' && early && shift === 0) return relative(ofRange(isoDay(monday), isoDay(now), 'week'))
    if (unit === 'week') return relative(ofRange(isoDay(monday), isoDay(monday + 6 * day), 'week'))
    // Early in a week “this weekend” is the one just past.
    const past = shift === 0 && (today.getUTCDay() + 6) % 7 < 3 && !future.test(before) ? 7 * day : 0
    return relative(ofRange(isoDay(monday + 5 * day - past), isoDay(monday + 6 * day - past), 'day'))
  }
  if (groups.month) {
    const name = present[0] ?? ''
    // “May” and “March” are also a verb and a walk: only a preposition makes them a month.
    if (
      /^(?:May|March|Mar|Jun|Jul|Sep|Dec)$/.test(name) &&
      !/\b(?:in|since|by|until|of|last|early|late|from|to|mid|during|this|and)[ -]$/i.test(before)
    )
      return null
    if (/\b(?:Mr|Ms|Mrs|Dr|Theresa|President|Minister)\.? $/.test(before)) return null
    const month = monthIndex(name)
    const year = today.getUTCFullYear() - (month > today.getUTCMonth() && !future.test(before.slice(-30)) ? 1 : 0)
    return relative(ofMonth(year, month))
  }
  return null
}

/** Dates in reading order. Without a publication date only those that name their year are kept. */
export function findDates(reading: Reading, explain: Explain): FoundDate[] {
  const found: FoundDate[] = []
  const now = reading.publishedAt === null ? null : utc(reading.publishedAt)
  for (const paragraph of reading.paragraphs) {
    if (paragraph.kind === 'debris' || paragraph.kind === 'caption' || paragraph.repeated) continue
    const text = reading.text.slice(paragraph.start, paragraph.end)
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {}
      const names = Object.values(groups)
      const parts = match.slice(1).filter(part => part !== undefined && part !== match[0])
      const whole = names.filter(value => value !== undefined).length
      const at = match.index
      const single = parts.length === 0 && whole > 0 ? [match[0]] : parts
      const meant = meaning(groups, single, text, at, at + match[0].length, now)
      const range = { start: paragraph.start + at, end: paragraph.start + at + match[0].length }
      if (!meant) {
        explain(
          'dates',
          'dropped',
          range,
          now === null ? 'no publication date to count from' : 'no date by its surroundings',
        )
        continue
      }
      explain('dates', 'kept', range, meant.value)
      found.push({ ...range, ...meant })
    }
  }
  return found
}
