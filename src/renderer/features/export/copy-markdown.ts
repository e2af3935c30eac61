/** Copies an article's Markdown to the clipboard and says so. */
import { app } from '../../bridge.ts'
import { writtenFirst } from '../../reviews/written-first.ts'
import { copyText } from '../../ui/copy-text.ts'
import type { ShowToast } from '../../ui/toast.tsx'
import { exportStrings as strings } from './strings.ts'

export async function copyMarkdown(markdown: string, showToast: ShowToast): Promise<void> {
  try {
    await copyText(markdown)
    showToast({ text: strings.copied })
  } catch {
    // The words are still in the preview.
    showToast({ text: strings.copyFailed })
  }
}

export async function copyArticle(articleId: string, showToast: ShowToast): Promise<void> {
  try {
    await writtenFirst()
    const { markdown } = await app['export.preview']({ articleId })
    await copyMarkdown(markdown, showToast)
  } catch (error) {
    showToast({ text: error instanceof Error ? error.message : String(error) })
  }
}
