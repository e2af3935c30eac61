/** Starts the window: connects, loads the settings, draws the app, or says why it can't. */
// These two come first: the order of style layers, and zod's mode, are set by whoever is imported first.
import './theme/theme.css'
import './zod-without-eval.ts'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { connect } from './bridge.ts'
import { ChangesProvider } from './reviews/use-changes.tsx'
import { ReviewsProvider } from './reviews/use-reviews.tsx'
import { StartFailure } from './start-failure.tsx'
import { loadSettings, SettingsProvider } from './theme/use-settings.tsx'
import { ToastProvider } from './ui/toast.tsx'
import { TooltipProvider } from './ui/tooltip.tsx'

const element = document.getElementById('root')
if (!element) throw new Error('index.html has no element #root.')
const root = createRoot(element)

// The address of a later start, pasted into this tab, differs in its code only, which loads nothing by itself.
window.addEventListener('hashchange', () => {
  if (location.hash.length > 1) location.reload()
})

async function start() {
  try {
    await connect()
    const settings = await loadSettings()
    root.render(
      <StrictMode>
        <SettingsProvider initial={settings}>
          <TooltipProvider delayDuration={500}>
            <ToastProvider>
              <ChangesProvider>
                <ReviewsProvider>
                  <App />
                </ReviewsProvider>
              </ChangesProvider>
            </ToastProvider>
          </TooltipProvider>
        </SettingsProvider>
      </StrictMode>,
    )
  } catch (error) {
    root.render(
      <StartFailure error={error instanceof Error ? error : new Error(String(error))} onRetry={() => void start()} />,
    )
  }
}

void start()
