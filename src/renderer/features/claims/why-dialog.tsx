/** Shows how a row came about: what each step of the extraction decided at its words. */
import type { Range } from '../../../article/plain-text.ts'
import type { Claim } from '../../../contract/claims.ts'
import { app } from '../../bridge.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorState, Loading } from '../../ui/states.tsx'
import { useRequest } from '../../ui/use-request.ts'
import { claimWords } from './claim-rows.ts'
import { strings } from './strings.ts'
import { whyRow } from './why-row.ts'
import './claim-dialogs.css'

type WhyDialogProps = { claim: Claim; onShow: (range: Range) => void; onClose: () => void }

const short = (text: string) => (text.length > 140 ? `${text.slice(0, 138).trimEnd()}…` : text)

export function WhyDialog({ claim, onShow, onClose }: WhyDialogProps) {
  const { articleId } = claim
  const trace = useRequest(articleId, signal => app['claims.trace']({ articleId }, { signal }))
  const reasons = trace.value ? whyRow(claim, trace.value) : []
  const byHand = claim.reviewed?.original === null
  return (
    <Dialog title={strings.whyTitle} onClose={onClose} actions={<Button onClick={onClose}>{strings.close}</Button>}>
      <blockquote className="why-words">{claimWords(claim)}</blockquote>
      {trace.state === 'failed' ? (
        <ErrorState title={strings.whyFailed} error={trace.error} onRetry={trace.refresh} />
      ) : trace.state === 'loading' ? (
        <Loading lines={6} />
      ) : (
        <>
          <p className="field-hint">
            {reasons.length === 0 ? strings.whyNothing : byHand ? strings.whyByHand : strings.whyText}
          </p>
          <ol className="why-reasons">
            {reasons.map(({ step, action, left, range, exact, why }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once and never changes its order.
              <li key={at} className={left ? 'why-reason why-reason-left' : 'why-reason'}>
                <span className="why-step">{step}</span>
                <span>
                  <button
                    type="button"
                    className="why-exact"
                    title={strings.goToWords}
                    onClick={() => {
                      onClose()
                      onShow(range)
                    }}
                  >
                    “{short(exact)}”
                  </button>{' '}
                  <span className="why-action">{action}</span>
                  {why ? `: ${why}` : null}
                </span>
              </li>
            ))}
          </ol>
        </>
      )}
    </Dialog>
  )
}
