/** Knows how text is set for a reader who never changed it. */
import { defaultSettings, type Settings } from '../../../contract/settings.ts'

const { typeface, fontSize, leading, measure, letterSpacing, wordSpacing, justified, hyphenated } = defaultSettings

export const usualReading = { typeface, fontSize, leading, measure, letterSpacing, wordSpacing, justified, hyphenated }

export const isUsualReading = (settings: Settings): boolean =>
  JSON.stringify({ ...settings, ...usualReading }) === JSON.stringify(settings)
