import { expect, test } from 'vitest'
import { acceleratorOf, menuTemplate } from './menu-template.ts'

test('a menu shows shortcuts with a modifier as the platform writes them', () => {
  expect(acceleratorOf(['j', 'Mod+Shift+P'])).toBe('CommandOrControl+Shift+P')
  expect(acceleratorOf(['Alt+ArrowLeft'])).toBe('Alt+Left')
  expect(acceleratorOf(['Shift+F3'])).toBe('Shift+F3')
  expect(acceleratorOf(['j', '#', 'Escape'])).toBeUndefined()
})

test('the window’s commands stand between editing and the view, and tell when they are chosen', () => {
  const chosen: string[] = []
  const groups = [{ title: 'Articles', commands: [{ id: 'library.archive', title: 'Archive', keys: ['Mod+B'] }] }]
  const template = menuTemplate(groups, false, id => chosen.push(id))
  expect(template.map(({ label, role }) => label ?? role)).toEqual([
    'fileMenu',
    'editMenu',
    'Articles',
    'View',
    'windowMenu',
  ])
  const [, , articles] = template
  const [item] = Array.isArray(articles?.submenu) ? articles.submenu : []
  expect(item).toMatchObject({ label: 'Archive', accelerator: 'CommandOrControl+B', registerAccelerator: false })
  Reflect.apply(item?.click ?? (() => undefined), null, [])
  expect(chosen).toEqual(['library.archive'])
})
