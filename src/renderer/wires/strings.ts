/** What the reader is told when the application can't be reached. */
export const wireStrings = {
  unreachable: 'Counterclaim is not running any more. Start it again and open the address it shows.',
  cutOff: 'The connection ended before the answer came. Try again.',
  sessionOver: 'This page belongs to an earlier start of Counterclaim: open the address it shows now.',
  notThere: 'This is not in the library any more.',
  refused: (status: number) => `Counterclaim refused the request (${status}). Try again.`,
  noCode:
    'This address has no key. Open the address that Counterclaim printed when it started, with everything after the #.',
  codeUsed:
    'The key in this address has been used already. Go back to the tab that used it, or start Counterclaim again for a new address.',
}
