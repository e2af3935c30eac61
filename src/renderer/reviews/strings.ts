/** What is said of every review, whatever it is about. */
export const strings = {
  undo: 'Undo',
  redo: 'Redo',
  undone: (said: string) => `Undone: ${said}`,
  tryAgain: 'Try again',
}
