/** Hands the window's one way to make reviews, and to take them back, to whoever needs it. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { app } from '../bridge.ts'
import { newId } from '../ui/new-id.ts'
import { useToast } from '../ui/toast.tsx'
import { createReviews, type Reviews } from './reviews.ts'

const ReviewsContext = createContext<Reviews | null>(null)

export function ReviewsProvider({ children }: { children: ReactNode }) {
  const showToast = useToast()
  const reviews = useMemo(
    () => createReviews({ showToast, askUndo: input => app['review.undo'](input), newId }),
    [showToast],
  )
  return <ReviewsContext value={reviews}>{children}</ReviewsContext>
}

/** Keeps its identity, and its steps for as long as the window is open. */
export function useReviews(): Reviews {
  const reviews = useContext(ReviewsContext)
  if (!reviews) throw new Error('useReviews needs a ReviewsProvider above it.')
  return reviews
}
