/** Builds the inflected forms of English verbs and the singular of nouns, so that lexicons list each word once. */

const irregular: Record<string, string[]> = {
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  find: ['finds', 'found', 'finding'],
  show: ['shows', 'showed', 'shown', 'showing'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  know: ['knows', 'knew', 'known', 'knowing'],
  think: ['thinks', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'feeling'],
  hear: ['hears', 'heard', 'hearing'],
  hold: ['holds', 'held', 'holding'],
  put: ['puts', 'put', 'putting'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  forecast: ['forecasts', 'forecast', 'forecasted', 'forecasting'],
  foresee: ['foresees', 'foresaw', 'foreseen', 'foreseeing'],
  read: ['reads', 'read', 'reading'],
  quote: ['quotes', 'quoted', 'quoting'],
  tweet: ['tweets', 'tweeted', 'tweeting'],
  quip: ['quips', 'quipped', 'quipping'],
  shoot: ['shoots', 'shot', 'shooting'],
  die: ['dies', 'died', 'dying'],
  lie: ['lies', 'lied', 'lying'],
  lose: ['loses', 'lost', 'losing'],
  leave: ['leaves', 'left', 'leaving'],
  take: ['takes', 'took', 'taken', 'taking'],
  give: ['gives', 'gave', 'given', 'giving'],
  flee: ['flees', 'fled', 'fleeing'],
  sing: ['sings', 'sang', 'sung', 'singing'],
  lay: ['lays', 'laid', 'laying'],
  brag: ['brags', 'bragged', 'bragging'],
  slay: ['slays', 'slew', 'slain', 'slaying'],
  behead: ['beheads', 'beheaded', 'beheading'],
  hurt: ['hurts', 'hurt', 'hurting'],
  seize: ['seizes', 'seized', 'seizing'],
  kidnap: ['kidnaps', 'kidnapped', 'kidnapping', 'kidnaped', 'kidnaping'],
  bury: ['buries', 'buried', 'burying'],
  understand: ['understands', 'understood', 'understanding'],
  mean: ['means', 'meant', 'meaning'],
  rebut: ['rebuts', 'rebutted', 'rebutting'],
  admit: ['admits', 'admitted', 'admitting'],
  refer: ['refers', 'referred', 'referring'],
  posit: ['posits', 'posited', 'positing'],
  plead: ['pleads', 'pleaded', 'pled', 'pleading'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  ring: ['rings', 'rang', 'rung', 'ringing'],
  blow: ['blows', 'blew', 'blown', 'blowing'],
  snatch: ['snatches', 'snatched', 'snatching'],
  fall: ['falls', 'fell', 'fallen', 'falling'],
  withdraw: ['withdraws', 'withdrew', 'withdrawn', 'withdrawing'],
  mow: ['mows', 'mowed', 'mown', 'mowing'],
  label: ['labels', 'labeled', 'labelled', 'labeling', 'labelling'],
  slam: ['slams', 'slammed', 'slamming'],
  gun: ['guns', 'gunned', 'gunning'],
  rip: ['rips', 'ripped', 'ripping'],
  beg: ['begs', 'begged', 'begging'],
  vow: ['vows', 'vowed', 'vowing'],
  allege: ['alleges', 'alleged', 'alleging'],
  infer: ['infers', 'inferred', 'inferring'],
  shrug: ['shrugs', 'shrugged', 'shrugging'],
  blog: ['blogs', 'blogged', 'blogging'],
  spit: ['spits', 'spat', 'spitting'],
  spin: ['spins', 'spun', 'spinning'],
  beat: ['beats', 'beat', 'beaten', 'beating'],
  steal: ['steals', 'stole', 'stolen', 'stealing'],
  hide: ['hides', 'hid', 'hidden', 'hiding'],
  mislead: ['misleads', 'misled', 'misleading'],
  withhold: ['withholds', 'withheld', 'withholding'],
}

const vowel = /[aeiou]/
/** Verbs that double their last letter before “-ed” and “-ing”. */
const doubling = new Set(
  'ban bar expel stab rob rig plot drag gag whip trap strip club slap abet nab net grab'.split(' '),
)

/** All forms of a verb given by its base form, the base included. */
export function verbForms(base: string): string[] {
  const known = irregular[base]
  if (known) return [base, ...known]
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`]
  if (base.endsWith('y') && !vowel.test(base.at(-2) ?? '')) {
    const stem = base.slice(0, -1)
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`]
  }
  const third = /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : `${base}s`
  if (doubling.has(base)) return [base, third, `${base}${base.at(-1)}ed`, `${base}${base.at(-1)}ing`]
  return [base, third, `${base}ed`, `${base}ing`]
}

const irregularPlurals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    servicemen: 'serviceman',
    policemen: 'policeman',
    gunmen: 'gunman',
    militiamen: 'militiaman',
    tribesmen: 'tribesman',
    fishermen: 'fisherman',
    lives: 'life',
    wives: 'wife',
    families: 'family',
    personnel: 'personnel',
    police: 'police',
    troops: 'troops',
    series: 'series',
  }),
)

/** Endings of nouns that are no plural, and of plurals that add two letters. */
const unchanged = ['ss', 'us', 'is']
const longer = ['sses', 'shes', 'ches', 'xes']

/** Singular of a lower-case noun; a word that is no plural comes back as it is. */
export function singular(noun: string): string {
  const known = irregularPlurals.get(noun)
  if (known) return known
  if (noun.endsWith('men') && noun.length > 5) return `${noun.slice(0, -2)}an`
  if (noun.length < 4 || !noun.endsWith('s') || unchanged.some(ending => noun.endsWith(ending))) return noun
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`
  if (longer.some(ending => noun.endsWith(ending))) return noun.slice(0, -2)
  return noun.slice(0, -1)
}
