/** Three things a newcomer tries, ticked off as they are done. */
import type { FirstStep } from '../../../contract/settings.ts'
import { CommandText } from '../../commands/command-text.tsx'
import { IconButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { welcomeStrings } from './strings.ts'
import './first-steps.css'

const strings = welcomeStrings.steps

type FirstStepsProps = {
  done: readonly FirstStep[]
  /** What leads to a step, where a press can. */
  ways: Record<FirstStep, (() => void) | null>
  onHide: () => void
}

export function FirstSteps({ done, ways, onHide }: FirstStepsProps) {
  const steps = FirstStepOrder.map(step => ({ step, isDone: done.includes(step), way: ways[step] }))
  const next = steps.find(({ isDone }) => !isDone)
  return (
    <section className="first-steps" aria-label={strings.title}>
      <header>
        <h2>{next ? strings.title : strings.allDone}</h2>
        <span className="tabular">{strings.count(done.length, steps.length)}</span>
        <IconButton icon="close" label={strings.hide} side="top" onClick={onHide} />
      </header>
      <ol>
        {steps.map(({ step, isDone, way }) => (
          <li key={step} className={isDone ? 'first-step first-step-done' : 'first-step'}>
            <span className="first-step-tick">{isDone ? <Icon name="check" /> : null}</span>
            <div>
              {way && !isDone ? (
                <button type="button" className="text-button" onClick={way}>
                  {strings.titles[step]}
                </button>
              ) : (
                <span>{strings.titles[step]}</span>
              )}
              {isDone ? <span className="for-screen-readers">{strings.done}</span> : null}
              {step === next?.step ? (
                <p>
                  <CommandText text={strings.hints[step]} />
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

const FirstStepOrder = ['open', 'mark', 'compare'] as const satisfies readonly FirstStep[]
