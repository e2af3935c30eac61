/** The words the primitives say themselves. */
export const dialogStrings = { close: 'Close' }
export const stateStrings = { loading: 'Loading…', retry: 'Try again' }
export const toastStrings = { region: 'Messages', dismiss: 'Dismiss' }
