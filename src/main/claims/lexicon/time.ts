/** Lists the words of calendar time. */
import { wordClass } from './word-class.ts'

export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
export const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const short = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ')

/** Words that alone tell when something was said, without a preposition. */
export const timeNouns = wordClass([
  ...weekdays,
  ...months.filter(month => month !== 'march' && month !== 'may'),
  ...short.flatMap(month => [month, `${month}.`]),
  ...weekdays.map(day => `${day.slice(0, 3)}.`),
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'earlier',
  'later',
])
