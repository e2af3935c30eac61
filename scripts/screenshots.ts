/** Takes the pictures of docs/screens from the real, built app: every screen, light and dark, wide and narrow, full, empty and failed. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Locator, type Page } from '@playwright/test'
import { findTestBrowser } from './find-test-browser.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'screens')
mkdirSync(folder, { recursive: true })
const executablePath = findTestBrowser()
if (executablePath === null) {
  console.error('There is no browser to take pictures with. Install Chromium, Chrome or Edge.')
  process.exit(1)
}
/** `npm run screenshots -- event settings` takes only the pictures whose names begin so. */
const wanted = process.argv.slice(2)

const wide = { width: 1440, height: 900 }
const narrow = { width: 480, height: 900 }

const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  await onLibrary(browser, takeFull)
  await onLibrary(browser, takeEmpty)
} finally {
  await browser.close()
}

/** Runs the app on a new library for as long as `work` takes. */
async function onLibrary(on: Browser, work: (page: Page, stop: () => Promise<void>) => Promise<void>): Promise<void> {
  const library = mkdtempSync(join(tmpdir(), 'counterclaim-screens-'))
  const host = spawn(process.execPath, [join(root, 'out', 'main', 'browser.js'), '--no-window', '--library', library], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(host, 'exit')
  const stop = async () => {
    host.kill('SIGTERM')
    await ended
  }
  try {
    const page = await on.newPage({ viewport: wide, reducedMotion: 'reduce' })
    await page.goto(await printedAddress(host.stdout, ended))
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await work(page, stop)
    await page.close()
  } finally {
    await stop()
    rmSync(library, { recursive: true, force: true })
  }
}

/** A library with the sample reports, marked, noted and reviewed as a reader would. */
async function takeFull(page: Page): Promise<void> {
  await takeAll(page, 'welcome')
  await page.getByRole('button', { name: 'Open three reports that disagree' }).click()
  await page
    .getByRole('region', { name: /^Contested/ })
    .getByRole('region')
    .first()
    .waitFor()
  await page.getByRole('navigation').getByText('Contested').waitFor()
  await work(page)
  await takeAll(page, 'article')
  await takePart(page.getByRole('toolbar', { name: 'This article' }), 'ui-icon-buttons')
  await page.getByRole('button', { name: 'More', exact: true }).last().click()
  await takePart(page.getByRole('menu'), 'ui-menu')
  await page.keyboard.press('Escape')
  await takePart(page.getByRole('grid', { name: 'Claims' }).getByRole('row').nth(1), 'ui-table-row')

  const search = page.getByRole('combobox', { name: 'Search the library' })
  await search.fill('soldiers killed')
  await page.getByRole('button', { name: 'Narrow the results' }).click()
  await page.getByRole('region', { name: 'Claimant' }).waitFor()
  await search.press('Enter')
  await page.getByRole('toolbar', { name: 'Matches of the search' }).getByText(/ of /).waitFor()
  await takeBoth(page, 'search')
  await search.fill('zzyzx')
  await page.getByText('Nothing found').waitFor()
  await takeBoth(page, 'search-nothing')
  await search.fill('')
  await search.press('Escape')

  await command(page, 'Go to Contested')
  await page.getByRole('heading', { name: 'Contested in your library' }).waitFor()
  await takeAll(page, 'contested')
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Army and rebels give rival tolls/ })
    .last()
    .click()
  await page.getByRole('img', { name: /rival tolls/ }).waitFor()
  await page.getByRole('toolbar', { name: 'Chart' }).waitFor()
  await takeAll(page, 'event')
  await command(page, 'Go to What you taught it')
  await page.getByRole('button', { name: /^Take back: Accepted/ }).waitFor()
  await takeAll(page, 'reviews')

  await command(page, 'Change keyboard shortcuts')
  const settings = page.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('tab', { name: 'Keyboard' }).waitFor()
  await takeAll(page, 'settings-keyboard')
  await takePart(settings.getByRole('tablist'), 'ui-tabs')
  await takePart(settings.getByRole('listitem').first(), 'ui-keys')
  for (const section of ['Reading', 'Colours', 'Library', 'About']) {
    await settings.getByRole('tab', { name: section }).click()
    await takeBoth(page, `settings-${section.toLowerCase()}`)
    if (section === 'Colours') await takePart(settings.getByRole('radiogroup').first(), 'ui-segments')
    if (section === 'Reading') await takePart(settings.locator('.scale').first(), 'ui-scale')
  }
  await page.keyboard.press('Escape')
  await command(page, 'Keyboard shortcuts')
  await takeBoth(page, 'help')
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('combobox').fill('go')
  await takeBoth(page, 'palette')
  await page.keyboard.press('Escape')
  await command(page, 'Activity')
  await takeBoth(page, 'activity')
  await page.keyboard.press('Escape')
  await command(page, 'Export the whole library')
  await page.getByRole('dialog').waitFor()
  await takeBoth(page, 'export')
  await page.keyboard.press('Escape')
}

