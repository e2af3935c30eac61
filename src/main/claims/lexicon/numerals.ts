/** Lists the words of numbers: numerals, scales, words that give none (“dozens”), and what makes a number a bound. */
import type { Modifier } from '../../../contract/claims.ts'

/** Words for 0 to 19. */
export const units: Record<string, number> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
export const tens: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
/** Words for whole numbers from one to 99, the longer of those that begin alike first, for patterns. */
export const smallNumerals: string = [...Object.keys(tens), ...Object.keys(units).slice(1).reverse()].join('|')
export const scales: Record<string, number> = {
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  m: 1e6,
  bn: 1e9,
  mn: 1e6,
  k: 1000,
  lakh: 1e5,
  crore: 1e7,
}
/** ACLED's convention for words that give no number; an open upper end says that it is only a floor. */
export const vague: Record<string, number> = {
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1000,
  millions: 1e6,
  several: 3,
  few: 3,
  handful: 3,
}

/** Words before a number by which it is a bound or an estimate. */
export const modifierWords: [string[], Modifier][] = [
  [['at', 'least'], 'at_least'],
  [['no', 'fewer', 'than'], 'at_least'],
  [['no', 'less', 'than'], 'at_least'],
  [['not', 'less', 'than'], 'at_least'],
  [['a', 'minimum', 'of'], 'at_least'],
  [['more', 'than'], 'more_than'],
  [['upwards', 'of'], 'more_than'],
  [['in', 'excess', 'of'], 'more_than'],
  [['well', 'over'], 'more_than'],
  [['over'], 'more_than'],
  [['above'], 'more_than'],
  [['up', 'to'], 'up_to'],
  [['as', 'many', 'as'], 'up_to'],
  [['as', 'much', 'as'], 'up_to'],
  [['as', 'few', 'as'], 'exact'],
  [['no', 'more', 'than'], 'up_to'],
  [['no', 'longer', 'than'], 'up_to'],
  [['not', 'longer', 'than'], 'up_to'],
  [['longer', 'than'], 'more_than'],
  [['a', 'maximum', 'of'], 'up_to'],
  [['not', 'more', 'than'], 'up_to'],
  [['at', 'most'], 'up_to'],
  [['fewer', 'than'], 'up_to'],
  [['less', 'than'], 'up_to'],
  [['under'], 'up_to'],
  [['within'], 'up_to'],
  [['nearly'], 'about'],
  [['almost'], 'about'],
  [['about'], 'about'],
  [['around'], 'about'],
  [['roughly'], 'about'],
  [['approximately'], 'about'],
  [['close', 'to'], 'about'],
  [['some'], 'about'],
  [['an', 'estimated'], 'about'],
  [['estimated'], 'about'],
  [['an', 'average', 'of'], 'about'],
  [['just'], 'exact'],
  [['only'], 'exact'],
  [['exactly'], 'exact'],
  [['another'], 'exact'],
]
