/** What is said of every review, whatever it is about. */
export const strings = {
  undo: 'Undo',
  redo: 'Redo',
  tryAgain: 'Try again',
}
