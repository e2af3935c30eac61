/** The ways of saying a reader can choose from for a row, in the words the table has for it. */
import { type Claim, Stance } from '../../../../contract/claims.ts'
import { stanceWords } from '../../../../contract/stance-words.ts'
import { strings as words } from '../../../evidence/strings.ts'

const choices = Stance.options.map(value => ({ value, label: words.stance[value] }))

/**
 * A row that says plainly that there was none is a denial the table tells as “says”: it is called so here, too. Saying
 * plainly anything else is then no choice of its own, since nothing would tell the two apart.
 */
const plainDenial = choices.flatMap(choice =>
  choice.value === 'state' ? [] : [choice.value === 'deny' ? { ...choice, label: words.stance.state } : choice],
)

/** Whether the table tells a denial as plain saying. */
export const isPlainDenial = ({ stance, cueLemma, content }: Claim): boolean =>
  stance === 'deny' &&
  stanceWords({ stance, cueLemma, content: content.map(({ exact }) => exact).join(' … ') }) === words.stance.state

export const stanceChoices = (deniesPlainly: boolean): typeof choices => (deniesPlainly ? plainDenial : choices)
