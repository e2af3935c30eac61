/** Opens the real app for a test: through the browser host in Chromium, or in Electron where its binary is. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  _electron,
  type Browser,
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Page,
} from '@playwright/test'
import { findElectron } from '../../scripts/electron-runtime.ts'
import { findTestBrowser } from '../../scripts/find-test-browser.ts'

const root = join(import.meta.dirname, '..', '..')

/** No name but this machine's resolves, and no proxy answers: a request to anywhere else fails and is seen. */
const sealedFlags = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
]

export type Desk = {
  /** The library's folder, for a second look with the command line. */
  library: string
  page: Page
  /** Everything the window asked for that was not its own: must stay empty. */
  foreignRequests: string[]
  /** Ends the app without a word, as a crash or a power cut would. */
  kill: () => Promise<void>
  /** Opens the app again on the same library. */
  reopen: () => Promise<Page>
  /** Kills the window alone, as the browser would for want of memory, and opens another; only where there is a browser. */
  crashPage?: () => Promise<Page>
  /** Kills the browser host, leaves its page open, and starts it again: the address it shows now. */
  restartBehindPage: () => Promise<string>
}

type Running = {
  page: Page
  stop: (signal: NodeJS.Signals) => Promise<void>
  /** Only where the page is not part of the program. */
  crashPage?: () => Promise<Page>
  restartBehindPage?: () => Promise<string>
}

async function openInBrowser(context: BrowserContext, library: string, watch: (page: Page) => void): Promise<Running> {
  /** The newest address the host showed: each opens one window. */
  let newest = ''
  const start = () => {
    const started = spawn(
      process.execPath,
      [join(root, 'out', 'main', 'browser.js'), '--no-window', '--library', library],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    started.stdout.on('data', chunk => {
      newest = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(String(chunk))?.[0] ?? newest
    })
    return started
  }
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(host, 'exit')
    host.kill(signal)
    await ended
  }
  let host = start()
  const address = await readAddress(host)
  let page = await context.newPage()
  watch(page)
  await page.goto(address)
  return {
    page,
    stop: async signal => {
      await end(signal)
      await page.close()
    },
    crashPage: async () => {
      const crashed = page.waitForEvent('crash')
      const session = await context.newCDPSession(page)
      // A page that crashes answers nothing any more.
      session.send('Page.crash').catch(() => undefined)
      await crashed
      await page.close()
      page = await context.newPage()
      watch(page)
      await page.goto(newest)
      return page
    },
    restartBehindPage: async () => {
      await end('SIGKILL')
      host = start()
      return readAddress(host)
    },
  }
}

/** Listens until the address is printed, and goes on listening: a closed pipe would end the host. */
function readAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    host.stdout?.on('data', chunk => {
      printed += String(chunk)
      const address = /http:\/\/127\.0\.0\.1:\d+\/#\S+/.exec(printed)?.[0]
      if (address !== undefined) resolve(address)
    })
    host.once('exit', code =>
      reject(new Error(`The browser host ended with ${code} before it printed an address:\n${printed}`)),
    )
  })
}

async function openInElectron(library: string, watch: (page: Page) => void): Promise<Running> {
  const executablePath = findElectron()
  if (executablePath === null) throw new Error('Electron’s runtime is not here: npx install-electron --no fetches it.')
  const electron = await _electron.launch({ executablePath, args: [root, '--library', library] })
  const page = await electron.firstWindow()
  watch(page)
  return {
    page,
    stop: async signal => {
      const ended = once(electron.process(), 'exit')
      electron.process().kill(signal)
      await ended
    },
  }
}

export const test = base.extend<{ desk: Desk }, { sealedBrowser: Browser | null }>({
  sealedBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's wishes from this pattern.
    async ({}, use, { project }) => {
      if (project.name === 'electron') return use(null)
      const executablePath = findTestBrowser()
      if (executablePath === null) throw new Error('There is no browser to test in: npm test says what to install.')
      const asRoot = process.getuid?.() === 0
      const browser = await chromium.launch({
        executablePath,
        args: [...sealedFlags, ...(asRoot ? ['--no-sandbox'] : [])],
      })
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  desk: async ({ sealedBrowser }, use) => {
    const library = mkdtempSync(join(tmpdir(), 'counterclaim-e2e-'))
    const foreignRequests: string[] = []
    const problems: string[] = []
    let refused = false
    let hostKilled = false
    const watch = (page: Page) => {
      page.on('request', request => {
        const url = request.url()
        if (!/^(http:\/\/127\.0\.0\.1:\d+\/|app:\/\/counterclaim\/|blob:|data:)/.test(url)) foreignRequests.push(url)
      })
      page.on('pageerror', error => problems.push(`${error}`))
      page.on('console', message => {
        // A killed host leaves its page with failed requests, under whichever of the network's errors the socket
        // was in at that moment; everything else on the console is a mistake.
        if (
          message.type() === 'error' &&
          !(hostKilled && /Failed to load resource: net::ERR_/.test(message.text())) &&
          // Tests that lose an answer cut the connection themselves.
          !/net::ERR_CONNECTION_RESET/.test(message.text()) &&
          // A page of an earlier start is turned away when it asks again before it is left.
          !(refused && /status of 401/.test(message.text()))
        )
          problems.push(message.text())
      })
    }
    // One profile for the whole test: what the window stored is there when the app is opened again.
    const context = await sealedBrowser?.newContext({
      viewport: { width: 1440, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const open = () => (context === undefined ? openInElectron(library, watch) : openInBrowser(context, library, watch))
    let running = await open()
    const desk: Desk = {
      library,
      page: running.page,
      foreignRequests,
      kill: () => {
        hostKilled = true
        return running.stop('SIGKILL')
      },
      reopen: async () => {
        running = await open()
        desk.page = running.page
        return running.page
      },
      restartBehindPage: () => {
        if (!running.restartBehindPage) throw new Error('The page is part of the program here.')
        refused = true
        hostKilled = true
        return running.restartBehindPage()
      },
    }
    if (running.crashPage) {
      desk.crashPage = async () => {
        desk.page = (await running.crashPage?.()) ?? desk.page
        return desk.page
      }
    }
    await use(desk)
    hostKilled = true
    await running.stop('SIGTERM').catch(() => undefined)
    await context?.close()
    rmSync(library, { recursive: true, force: true })
    expect(foreignRequests, 'the window asked the network for something').toEqual([])
    expect(problems, 'the console shows errors').toEqual([])
  },
})

export { expect }
