/** Tells the cues that report speech or writing from those that report thoughts, wishes and perceptions. */

const verbs =
  'say tell speak state announce declare report claim allege argue insist maintain contend assert add note remark observe explain describe recall warn caution ask urge demand order call appeal plead acknowledge admit concede confess confirm deny reject refute dismiss dispute accuse blame charge condemn criticize denounce slam promise pledge vow threaten predict suggest propose recommend advise emphasize stress underline reply respond answer retort counter continue conclude write tweet post text email quote cite mention reveal disclose testify joke quip shout yell chant read complain boast brag agree disagree insinuate imply indicate reiterate repeat apologize assure brand characterize inform notify release publish'.split(
    ' ',
  )

/** Forms that adding an ending does not give. */
const otherForms =
  'said told spoke spoken wrote written writing read pled sworn pleaded according statement statements comments remarks criticized criticised emphasised characterised rejected apologised conceding'.split(
    ' ',
  )

function formsOf(verb: string): string[] {
  const stem = verb.replace(/e$/, '')
  const yForms = /[^aeo]y$/.test(verb) ? [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`] : []
  const doubled = verb + (verb.at(-1) ?? '')
  return [verb, `${verb}s`, `${verb}es`, `${stem}ed`, `${stem}ing`, `${doubled}ed`, `${doubled}ing`, ...yForms]
}

const communication = new Set([...verbs.flatMap(formsOf), ...otherForms])

/** True when one of the cue's words reports speech or writing. */
export const isCommunicationCue = (cue: string): boolean =>
  cue
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .some(word => communication.has(word))
