/** A picture of an article is looked at as large as the window, with its caption, and left by keyboard. */
import { expect, test } from './desk.ts'
import { article, importFiles } from './steps.ts'

/** 320 by 240 pixels of one blue. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAUAAAADwCAIAAAD+Tyo8AAACEUlEQVR42u3TQQkAAAgEwUtiEpPYP4gd/AkDk2BhUz3AU5EADAwYGDAwGBgwMGBgwMBgYMDAgIHBwICBAQMDBgYDAwYGDAwYGAwMGBgwMBgYMDBgYMDAYGDAwICBAQODgQEDAwYGAwMGBgwMGBgMDBgYMDAYWAUwMGBgwMBgYMDAgIEBA4OBAQMDBgYDAwYGDAwYGAwMGBgwMGBgMDBgYMDAYGDAwICBAQODgQEDAwYGDAwGBgwMGBgMDBgYMDBgYDAwYGDAwGBgwMCAgQEDg4EBAwMGBgwMBgYMDBgYDAwYGDAwYGAwMGBgwMCAgcHAgIEBA4OBAQMDBgYMDAYGDAwYGDAwGBgwMGBgMDBgYMDAgIHBwICBAQODgQEDAwYGDAwGBgwMGBgwMBgYMDBgYDAwYGDAwICBwcCAgQEDAwYGAwMGBgwMBgYMDBgYMDAYGDAwYGAwsApgYMDAgIHBwICBAQMDBgYDAwYGDAwGBgwMGBgwMBgYMDBgYMDAYGDAwICBwcCAgQEDAwYGAwMGBgwMGBgMDBgYMDAYGDAwYGDAwGBgwMCAgcHAgIEBAwMGBgMDBgYMDBgYDAwYGDAwGBgwMGBgwMBgYMDAgIEBA4OBAQMDBgYDAwYGDAwYGAwMGBgwMGBgMDBgYMDAYGDAwICBAQODgQEDAwYGAwMGBgwMGBgMDBgYMDBgYDAwYGDgbgGWkvxPgp/BawAAAABJRU5ErkJggg=='

const lamps = `<!doctype html><html lang="en"><head><title>Lamps on the quay</title></head><body><article><h1>Lamps on the quay</h1>
<p>The harbour office lit every lamp on the quay on Tuesday evening, and the crews of four ships came ashore to look.</p>
<figure><img src="data:image/png;base64,${picture}" alt="The quay by night"><figcaption>The quay, seen from the customs house.</figcaption></figure>
<p>By ten the oil was used up. The office said that it would buy more before the end of the month, and that nobody had been hurt.</p>
<p>Two of the ships left with the tide, and the others stayed for the market on Wednesday morning.</p></article></body></html>`

test('a picture is enlarged by Enter, keeps its caption, shows its own size, and Escape leads back', async ({
  desk: { page },
}) => {
  await importFiles(page, [{ name: 'lamps.html', mimeType: 'text/html', buffer: Buffer.from(lamps) }])
  await page.getByRole('button', { name: 'Open the first' }).click()
  const way = article(page).getByRole('button', { name: 'Enlarge: The quay by night' })
  await way.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'The quay by night' })
  const image = dialog.getByRole('img', { name: 'The quay by night' })
  await expect(image).toBeInViewport({ ratio: 1 })
  await expect(dialog).toContainText('The quay, seen from the customs house.')
  const width = (await dialog.boundingBox())?.width ?? 0
  expect(width).toBe(1440)
  await expect(dialog.getByRole('button', { name: 'Show in its own size' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await image.boundingBox())?.width).toBe(320)
  await expect(dialog).toContainText('The quay, seen from the customs house.')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(way).toBeFocused()
  // The pointer does the same; the words around the picture are the article's alone.
  await way.click()
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(article(page).getByText('The quay, seen from the customs house.')).toHaveCount(1)
})