/** What there is to see where there is nothing, and where something is wrong. */
async function takeEmpty(page: Page, stop: () => Promise<void>): Promise<void> {
  const file = {
    mimeType: 'text/plain',
    name: 'short.txt',
    buffer: Buffer.from('A short report\n\nNothing is said in it.\n'),
  }
  const broken = { mimeType: 'text/html', name: 'broken.html', buffer: Buffer.alloc(0) }
  await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles([file, broken])
  const report = page.getByRole('dialog', { name: 'Import' })
  await report.getByRole('button', { name: 'Close' }).last().waitFor()
  await takeBoth(page, 'import-report')
  await report.getByRole('button', { name: 'Close' }).last().click()
  await takeBoth(page, 'nothing-open')
  await page
    .getByRole('listbox', { name: /^Articles/ })
    .getByRole('option')
    .first()
    .click()
  await page.getByRole('article').waitFor()
  await takeAll(page, 'article-empty')
  await command(page, 'Go to Contested')
  await takeAll(page, 'contested-empty')
  await command(page, 'Go to What you taught it')
  await takeBoth(page, 'reviews-empty')
  await command(page, 'Go to Archive')
  await page.getByText('The archive is empty').waitFor()
  await takeBoth(page, 'list-empty')
  await takePart(page.locator('.empty-state').first(), 'ui-empty-state')
  await stop()
  await page.getByRole('alert').first().waitFor()
  await takeAll(page, 'error')
}

/** Marks words, writes a note, accepts a row: the desk as it is after an hour. */
async function work(page: Page): Promise<void> {
  await page.getByRole('grid', { name: 'Claims' }).getByRole('row').nth(1).focus()
  await page.keyboard.press('a')
  await page.getByRole('row').getByText('Accepted').first().waitFor()
  await page.getByRole('article').evaluate(article => {
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf('soldiers') ?? -1
      if (start < 0) continue
      getSelection()?.setBaseAndExtent(node, start, node, start + 8)
      return
    }
  })
  await page.keyboard.press('1')
  await page.keyboard.press('n')
  await page
    .getByRole('textbox', { name: 'Note, in Markdown' })
    .fill('Who counted, and **when**? Ask both for their lists.')
  await page.getByText('Saved', { exact: true }).waitFor()
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: 'Dismiss' })
    .click({ timeout: 500 })
    .catch(() => undefined)
}

async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').getByRole('combobox').fill(name)
  await page.getByRole('option', { name }).first().waitFor()
  await page.keyboard.press('Enter')
}

/** Light and dark, wide and narrow. */
async function takeAll(page: Page, name: string): Promise<void> {
  await takeBoth(page, name)
  await page.setViewportSize(narrow)
  await takeBoth(page, `${name}-narrow`)
  await page.setViewportSize(wide)
}

/** Light and dark. */
async function takeBoth(page: Page, name: string): Promise<void> {
  await take(page, name)
  await page.emulateMedia({ colorScheme: 'dark' })
  await take(page, `${name}-dark`)
  await page.emulateMedia({ colorScheme: 'light' })
}

async function take(page: Page, name: string): Promise<void> {
  if (wanted.length > 0 && !wanted.some(prefix => name.startsWith(prefix))) return
  // The pointer rests where it marks nothing; fonts are drawn, and what is asked for anew behind a change of size is there.
  await page.mouse.move(720, 890)
  await page.evaluate(async () => {
    await document.fonts.ready
    await new Promise<void>(resolve => {
      const settled = () => {
        observer.disconnect()
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
      }
      let timer = setTimeout(settled, 400)
      const observer = new MutationObserver(() => {
        clearTimeout(timer)
        timer = setTimeout(settled, 400)
      })
      observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
    })
  })
  await page.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`docs/screens/${name}.png`)
}

/** A part of the window alone, for the page on the design. */
async function takePart(part: Locator, name: string): Promise<void> {
  if (wanted.length > 0 && !wanted.some(prefix => name.startsWith(prefix))) return
  await part.screenshot({ path: join(folder, `${name}.png`) })
  console.log(`docs/screens/${name}.png`)
}

function printedAddress(output: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    output.on('data', chunk => {
      printed += String(chunk)
      const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(printed)?.[0]
      if (address !== undefined) resolve(address)
    })
    void ended.then(() => reject(new Error('The app ended; is it built? npm run build')))
  })
}
