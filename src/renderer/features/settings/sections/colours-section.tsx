/** The colours of the window. */
import { ColourNames } from '../colour-names.tsx'
import { ThemeChoice } from '../theme-choice.tsx'
import '../reading-controls.css'

export function ColoursSection() {
  return (
    <section className="settings-section">
      <ThemeChoice />
      <ColourNames />
    </section>
  )
}
