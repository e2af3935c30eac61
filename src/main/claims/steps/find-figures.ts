/** Finds the figures of a text: how many of whom were killed, hurt, held, gathered, paid – and in what scope. */
import type { Quantity } from '../../../contract/claims.ts'
import { countedNouns, countedThings, durationNouns } from '../lexicon/casualties.ts'
import { singular } from '../lexicon/inflection.ts'
import { actorOf, nounBefore, verbAfter, verbBefore } from './casualty-frames.ts'
import { countedAfter, durationIsNone, isHuman, noFigure } from './count-phrases.ts'
import { addsUp, amongThem, isBareLevel } from './count-scope.ts'
import { moneyNouns, type NumberPhrase, numberAt } from './read-numbers.ts'
import { type Explain, type Reading, runText, type Token, type TokenRun, tokenAt } from './reading.ts'

export type RawFigure = NumberPhrase & {
  quantity: Quantity
  /** The whole phrase: modifier, number and counted noun. */
  run: TokenRun
  /** Head noun of what is counted, lower case singular; null when the text leaves it out. */
  head: string | null
  /** What is counted as the text says it, without the number. */
  group: TokenRun | null
  targetGroup: string | null
  unit: string | null
  scope: 'incident' | 'cumulative' | 'sub_count'
  /** “its fighters”: whose pronoun owns the counted group. */
  possessive: string | null
  /** Who did it, where the sentence says so. */
  actor: TokenRun | null
  sentence: number
}

type Previous = { figure: RawFigure; fromVerbBefore: boolean }

function figureAt(
  reading: Reading,
  number: NumberPhrase,
  sentenceStart: number,
  sentenceEnd: number,
  previous: Previous | null,
  antecedent: RawFigure | null,
  explain: Explain,
): Previous | null {
  const place = { start: tokenAt(reading, number.first).start, end: tokenAt(reading, number.end - 1).end }
  const drop = (why: string) => {
    explain('figures', 'dropped', place, why)
    return null
  }
  const counted = countedAfter(reading, number.end, sentenceEnd)
  const reason = noFigure(reading, number, counted)
  if (reason) return drop(reason)
  const headToken: Token | null = counted.head === null ? null : tokenAt(reading, counted.head)
  const head = headToken ? singular(headToken.lower) : null
  const run = { first: number.first, end: Math.max(number.end, counted.end) }
  const base = {
    ...number,
    run,
    head,
    group: counted.group,
    possessive: counted.possessive,
    sentence: tokenAt(reading, number.numeral).sentence,
    actor: null,
    unit: null,
  }
  const nextNoun = singular(tokenAt(reading, number.end).lower)
  if (number.currency || nextNoun in moneyNouns) {
    const unit = number.currency ?? moneyNouns[nextNoun] ?? null
    if (tokenAt(reading, number.first - 1).text === '(') return drop('a conversion in brackets')
    const end = nextNoun in moneyNouns ? number.end + 1 : number.end
    return {
      figure: {
        ...base,
        run: { first: number.first, end },
        quantity: 'money',
        unit,
        targetGroup: unit === null ? nextNoun : null,
        head: null,
        group: null,
        scope: 'incident',
      },
      fromVerbBefore: false,
    }
  }
  if (durationNouns.has(nextNoun)) {
    if (durationIsNone(reading, number, number.end + 1)) return drop('a point in time or an age')
    return {
      figure: {
        ...base,
        run: { first: number.first, end: number.end + 1 },
        quantity: 'duration',
        unit: `${nextNoun}s`,
        targetGroup: null,
        head: null,
        group: null,
        scope: 'incident',
      },
      fromVerbBefore: false,
    }
  }
  const after = verbAfter(
    reading,
    counted.state && counted.head === null ? number.end : Math.max(counted.end, number.end),
    sentenceEnd,
  )
  const before = verbBefore(reading, number.first, sentenceStart)
  const noun = nounBefore(reading, number.first, sentenceStart)
  const own = headToken ? (countedNouns.get(headToken.lower) ?? null) : null
  let quantity: Quantity | null = null
  let actor: TokenRun | null = null
  let fromVerbBefore = false
  const human = head === null || isHuman(head)
  const coordinated =
    previous?.fromVerbBefore === true &&
    /^(?:and|,|plus|with|as|or)$/.test(tokenAt(reading, number.first - 1).lower) &&
    previous.figure.run.end >= number.first - 5
  const inherits = antecedent !== null && antecedent.quantity !== 'money' && antecedent.quantity !== 'duration'
  const ofThem = counted.partitive === 'part' && counted.head === null
  if (counted.state && counted.partitive && after && after.quantity !== counted.state) quantity = after.quantity
  else if (counted.state) quantity = counted.state
  else if (own && own !== 'participants' && own !== 'displaced' && own !== 'captured') quantity = own
  else if (before && (human || before.quantity === 'other') && !(head === 'life' && before.quantity !== 'killed')) {
    quantity = before.quantity
    // “left two dead” is settled above; “lost three vehicles” counts things.
    if (head !== null && !isHuman(head)) quantity = countedThings.has(head) ? 'other' : null
    fromVerbBefore = quantity !== null
    actor = actorOf(reading, before.verb, false, sentenceStart, sentenceEnd)
  } else if (coordinated && human && !after?.passive) {
    quantity = previous?.figure.quantity ?? null
    actor = previous?.figure.actor ?? null
    fromVerbBefore = true
  } else if (after && human) {
    quantity = after.quantity
    actor = after.passive ? actorOf(reading, after.verb, true, sentenceStart, sentenceEnd) : null
  } else if (noun && (human || head === null)) quantity = noun
  else if (ofThem && inherits) quantity = antecedent.quantity
  else if (head === null && inherits && isBareLevel(reading, number, sentenceStart)) quantity = antecedent.quantity
  else if (own) quantity = own
  else if (after && head && countedThings.has(head)) quantity = 'other'
  const among = amongThem(reading, number, run.end)
  if (quantity === null && among && inherits && human) quantity = antecedent.quantity
  if (quantity === null) {
    if (head === null) return drop('nothing is said to be counted')
    const isOne = number.low === 1 && number.high === 1
    if (isOne) return drop('“one” that only points at somebody')
    const placed = /^(?:on|onto|at|in|into|from|to|across|along)$/.test(tokenAt(reading, number.first - 1).lower)
    if (isHuman(head) || (countedThings.has(head) && !placed)) quantity = 'other'
    else return drop(`counts ${head}, not people or losses`)
  }
  if (
    number.low === 1 &&
    number.high === 1 &&
    (quantity === 'other' || quantity === 'participants' || quantity === 'attacks')
  )
    return drop('“one” that only points at something')
  if (head === null && quantity === 'other' && !after && !ofThem && !inherits)
    return drop('nothing is said to be counted')
  const including = tokenAt(reading, number.first - 1).lower
  const part =
    counted.partitive === 'part' ||
    among ||
    /^(?:including|among)$/.test(including) ||
    tokenAt(reading, number.first - 2).lower === 'including'
  const sentence = reading.sentences[base.sentence]
  const text = sentence ? reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 600)) : ''
  const scope = part ? 'sub_count' : addsUp(text) ? 'cumulative' : 'incident'
  let targetGroup = counted.group && head ? runText(reading, counted.group) : null
  if (
    (head === null || head === 'other') &&
    previous &&
    previous.figure.targetGroup &&
    previous.figure.sentence === base.sentence &&
    previous.figure.quantity !== 'money' &&
    previous.figure.quantity !== 'duration'
  ) {
    targetGroup = previous.figure.targetGroup
    base.head = previous.figure.head
    base.possessive ??= previous.figure.possessive
  }
  if (
    targetGroup === null &&
    head === null &&
    inherits &&
    (ofThem || among || isBareLevel(reading, number, sentenceStart))
  ) {
    targetGroup = antecedent.targetGroup
    base.head = antecedent.head
  }
  targetGroup = (targetGroup ?? 'people').replace(/\s+/g, ' ')
  // “Several attacks” counts attacks: said once is enough.
  const repeatsQuantity = targetGroup.toLowerCase() === quantity
  explain('figures', 'kept', place, `${quantity}: ${targetGroup}`)
  return {
    figure: { ...base, quantity, targetGroup: repeatsQuantity ? null : targetGroup, scope, actor },
    fromVerbBefore,
  }
}

