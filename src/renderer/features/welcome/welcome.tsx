/** The first screen of an empty library: what this is, and one thing to do. */
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Keys } from '../../ui/keys.tsx'
import { welcomeStrings as strings } from './strings.ts'
import './welcome.css'

type WelcomeProps = { onSample: () => Promise<void>; onChooseFiles: () => void }

export function Welcome({ onSample, onChooseFiles }: WelcomeProps) {
  const [opening, setOpening] = useState(false)
  const open = async () => {
    setOpening(true)
    await onSample()
    setOpening(false)
  }
  return (
    <div className="welcome">
      <div className="welcome-page">
        <Figures />
        <h1>{strings.title}</h1>
        <p className="welcome-text">{strings.text}</p>
        <div className="welcome-action">
          <Button kind="primary" onClick={open} disabled={opening}>
            {opening ? strings.opening : strings.sample}
          </Button>
          <p>{strings.sampleHint}</p>
        </div>
        <p className="welcome-own">
          {strings.or} {strings.drop}, {strings.paste} <Keys keys="Mod+V" />, {'or '}
          <button type="button" className="text-button" onClick={onChooseFiles}>
            {strings.choose}
          </button>
          .
        </p>
      </div>
    </div>
  )
}

/** Two figures far apart on one line: the whole point, drawn. */
function Figures() {
  return (
    <svg className="welcome-figures" viewBox="0 0 240 56" aria-hidden="true">
      <line x1="8" x2="232" y1="34" y2="34" className="welcome-axis" />
      <line x1="36" x2="204" y1="34" y2="34" className="welcome-span" />
      <circle cx="36" cy="34" r="6" className="welcome-first" />
      <circle cx="204" cy="34" r="6" className="welcome-second" />
      <text x="36" y="19" textAnchor="middle">
        9
      </text>
      <text x="204" y="19" textAnchor="middle">
        80
      </text>
    </svg>
  )
}
