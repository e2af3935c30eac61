/**
 * Finds calendar expressions and says which day, week, month or year they mean, counted from the day of publication.
 * Own grammar instead of a general date parser: in news a weekday is the latest past one and a bare year is a date, and
 * a parser that also reads clock times and durations costs more time than all other steps together.
 */

import type { Range } from '../../../../article/plain-text.ts'
import { weekdays } from '../../lexicon/time.ts'
import { type Explain, type Paragraph, type Reading, tokenAt } from '../reading/reading.ts'
import {
  type CalendarSpan,
  day,
  isoDay,
  monthIndex,
  ofDay,
  ofMonth,
  ofRange,
  ofTime,
  ofYear,
  utc,
} from './calendar-spans.ts'
import {
  calendarExpressions,
  count,
  decades,
  type ExpressionKind,
  goesOnOver,
  kindOfMatch,
  mayHoldOpening,
  nextOpening,
  seasons,
} from './date-grammar.ts'

export type FoundDate = Range & CalendarSpan & { anchor: 'publication' | 'explicit' }

/** Words before a bare number that make it a year. */
const beforeYear =
  /(?:\b(?:in|since|by|until|till|from|during|of|early|late|mid|before|after|around|to|and|the|for|between|through|spring|summer|autumn|fall|winter|year|back|as|a|circa|its|their|his|her|’s|'s)|mid-|[(,])[ \u00a0]?$/i
const future =
  /\b(?:will|is to|are to|to be held|planned|scheduled|due|expected|plans?|set to|upcoming|next|vow(?:s|ed) to)\b/i

type Found = Omit<FoundDate, keyof Range>

/** “two months ago” is a month, “ten years ago” a year, “three days ago” a day. */
function ago(words: string, today: Date, now: number): CalendarSpan | null {
  const [number = '', unit = ''] = words.replace(']', '').split(' ')
  const back = count(number)
  if (unit.startsWith('year')) return ofYear(today.getUTCFullYear() - back)
  if (unit.startsWith('decade')) return ofYear(today.getUTCFullYear() - 10 * back)
  if (unit.startsWith('day')) return ofTime(now - back * day)
  if (unit.startsWith('hour')) return back >= 24 ? ofTime(now - Math.round(back / 24) * day) : null
  // “two weeks later” and ago: nobody means one day by it.
  if (unit.startsWith('week')) return null
  const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back, 1))
  return ofMonth(month.getUTCFullYear(), month.getUTCMonth())
}

/** A year that a paragraph named, where in it, and the first day that may follow. */
type ToldYear = { year: number; end: number; from: number }

/** Characters over which a story goes on in the year it named. */
const storyReach = 240
const tellsOfSpeech = /\b(?:said|told|says|announced|reported|added|wrote|speaking|statement)\b[^.;]{0,24}$/i

/** “On May 16, 2018, a trader was seized. On July 11, a clerk was”: the days of an older story follow each other in its year. */
function goesOnIn(told: ToldYear, text: string, at: number, candidate: number, now: number): boolean {
  if (at - told.end > storyReach || candidate < told.from || candidate > now) return false
  const between = text.slice(told.end, at)
  return (between.match(/[.!?] /g)?.length ?? 0) <= 1 && !tellsOfSpeech.test(between)
}

/** The year a date tells, for the days that follow it in the same paragraph; null where it counts from publication. */
function yearToldBy(date: Found, end: number, now: number | null): ToldYear | null {
  const year = Number(date.from.slice(0, 4))
  const isOne = date.anchor === 'explicit' && date.to.slice(0, 4) === date.from.slice(0, 4)
  if (!isOne || now === null || year >= new Date(now).getUTCFullYear()) return null
  return { year, end, from: utc(date.from) }
}

/** The year told before, where the next date lies in it. */
const yearGoingOn = (told: ToldYear | null, { from }: Found, end: number): ToldYear | null =>
  told !== null && from.startsWith(`${told.year}-`) ? { year: told.year, end, from: utc(from) } : null

