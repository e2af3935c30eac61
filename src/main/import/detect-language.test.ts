import { describe, expect, it } from 'vitest'
import { detectLanguage } from './detect-language.ts'

const spanishNames =
  'Asociación Causa Común, Familias Unidas por la Paz, Mesa de Diálogo de San Telmo and Organización de Madres Buscadoras de Puerto Salinas rejected the claim that José Ramón Ibarra de la Cueva, governor of Valle Hermoso, made to Radio Estación Central and to El Diario de la Costa: killings in Villa Nueva de los Reyes, Santa Marta del Río and Los Llanos de Arriba are over.'

describe('detectLanguage', () => {
  it('takes English with many foreign names for English', () => expect(detectLanguage(spanishNames)).toBe('en'))
  it.each([
    [
      'es',
      'La policía dijo que el incendio en el puerto fue provocado y que nadie resultó herido en el accidente del viernes.',
    ],
    [
      'nl',
      'De politie zei dat de brand in de haven was aangestoken en dat er niemand gewond was geraakt bij het ongeluk.',
    ],
    ['de', 'Die Polizei sagte, der Brand im Hafen sei gelegt worden, und niemand sei bei dem Unfall verletzt worden.'],
    [
      'fr',
      'La police a déclaré que l’incendie du port était volontaire et que personne n’avait été blessé dans l’accident.',
    ],
  ])('still knows %s', (language, text) => expect(detectLanguage(text)).toBe(language))
  it('claims nothing of a few words', () => expect(detectLanguage('Harbour fire')).toBeNull())
})
