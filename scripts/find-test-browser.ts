/** Finds the browser for end-to-end tests, or installs one: Playwright's own, else Debian's chromium when root. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../src/main/hosts/browser/installed-browser.ts'

/** Milliseconds for one attempt to install. */
const installDeadline = 10 * 60_000

/** The executable of a Chromium-class browser, or null. */
export function findTestBrowser(): string | null {
  const own = chromium.executablePath()
  return findBrowser() ?? (existsSync(own) ? own : null)
}

/** Installs a browser where none is. Returns its executable, or null after saying what to install. */
export function installTestBrowser(): string | null {
  console.log('No Chromium, Chrome or Edge was found: installing one for the end-to-end tests.')
  const playwright = join(import.meta.dirname, '..', 'node_modules', '@playwright', 'test', 'cli.js')
  spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'ignore', timeout: installDeadline })
  const found = findTestBrowser()
  if (found !== null) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ]) {
      spawnSync('apt-get', args, { stdio: 'ignore', timeout: installDeadline, env: environment })
    }
  }
  const installed = findTestBrowser()
  if (installed === null) {
    console.error(
      'No browser could be installed here. Install Chromium, Chrome or Edge (Debian: apt-get install chromium; anywhere: ' +
        'npx playwright install chromium), or name one in COUNTERCLAIM_BROWSER, then run npm test again.',
    )
  }
  return installed
}