/** What one match means; null when it is no date after all. */
function meaning(
  kind: ExpressionKind,
  words: string,
  present: readonly string[],
  text: string,
  at: number,
  end: number,
  now: number | null,
  lastDayNamed: number | null,
  toldYear: ToldYear | null,
): Found | null {
  const explicit = (found: CalendarSpan | null): Found | null => found && { ...found, anchor: 'explicit' }
  const relative = (found: CalendarSpan | null): Found | null => found && { ...found, anchor: 'publication' }
  const before = text.slice(Math.max(0, at - 60), at)
  const today = now === null ? null : new Date(now)
  if (kind === 'iso')
    return explicit(ofDay(Number(words.slice(0, 4)), Number(words.slice(5, 7)) - 1, Number(words.slice(8, 10))))
  if (kind === 'dayRange') {
    const month = monthIndex(present.find(part => /[A-Za-z]{3}/.test(part)) ?? '')
    const [from = 0, to = 0] = present.filter(part => /^\d{1,2}$/.test(part)).map(Number)
    const told = present.find(part => /^\d{4}$/.test(part))
    if (!told && !today) return null
    let year = told ? Number(told) : (today?.getUTCFullYear() ?? 0)
    if (!told && now !== null && Date.UTC(year, month, from) > now + 90 * day) year--
    const first = ofDay(year, month, from)
    const last = ofDay(year, month, to)
    if (!first || !last || to <= from) return null
    const range = ofRange(first.value, last.value, 'day')
    return told ? explicit(range) : relative(range)
  }
  if (kind === 'yearsShort') {
    const [first = '', ending = ''] = present
    const second = `${first.slice(0, 2)}${ending}`
    if (Number(second) <= Number(first)) return null
    return explicit({ value: `${first}/${second}`, from: `${first}-01-01`, to: `${second}-12-31`, precision: 'year' })
  }
  if (kind === 'yearPart') {
    const [which = '', part = '', year = ''] = present
    const length = part === 'half' ? 6 : part === 'quarter' ? 3 : count(part.split(' ')[0] ?? '')
    const start = which === 'last' ? 12 - length : ['first', 'second', 'third', 'fourth'].indexOf(which) * length
    if (start < 0 || start + length > 12) return null
    const from = ofMonth(Number(year), start)
    const to = ofMonth(Number(year), start + length - 1)
    return explicit({ value: `${from.value}/${to.value}`, from: from.from, to: to.to, precision: 'month' })
  }
  if (kind === 'decade' || kind === 'decadeWord' || kind === 'century') {
    const word = (present[0] ?? '').toLowerCase()
    const start = kind === 'century' ? (Number.parseInt(word, 10) - 1) * 100 : (decades[word] ?? Number(word))
    return explicit(ofRange(`${start}-01-01`, `${start + (kind === 'century' ? 99 : 9)}-12-31`, 'year'))
  }
  if (kind === 'dayMonth' || kind === 'monthDay') {
    const name = present.find(part => /[A-Za-z]{3}/.test(part)) ?? ''
    const date = Number(present.find(part => /^\d{1,2}$/.test(part)) ?? 0)
    const year = present.find(part => /^\d{4}$/.test(part))
    const month = monthIndex(name)
    if (year) return explicit(ofDay(Number(year), month, date))
    if (!today || now === null) return null
    let candidate = today.getUTCFullYear()
    if (toldYear !== null && goesOnIn(toldYear, text, at, Date.UTC(toldYear.year, month, date), now))
      return relative(ofDay(toldYear.year, month, date))
    // A day without a year lies in the past, or so near ahead that nobody would name the year.
    const ahead = future.test(before.slice(-60)) || future.test(text.slice(end, end + 40)) ? 330 : 90
    if (Date.UTC(candidate, month, date) > now + ahead * day) candidate--
    return relative(ofDay(candidate, month, date))
  }
  if (kind === 'monthRange') {
    const [first = '', second = ''] = present.filter(part => /[A-Za-z]{3}/.test(part))
    const found = present.filter(part => /^\d{4}$/.test(part))
    const last = Number(found.at(-1))
    const from = ofMonth(found.length > 1 ? Number(found[0]) : last, monthIndex(first))
    const to = ofMonth(last, monthIndex(second))
    return explicit({ value: `${from.value}/${to.value}`, from: from.from, to: to.to, precision: 'month' })
  }
  if (kind === 'monthYear')
    return explicit(ofMonth(Number(present.find(part => /^\d{4}$/.test(part))), monthIndex(present[0] ?? '')))
  if (kind === 'years') {
    const [first = '', second = ''] = present
    if (Number(second) < Number(first)) return null
    return explicit({ value: `${first}/${second}`, from: `${first}-01-01`, to: `${second}-12-31`, precision: 'year' })
  }
  if (kind === 'year') {
    const after = text.slice(end, end + 24)
    if (
      /^(?:,\d|\.\d|[ -](?:people|soldiers|troops|men|civilians|dollars|members|fighters|villagers|homes|houses)\b|%)/.test(
        after,
      )
    )
      return null
    if (
      !beforeYear.test(before) &&
      // “Harvest Fair 2016 in Oltmar”, “World Cup 2018”
      !(/\p{Lu}[\p{L}]+ $/u.test(before) && /^(?:$|[ ,.:)](?:in|at|on|was|final|day|\(|$))/.test(after)) &&
      !/^[ ]?(?:attack|war|election|coup|uprising|law|report|census|embezzlement|world|study|agreement|deal|offensive|invasion|crisis)/i.test(
        after,
      )
    )
      return null
    if (/[$£€]\s?$/.test(before)) return null
    if (/\b(?:Act|Law|Bill|Decree|Resolution) of $/.test(before) || (/['’]s $/.test(before) && /^ \p{Lu}/u.test(after)))
      return null
    return explicit(ofYear(Number(words)))
  }
  if (!today || now === null) return null
  const word = (present[0] ?? '').toLowerCase()
  if (kind === 'yearEnd') return relative(ofDay(today.getUTCFullYear(), 11, 31))
  if (kind === 'yearBefore') return relative(ofYear(today.getUTCFullYear() - 1))
  if (kind === 'dayBeside') {
    if (lastDayNamed === null) return null
    const back = /^(?:previous|before|earlier)$/.test(word)
    return relative(ofTime(lastDayNamed + (back ? -day : day)))
  }
  if (kind === 'weekend') {
    const saturday = now - ((today.getUTCDay() + 1) % 7) * day
    return relative(ofRange(isoDay(saturday), isoDay(saturday + day), 'day'))
  }
  if (kind === 'monthOfYear') {
    const shift = { last: -1, this: 0, next: 1 }[(present[1] ?? '').toLowerCase()] ?? 0
    return relative(ofMonth(today.getUTCFullYear() + shift, monthIndex(present[0] ?? '')))
  }
  if (kind === 'relativeMonth' || kind === 'yearsMonth') {
    const month = monthIndex(present[1] ?? '')
    let year = today.getUTCFullYear()
    if (kind === 'yearsMonth') year += word === 'last' ? -1 : word === 'next' ? 1 : 0
    else if (word === 'last' && month >= today.getUTCMonth()) year--
    else if (word === 'next' && month <= today.getUTCMonth()) year++
    return relative(ofMonth(year, month))
  }
  if (kind === 'weekday') {
    const name = (present.at(-1) ?? '').toLowerCase()
    const wanted = weekdays.indexOf(name)
    const back = (today.getUTCDay() - wanted + 7) % 7
    if (present.length > 1 && word === 'next') return relative(ofTime(now + (7 - back) * day))
    if (present.length > 1 && word === 'last') return relative(ofTime(now - (back === 0 ? 7 : back) * day))
    const clause = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(';'), before.lastIndexOf('“'), 0))
    // “On Friday, both will speak”
    const ahead = /^,[^.;]{1,40}?\b(?:will|is to|are to|is due|are due|is expected|are expected|plans? to)\b/.test(
      text.slice(end, end + 64),
    )
    const deadline =
      /\b(?:by|until|till|ending on|from) $/i.test(before) &&
      /\b(?:must|will|or|six days|due)\b/.test(clause + text.slice(end, end + 60))
    const called =
      /\b(?:calls?|called|announces?|announced|declares?|declared) [^.;]{0,50}\b(?:from|starting|beginning) $/i.test(
        clause,
      )
    if ((deadline || ahead || called) && back !== 0) return relative(ofTime(now + (7 - back) * day))
    const coming =
      future.test(clause) && !/\b(?:said|told|had|was|were|on)\b[^.]{0,20}$/.test(clause.replace(/\bon $/, ''))
    return relative(ofTime(coming && back !== 0 ? now + (7 - back) * day : now - back * day))
  }
  if (kind === 'named') {
    const name = words.toLowerCase()
    const shift = name === 'yesterday' || name === 'last night' ? -1 : name === 'tomorrow' ? 1 : 0
    return relative(ofTime(now + shift * day))
  }
  if (kind === 'ago') return relative(ago(present[0] ?? '', today, now))
  if (kind === 'period') {
    const unit = (present[1] ?? '').toLowerCase()
    const isThis = word === 'this' && !/ past /.test(words)
    const shift = isThis ? 0 : word === 'next' ? 1 : -1
    if (unit === 'year') return relative(ofYear(today.getUTCFullYear() + shift))
    const opening = seasons[unit]
    if (opening !== undefined) {
      const over = Date.UTC(today.getUTCFullYear(), opening + 3, 1) <= now
      const year = today.getUTCFullYear() + (word === 'last' && !over ? -1 : word === 'next' && over ? 1 : 0)
      return relative(ofRange(isoDay(Date.UTC(year, opening, 1)), isoDay(Date.UTC(year, opening + 3, 0)), 'month'))
    }
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
  if (kind === 'month') {
    const name = present[0] ?? ''
    // “May” and “March” are also a verb and a walk: only a preposition makes them a month.
    if (
      /^(?:May|March|Mar|Jun|Jul|Sep|Dec)$/.test(name) &&
      !/\b(?:in|since|by|until|of|last|early|late|from|to|mid|during|this|and)[ -]$/i.test(before)
    )
      return null
    if (/\b(?:Mr|Ms|Mrs|Dr|Theresa|President|Minister)\.? $/.test(before)) return null
    const month = monthIndex(name)
    const clause = before.slice(before.lastIndexOf('. ') + 1)
    const comes = future.test(clause) || /\buntil\b/.test(clause)
    const year = today.getUTCFullYear() - (month > today.getUTCMonth() && !comes ? 1 : 0)
    return relative(ofMonth(year, month))
  }
  return null
}

/**
 * The parts of a paragraph, in its own offsets, in which an expression may begin: tokens that may hold an opening, and what
 * the tagger left out between its tokens. All of it where the tokens do not stand one behind the other.
 */
function partsWithOpenings(reading: Reading, paragraph: Paragraph, text: string): Range[] {
  const parts: Range[] = []
  let covered = 0
  for (let at = paragraph.firstToken; at < paragraph.endToken; at++) {
    const token = tokenAt(reading, at)
    const start = token.start - paragraph.start
    const end = token.end - paragraph.start
    if (start < covered) return [{ start: 0, end: text.length }]
    const isSpace = start === covered + 1 && text.charCodeAt(covered) === 32
    if (start > covered && !isSpace) parts.push({ start: covered, end: start })
    // “March” torn in two is in neither half.
    if (start === covered && start > 0 && goesOnOver(text, start)) {
      const before = tokenAt(reading, at - 1)
      parts.push({ start: Math.max(0, before.start - paragraph.start), end })
    } else if (mayHoldOpening.has(token)) parts.push({ start, end })
    covered = end
  }
  if (covered < text.length) parts.push({ start: covered, end: text.length })
  return parts
}

/** Dates in reading order. Without a publication date only those that name their year are kept. */
export function findDates(reading: Reading, explain: Explain): FoundDate[] {
  const found: FoundDate[] = []
  const now = reading.publishedAt === null ? null : utc(reading.publishedAt)
  let lastDayNamed: number | null = null
  for (const paragraph of reading.paragraphs) {
    if (paragraph.kind === 'debris' || paragraph.kind === 'caption' || paragraph.repeated) continue
    const text = reading.text.slice(paragraph.start, paragraph.end)
    let toldYear: ToldYear | null = null
    let done = 0
    for (const part of partsWithOpenings(reading, paragraph, text))
      for (
        let from = nextOpening(text, Math.max(done, part.start), part.end);
        from >= 0;
        from = nextOpening(text, done, part.end)
      ) {
        calendarExpressions.lastIndex = from
        const match = calendarExpressions.exec(text)
        done = match ? calendarExpressions.lastIndex : from + 1
        if (!match) continue
        const read = kindOfMatch(match)
        const at = match.index
        const end = at + match[0].length
        const meant: Found | null =
          read && meaning(read.kind, match[0], read.parts, text, at, end, now, lastDayNamed, toldYear)
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
        toldYear = yearGoingOn(toldYear, meant, end) ?? yearToldBy(meant, end, now)
        if (meant.precision === 'day' && meant.from === meant.to) lastDayNamed = utc(meant.from)
        found.push({ ...range, ...meant })
      }
  }
  return found
}
