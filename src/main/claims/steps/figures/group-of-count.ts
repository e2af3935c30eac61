/** Says whom or what a count counts: its own words, or those of the count a bare number goes on with. */
import { runText } from '../reading/reading.ts'
import { isBareSubject } from './continued-counts.ts'
import { isBareLevel } from './count-scope.ts'
import type { Count } from './raw-figure.ts'

/** Words for the dead, the held and for anybody: what is counted next need not be such. */
const noGroup = /^(?:person|body|corpse|death|fatality|casualty|coffin|arrest|injury)$/

type Group = { words: string; head: string | null; possessive: string | null }

/** What is counted, as the text says it; a bare number borrows it from the count it goes on with. */
export function groupOf({ reading, sentence, number, counted, head, antecedent }: Count): Group {
  const plain = { words: 'people', head, possessive: null }
  if (counted.group && head && head !== 'other')
    return {
      ...plain,
      words: runText(reading, counted.group)
        .replace(/\s+/g, ' ')
        .replace(/^person$/, 'people'),
    }
  const near = antecedent?.sentence === sentence.index
  const opensNext = number.first === sentence.firstToken && antecedent?.sentence === sentence.index - 1
  const carried = near || opensNext || counted.partitive === 'part' || isBareLevel(reading, number, sentence.firstToken)
  if (!antecedent?.targetGroup || !(carried || isBareSubject({ reading, sentence, number }))) return plain
  const { targetGroup, possessive } = antecedent
  // “One sailor was killed and fifteen taken”: those others need not be sailors.
  const bareWord = number.modifier === 'vague' && counted.partitive !== 'part'
  const vaguer = antecedent.high === 1 || bareWord || noGroup.test(antecedent.head ?? '')
  const words = vaguer ? 'people' : targetGroup
  return { words, head: antecedent.head, possessive: near ? possessive : null }
}
