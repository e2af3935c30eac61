/** What is kept of reading: where the reader stopped in each article. */
import { z } from 'zod'
import { call } from './bridge.ts'
import { ArticleId } from './library.ts'

/** An offset in the article's plain text: the first line in view. 0 is its top. */
const Offset = z.number().int().nonnegative()

export const reading = {
  /** 0 for an article not begun, or read to its end. */
  'reading.place': call(z.object({ articleId: ArticleId }), z.object({ offset: Offset })),
  /** Keeps the place; 0 forgets it. No change of the article: it takes no revision. */
  'reading.keepPlace': call(z.object({ articleId: ArticleId, offset: Offset }), z.object({})),
}
