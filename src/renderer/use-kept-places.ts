/** Keeps where in the text the reader was when they leave an article, so that back leads to the same lines. */
import { useEffect, useEffectEvent } from 'react'
import type { ArticleCommands } from './commands/command.ts'
import type { Navigation } from './use-navigation.ts'

/** A step forward keeps the place at once; one back or forth in the history finds what was kept as the reader came to rest. */
export function useKeptPlaces({ onLeave, keepPlace }: Navigation, article: ArticleCommands | null): void {
  const leave = useEffectEvent((isReturn: boolean) => {
    if (article && !isReturn) keepPlace(article.place())
  })
  useEffect(() => onLeave((_depth, isReturn) => leave(isReturn)), [onLeave])
}
