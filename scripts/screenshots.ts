/** Takes the pictures of docs/screens from the real, built app on its sample library. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findTestBrowser } from './find-test-browser.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'screens')
mkdirSync(folder, { recursive: true })
const executablePath = findTestBrowser()
if (executablePath === null) {
  console.error('There is no browser to take pictures with. Install Chromium, Chrome or Edge.')
  process.exit(1)
}

const library = mkdtempSync(join(tmpdir(), 'counterclaim-screens-'))
const host = spawn(process.execPath, [join(root, 'out', 'main', 'browser.js'), '--no-window', '--library', library], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(await printedAddress())
  await page.getByRole('heading', { level: 1 }).waitFor()
  await take(page, 'welcome')
  await page.getByRole('button', { name: 'Open three reports that disagree' }).click()
  await page
    .getByRole('region', { name: /^Contested/ })
    .getByRole('region')
    .first()
    .waitFor()
  await page.getByRole('navigation').getByText('Contested').waitFor()
  // The pointer rests where it marks nothing.
  await page.mouse.move(720, 890)
  await page.evaluate(() => document.fonts.ready)
  await take(page, 'desk')
  await page.emulateMedia({ colorScheme: 'dark' })
  await take(page, 'desk-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  const search = page.getByRole('combobox', { name: 'Search the library' })
  await search.fill('soldiers killed')
  await page.getByRole('button', { name: 'Narrow the results' }).click()
  await page.getByRole('region', { name: 'Claimant' }).waitFor()
  await search.press('Enter')
  await page.getByRole('toolbar', { name: 'Matches of the search' }).getByText(/ of /).waitFor()
  await take(page, 'search')
  await page.getByRole('button', { name: 'Narrow the results' }).click()
  await search.press('Escape')
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Contested/ })
    .click()
  await page.getByRole('heading', { name: 'Contested in your library' }).waitFor()
  await take(page, 'contested')
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Army and rebels give rival tolls/ })
    .last()
    .click()
  await page.getByRole('img', { name: /rival tolls/ }).waitFor()
  await take(page, 'event')
  await page.setViewportSize({ width: 480, height: 900 })
  await page.getByRole('heading', { level: 1, name: /rival tolls/ }).waitFor()
  await take(page, 'narrow')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.getByRole('toolbar', { name: 'Chart' }).waitFor()
  await take(page, 'event-dark')
} finally {
  await browser.close()
  host.kill('SIGTERM')
  await once(host, 'exit')
  rmSync(library, { recursive: true, force: true })
}

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`docs/screens/${name}.png`)
}

function printedAddress(): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    host.stdout.on('data', chunk => {
      printed += String(chunk)
      const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(printed)?.[0]
      if (address !== undefined) resolve(address)
    })
    host.once('exit', code => reject(new Error(`The app ended with ${code}; is it built? npm run build`)))
  })
}
