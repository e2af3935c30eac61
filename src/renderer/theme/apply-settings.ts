/** Puts the reader's settings on the page: which theme is drawn, and how articles are set. */
import type { Settings } from '../../contract/settings.ts'

/** A file of colours/: every theme, high contrast in its two. */
export type DrawnTheme = 'light' | 'sepia' | 'dark' | 'black' | 'contrast' | 'contrast-dark'

/** What the system asks for. */
export type SystemColours = { dark: boolean; moreContrast: boolean }

const queries = { dark: '(prefers-color-scheme: dark)', moreContrast: '(prefers-contrast: more)' }

/** The theme to draw, following the system where the reader left it to the system. */
export function drawnTheme(
  { theme, lightTheme, darkTheme }: Pick<Settings, 'theme' | 'lightTheme' | 'darkTheme'>,
  system: SystemColours,
): DrawnTheme {
  if (theme === 'contrast' || (theme === 'system' && system.moreContrast)) {
    return system.dark ? 'contrast-dark' : 'contrast'
  }
  if (theme === 'system') return system.dark ? darkTheme : lightTheme
  return theme
}

/** Hears that the system's colours changed. Returns a way to stop. */
export function onSystemColours(listener: () => void): () => void {
  const media = Object.values(queries).map(query => matchMedia(query))
  for (const query of media) query.addEventListener('change', listener)
  return () => {
    for (const query of media) query.removeEventListener('change', listener)
  }
}

export function applySettings(settings: Settings): void {
  const root = document.documentElement
  root.dataset.theme = drawnTheme(settings, {
    dark: matchMedia(queries.dark).matches,
    moreContrast: matchMedia(queries.moreContrast).matches,
  })
  root.dataset.typeface = settings.typeface
  const set = (name: string, value: string) => root.style.setProperty(`--reading-${name}`, value)
  set('size', `${settings.fontSize}px`)
  set('leading', String(settings.leading))
  set('measure', `${settings.measure}ch`)
  set('letter-spacing', `${settings.letterSpacing / 1000}em`)
  set('word-spacing', `${settings.wordSpacing / 1000}em`)
  set('align', settings.justified ? 'justify' : 'start')
  set('hyphens', settings.hyphenated ? 'auto' : 'manual')
}
