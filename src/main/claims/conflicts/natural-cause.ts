/** Reads what is no party from a claim as the cause of a harm: a wave, rain, bad wiring, a store that blew up. */

/** Causes by the word they are compared by. */
const causes: Record<string, string> = {
  wave: 'waves?|heavy seas|swell',
  rain: 'rains?|rainfall|downpours?',
  storm: 'storms?|cyclone|hurricane|winds?|lightning',
  quake: 'earthquakes?|(?:earth )?tremors?|seismic (?:event|activity)',
  wiring: 'short[- ]circuits?|wiring|cables?|electrical (?:fault|failure|defect|problem)',
  fault: '(?:technical|mechanical) (?:fault|failure|defect|problem)s?|malfunctions?|metal fatigue|fatigue|wear',
  leak: 'gas leaks?|leaking gas',
  accident: 'accidents?|careless handling|carelessness|human error|mishaps?',
  load: 'overload\\w*|overcrowding',
  illness: 'illness|disease|heart attack|heart failure|infection|sepsis|natural causes',
  fog: 'fog|ice',
}
const any = Object.values(causes).join('|')
/** A noun phrase's words before its head. */
const modifiers = '(?:[\\p{L}-]+ ){0,6}?'

const patterns = [
  `\\b(?:caused|struck|hit|sunk|triggered|started|set off|brought (?:down|about)|killed|explained) by ${modifiers}(${any})\\b`,
  `\\b(?:due to|because of|owing to|(?:a |the )?results? of|consequences? of|down to|died of|indications (?:are )?of|(?:point|points|pointed) to|blam(?:e|es|ed|ing)) ${modifiers}(${any})\\b`,
  `\\b(${any})(?: [\\p{L}-]+){0,8}? (?:caused|triggered|led to|brought|sank|killed|set off|started|flooded|swept|drove)\\b`,
  `^\\W*(?:this|it|that) (?:is|was) (?:simply |only |just |purely )?${modifiers}(${any})\\b`,
  `\\b(${any}) (?:was|were|is) (?:the cause|to blame|responsible)\\b`,
  `^\\W*(?:the |an? )?(?:[\\p{L}-]+ ){0,2}(${any})\\W*$`,
].map(pattern => new RegExp(pattern, 'iu'))

/** What goes off by itself: “a cracked boiler burst”, “a cylinder exploded”. */
const own =
  /\b((?:store|stores|depot|ammunition|rockets|cylinders?|concentrator|stove|boiler|battery|generator)(?: [\p{L}-]+){0,8}? (?:blew up|exploded|went off|caught fire|burst))\b/iu
/** “The blaze began in a heater”: a thing in which, or from which, it started. */
const origin =
  /\b(?:fire|blaze|flames|explosion|smoke)(?: (?:had|has))? (?:begun|began|started|originated|broke out|broken out|came)(?: [\p{L}-]+){0,2}? (?:in|from|with|at) (?:an? |the )?(?:[\p{L}-]+ ){0,2}?(concentrator|stove|heater|boiler|oven|cooker|candles?|cylinder|generator|kitchen|socket|battery|panel|engine|transformer|charger)\b/iu
const negated = /\b(?:not|no|never|nor|neither|nothing)\b|n['’]t\b/i

const names = Object.entries(causes).map(([name, words]) => [name, new RegExp(`^(?:${words})$`, 'iu')] as const)

/** The cause in the text's words, and the name it is compared by; null where none is named, or one is ruled out. */
export function naturalCause(text: string): { words: string; name: string } | null {
  for (const sentence of text.split(/(?<=[.!?])\s+/)) {
    if (negated.test(sentence)) continue
    for (const pattern of patterns) {
      const words = pattern.exec(sentence)?.[1]
      const name = words === undefined ? undefined : names.find(([, is]) => is.test(words))?.[0]
      if (words !== undefined && name !== undefined) return { words, name }
    }
    const started = origin.exec(sentence)?.[1]
    if (started !== undefined) return { words: started, name: started.toLowerCase() }
    const words = own.exec(sentence)?.[1]
    if (words !== undefined) return { words, name: 'own explosion' }
  }
  return null
}
