/** Finds a Chromium-class browser on this machine that can show the app in a window of its own. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
]

/** Where each platform keeps them, most wanted first. */
function candidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (platform === 'win32') {
    const roots = [environment.ProgramFiles, environment['ProgramFiles(x86)'], environment.LOCALAPPDATA]
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return roots.filter(root => root !== undefined).flatMap(root => programs.map(program => join(root, program)))
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  return commands.flatMap(command => folders.map(folder => join(folder, command)))
}

/** The browser's executable; `COUNTERCLAIM_BROWSER` names one. Null when there is none. */
export function findBrowser(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): string | null {
  const named = environment.COUNTERCLAIM_BROWSER
  if (named !== undefined && named !== '') return existsSync(named) ? named : null
  return candidates(platform, environment).find(existsSync) ?? null
}

/** Whether a window can be shown at all. */
export function hasDisplay(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): boolean {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}
