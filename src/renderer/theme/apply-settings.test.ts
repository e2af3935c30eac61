/** A theme left to the system follows its brightness and its wish for contrast; a chosen one stays. */
import { expect, test } from 'vitest'
import { defaultSettings } from '../../contract/settings.ts'
import { drawnTheme } from './apply-settings.ts'

const light = { dark: false, moreContrast: false }
const dark = { dark: true, moreContrast: false }

test('the system’s brightness picks the reader’s light or dark theme', () => {
  expect(drawnTheme(defaultSettings, light)).toBe('light')
  expect(drawnTheme(defaultSettings, dark)).toBe('dark')
  const own = { ...defaultSettings, lightTheme: 'sepia', darkTheme: 'black' } as const
  expect(drawnTheme(own, light)).toBe('sepia')
  expect(drawnTheme(own, dark)).toBe('black')
})

test('a system that asks for contrast gets it, unless the reader chose a theme', () => {
  expect(drawnTheme(defaultSettings, { ...light, moreContrast: true })).toBe('contrast')
  expect(drawnTheme(defaultSettings, { ...dark, moreContrast: true })).toBe('contrast-dark')
  expect(drawnTheme({ ...defaultSettings, theme: 'sepia' }, { ...dark, moreContrast: true })).toBe('sepia')
  expect(drawnTheme({ ...defaultSettings, theme: 'contrast' }, dark)).toBe('contrast-dark')
})
