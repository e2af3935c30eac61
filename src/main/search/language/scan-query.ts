/** Cuts what was typed into its pieces: words, quoted words with their field, operators and parentheses, each with its place. */

/** A word or a quoted phrase with what stands before and behind it. */
export type Piece = {
  kind: 'words'
  start: number
  end: number
  sign: '' | '+' | '-'
  /** The letters before a colon, as written; null for none. */
  field: string | null
  /** True for `field:=`: exactly this value. */
  exact: boolean
  /** What stands between quotation marks; null for a piece without. */
  quoted: string | null
  /** False for a phrase whose end is not typed yet. */
  closed: boolean
  /** A piece without quotation marks; of a quoted one what follows it up to the next space (`^2`, `>=9`). */
  plain: string
}
export type Operator = { kind: 'operator'; start: number; end: number; operator: 'AND' | 'OR' | 'NOT' }
export type Parenthesis = { kind: 'open' | 'close'; start: number; end: number; sign: '' | '+' | '-' }
export type Scanned = Piece | Operator | Parenthesis

const mark = '"“”„‟«»＂'
const space = /\s+/uy
const open = /([+-]?)\(/uy
const close = /\)/uy
/** Capitals alone between spaces: “OR” as people shout it in other search boxes. */
const operator = /(AND|OR|NOT)(?=\s|$|\()/uy
/** A field is letters and a colon with something right behind, but not `https://`. */
const lead = /([+-]?)(?:(\p{L}+):(=?)(?=[^\s/]))?/uy
/** Inside quotation marks a backslash takes the next character as it is. */
const quoted = new RegExp(`[${mark}]((?:\\\\[${mark}\\\\]|[^${mark}])*)([${mark}]|$)`, 'uy')
const plain = new RegExp(`[^\\s${mark}()]+(?:\\((?:[^\\s${mark}()]*\\))?[^\\s${mark}()]*)*`, 'uy')
/** What a closed phrase may carry: `^2`, `~1`, or a comparison of a figure. */
const tail = /[\^~]\d*|(?::|[<>]=?|=)[\p{L}\d.,<>=]*/uy
const escaped = new RegExp(`\\\\([${mark}\\\\])`, 'gu')

/** Reads any string from left to right, once. Characters that mean nothing where they stand are left out. */
export function scanQuery(query: string): Scanned[] {
  const scanned: Scanned[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const match = pattern.exec(query)
    if (match) at = pattern.lastIndex
    return match
  }
  while (at < query.length) {
    if (take(space)) continue
    const start = at
    const found = take(operator)?.[1]
    if (found === 'AND' || found === 'OR' || found === 'NOT') {
      scanned.push({ kind: 'operator', start, end: at, operator: found })
      continue
    }
    const opening = take(open)
    if (opening) {
      scanned.push({ kind: 'open', start, end: at, sign: signOf(opening[1]) })
      continue
    }
    if (take(close)) {
      scanned.push({ kind: 'close', start, end: at, sign: '' })
      continue
    }
    const [, sign, field, equals] = take(lead) ?? []
    const phrase = take(quoted)
    const bare = phrase ? null : take(plain)
    if (!phrase && !bare) {
      // A sign or a mark with nothing behind it.
      at = Math.max(at, start + 1)
      continue
    }
    const closed = phrase !== null && phrase[2] !== ''
    scanned.push({
      kind: 'words',
      start,
      sign: signOf(sign),
      field: field ?? null,
      exact: equals === '=',
      quoted: phrase ? (phrase[1] ?? '').replace(escaped, '$1') : null,
      closed,
      plain: phrase ? (closed ? (take(tail)?.[0] ?? '') : '') : (bare?.[0] ?? ''),
      end: at,
    })
  }
  return scanned
}

const signOf = (sign: string | undefined): '' | '+' | '-' => (sign === '+' || sign === '-' ? sign : '')

/** Writes a value so that scanning gives it back: in quotation marks, with those inside it escaped. */
export const quoteValue = (value: string): string => `"${value.replace(new RegExp(`[${mark}\\\\]`, 'gu'), '\\$&')}"`
