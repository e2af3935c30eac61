/** Opens the app as a window of an installed browser that talks to nobody but this machine. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'

/** Flags without a warning bar that keep Chromium from calling its vendor: offline means offline. */
const quietFlags = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--component-updater=url-source=http://127.0.0.1:9/',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=127.0.0.1',
  '--disable-features=NetworkTimeServiceQuerying,AutofillServerCommunication,OptimizationHints,OptimizationGuideModelDownloading,MediaRouter,Translate',
]

/** Starts the browser with a profile of its own, so that closing the window ends its process. */
export function launchWindow(browser: string, address: string, profileFolder: string): ChildProcess {
  mkdirSync(profileFolder, { recursive: true })
  const asRoot = process.getuid?.() === 0
  return spawn(
    browser,
    [
      `--app=${address}`,
      `--user-data-dir=${profileFolder}`,
      '--window-size=1440,900',
      ...quietFlags,
      // Chromium's sandbox does not start for root.
      ...(asRoot ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  )
}
