/** The library leaves as Markdown into a folder the reader picks. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { expect, test } from './desk.ts'
import { command, openSample } from './steps.ts'

test('an export writes one file per article and contested event, and a second one nothing', async ({ desk: { page } }, {
  project,
}) => {
  test.skip(project.name === 'electron', 'the desktop app asks with the system’s own folder dialog')
  const folder = mkdtempSync(join(homedir(), 'counterclaim-export-'))
  try {
    await openSample(page)
    await command(page, 'Export')
    const dialog = page.getByRole('dialog', { name: 'Export as Markdown' })
    await dialog.getByText('The whole library').click()
    await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
    // By keys alone: the letters lead to it, Enter opens it, going up comes back to it, and the path can be typed.
    const name = basename(folder)
    const picker = page.getByRole('dialog', { name: 'Choose a folder' })
    const list = picker.getByRole('listbox')
    await expect(list).toBeFocused()
    await page.keyboard.type(name)
    await expect(list.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true')
    await page.keyboard.press('Enter')
    await expect(picker.getByRole('listbox', { name: `Folders in ${name}` })).toBeFocused()
    await page.keyboard.press('Backspace')
    await expect(list.getByRole('option', { name })).toHaveAttribute('aria-selected', 'true')
    await expect(list).toBeFocused()
    await picker.getByRole('textbox', { name: 'Folder' }).fill(`~/${name}/none`)
    // Never the folder shown before in the place of the one that was typed.
    await picker.getByRole('button', { name: 'Use this folder' }).click()
    await expect(picker).toContainText('There is no folder')
    await picker.getByRole('textbox', { name: 'Folder' }).fill('~')
    await page.keyboard.press('Enter')
    await expect(picker.getByRole('listbox', { name: `Folders in ${basename(homedir())}` })).toBeFocused()
    await picker.getByRole('textbox', { name: 'Folder' }).fill(`~/${name}`)
    await picker.getByRole('button', { name: 'Use this folder' }).click()
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    const report = page.getByRole('dialog', { name: /^Exported to/ })
    await expect(report).toContainText('4 files written')
    const files = readdirSync(folder).filter(name => name.endsWith('.md'))
    expect(files).toHaveLength(4)
    for (const file of files) expect(readFileSync(join(folder, file), 'utf8')).toMatch(/^---\ntitle: "/)

    await report.getByRole('button', { name: 'Back' }).click()
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(report).toContainText('4 files were up to date already')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
