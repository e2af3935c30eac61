/** Turns a chart into files a report takes: SVG, and PNG at twice the size on white. */
import type { Shape } from './scene.ts'
import { sceneToSvg } from './scene-to-svg.ts'

/** PNG pixels per SVG pixel: sharp on paper and on dense screens. */
const pngScale = 2

export const chartAsSvg = (chart: Shape): Blob => new Blob([sceneToSvg(chart)], { type: 'image/svg+xml' })

/** Draws the chart's SVG into a canvas. Rejects where the browser can't draw it, with a sentence for the reader. */
export async function chartAsPng(chart: Shape): Promise<Blob> {
  const width = Number(chart.attributes.width)
  const height = Number(chart.attributes.height)
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sceneToSvg(chart))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * pngScale
  canvas.height = height * pngScale
  const context = canvas.getContext('2d')
  context?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (context === null || blob === null) throw new Error('The picture could not be drawn. Save it as SVG instead.')
  return blob
}

/** “Battle at Sorrel Ford – Soldiers killed.svg”, without what file systems refuse. */
export function chartFileName(words: readonly string[], extension: 'svg' | 'png'): string {
  const name = words
    .join(' – ')
    .replace(/[\p{Cc}\p{Cs}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    // Room for a folder's path and for names that take several bytes a letter.
    .slice(0, 80)
    .replace(/^[. ]+|[. ]+$/g, '')
  return `${name || 'chart'}.${extension}`
}

/** Hands a file to the reader, who is asked where to or finds it among the downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download reads the file after this returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
