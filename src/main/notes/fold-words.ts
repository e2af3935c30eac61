/** Takes accents and capitals away, so that words are found however they were written. */

export const foldWords = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
