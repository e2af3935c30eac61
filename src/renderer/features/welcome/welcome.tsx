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
    <svg className="welcome-figures" viewBox="0 0 240 44" aria-hidden="true">
      <line x1="0" x2="240" y1="36" y2="36" className="welcome-axis" />
      <line x1="46" x2="210" y1="36" y2="36" className="welcome-span" />
      <circle cx="46" cy="36" r="6" className="welcome-first" />
      <circle cx="210" cy="36" r="6" className="welcome-second" />
      <text x="46" y="20" textAnchor="middle">
        9
      </text>
      <text x="210" y="20" textAnchor="middle">
        41
      </text>
    </svg>
  )
}
