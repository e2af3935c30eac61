/** Asks axe what is wrong with a screen: every rule once, and those about colours in every theme. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import axe from 'axe-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** Every theme that can be drawn: a file each. */
const themes = readdirSync(join(import.meta.dirname, '../../../src/renderer/theme/colours')).map(file =>
  file.replace('.css', ''),
)
/** WCAG 2.0 to 2.2 at A and AA (the size of targets is among them), and what axe holds to be good practice besides. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const colourRules = ['color-contrast', 'link-in-text-block']
/** 7:1 is what these themes are for. */
const strictThemes = themes.filter(theme => theme.startsWith('contrast'))

/**
 * What axe finds of any impact; a line each, that names theme, rule and element. Colours are asked for in the theme that is
 * drawn, or in `every`: then, where something hangs over the page, of that alone, as the page is a screen of its own. Where
 * boxes scroll a lot axe gives up on a few colours (an error of its own); `mayGiveUp` where the same words are judged wide.
 */
export async function axeFaults(page: Page, every: boolean, mayGiveUp: boolean): Promise<string[]> {
  // Once for each document: reading the rules takes longer than most of them.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(judge, { tags, colourRules, strictThemes, themes: every ? themes : [], mayGiveUp })
}

type Question = Record<'tags' | 'colourRules' | 'themes' | 'strictThemes', string[]> & { mayGiveUp: boolean }

/** Runs in the page. */
async function judge({ tags, colourRules, themes, strictThemes, mayGiveUp }: Question): Promise<string[]> {
  const root = document.documentElement
  const found: string[] = []
  // What lies under something else is seen on another screen; the words of a drawing, and words on a highlight or a
  // party's wash (which are gradients), are measured in tests/integration/theme-contrast.test.ts; an empty field has none.
  const seenElsewhere = /Overlap|Obscur|imgNode|bgGradient|emptyValue/
  // A party's mark is one letter, an arrow no letter at all, and what ::before draws stands beside words, not behind them.
  const readable = { options: { ignoreLength: true, ignoreUnicode: false, ignorePseudo: true } }
  const checks = { 'color-contrast': readable, 'color-contrast-enhanced': readable }
  const ask = async (theme: string, where: Document | Element, asked: axe.RunOptions) => {
    const options: axe.RunOptions & { checks: typeof checks } = {
      ...asked,
      resultTypes: ['violations', 'incomplete'],
      checks,
    }
    const { violations, incomplete } = await window.axe.run(where, options)
    // axe gives up on some of what a box has scrolled to its edge: it is asked again, in the middle of the box.
    for (const rule of incomplete) {
      const failed = rule.nodes.filter(({ none }) => none.some(({ id }) => id === 'error-occurred'))
      rule.nodes = rule.nodes.filter(node => !failed.includes(node))
      for (const { target } of failed) {
        const element = document.querySelector(String(target[0]))
        element?.scrollIntoView({ block: 'center', inline: 'center' })
        const again = await window.axe.run(element ?? where, {
          ...options,
          runOnly: { type: 'rule', values: [rule.id] },
        })
        violations.push(...again.violations)
        if (!mayGiveUp) rule.nodes.push(...again.incomplete.flatMap(({ nodes }) => nodes))
      }
    }
    // What a heading lies over that stays while the page scrolls is whole a few lines further on.
    for (const rule of violations.filter(({ id }) => id === 'target-size')) {
      const kept: typeof rule.nodes = []
      for (const node of rule.nodes) {
        const [target] = node.target.map(String)
        const element = target === undefined ? null : document.querySelector(target)
        if (!element || !/obscured/.test(node.failureSummary ?? '')) {
          kept.push(node)
          continue
        }
        element.scrollIntoView({ block: 'center', inline: 'center' })
        const again = await window.axe.run(where, { runOnly: { type: 'rule', values: ['target-size'] } })
        kept.push(...again.violations.flatMap(({ nodes }) => nodes).filter(other => String(other.target[0]) === target))
      }
      rule.nodes = kept
    }
    if (root.dataset.theme !== theme) found.push(`${theme}: the window drew ${root.dataset.theme} instead`)
    // A colour that can't be read must not pass for a good one.
    const undecided = incomplete
      .filter(({ id }) => /^color-contrast|^link-in/.test(id))
      .map(({ id, nodes }) => ({
        id: `${id} (undecided)`,
        nodes: nodes.filter(({ any }) => !any.some(({ data }) => seenElsewhere.test(String(data?.messageKey)))),
      }))
    for (const { id, nodes } of [...violations, ...undecided]) {
      for (const { target, failureSummary } of nodes) found.push(`${theme}: ${id}: ${target} ${failureSummary}`)
    }
  }
  const own = root.dataset.theme ?? ''
  // Without transitions a colour is the theme's at once, and no frame has to be drawn to find out.
  const still = new CSSStyleSheet()
  still.replaceSync('*, ::before, ::after { transition: none !important }')
  document.adoptedStyleSheets.push(still)
  const above = [...document.querySelectorAll('dialog:modal, .popover, [role="menu"]')].at(-1) ?? document
  await ask(own, document, { runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: false } } })
  // How large a target is can only be told of what nothing lies over; a message passes, or is put away.
  const unsaid = new CSSStyleSheet()
  unsaid.replaceSync('.toast { visibility: hidden !important }')
  document.adoptedStyleSheets.push(unsaid)
  await ask(own, above, { runOnly: { type: 'rule', values: ['target-size'] } })
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== unsaid)
  for (const theme of themes) {
    if (theme === own) continue
    root.dataset.theme = theme
    const strict = strictThemes.includes(theme) ? ['color-contrast-enhanced'] : []
    await ask(theme, above, { runOnly: { type: 'rule', values: [...colourRules, ...strict] } })
  }
  root.dataset.theme = own
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== still)
  return found
}