/** All figures of the text in reading order; those of repeated paragraphs are left out. */
export function findFigures(reading: Reading, explain: Explain): RawFigure[] {
  const figures: RawFigure[] = []
  for (const sentence of reading.sentences) {
    if (reading.paragraphs[sentence.paragraph]?.repeated) continue
    let previous: Previous | null = null
    const latest: RawFigure | undefined = figures.findLast(
      figure => figure.quantity !== 'money' && figure.quantity !== 'duration',
    )
    const antecedent = latest && sentence.index - latest.sentence <= 3 ? latest : null
    for (let at = sentence.firstToken; at < sentence.endToken; at++) {
      const number = numberAt(reading, at)
      if (!number) continue
      const previousToken = tokenAt(reading, at - 1)
      if (
        previousToken.capital &&
        previousToken.tag === 'PROPN' &&
        previousToken.sentence === sentence.index &&
        reading.paragraphs[sentence.paragraph]?.kind !== 'title' &&
        !/^(?:dozens|hundreds|several|thousands|scores)$/.test(tokenAt(reading, at).lower) &&
        number.first === at
      ) {
        explain(
          'figures',
          'dropped',
          { start: tokenAt(reading, at).start, end: tokenAt(reading, at).end },
          'part of a name',
        )
        at = number.end - 1
        continue
      }
      const found = figureAt(
        reading,
        number,
        sentence.firstToken,
        sentence.endToken,
        previous,
        previous?.figure ?? antecedent,
        explain,
      )
      if (found) {
        figures.push(found.figure)
        previous = found
        at = Math.max(at, number.end - 1)
      } else at = number.end - 1
    }
  }
  return figures
}
