/** What is said of every review, whatever it is about. */
export const strings = {
  undo: 'Undo',
  redo: 'Redo',
  undone: (said: string) => `Undone: ${said}`,
  articlesGone: 'This can’t be undone any more: the articles were deleted for good.',
  tryAgain: 'Try again',
}
