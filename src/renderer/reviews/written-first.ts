/** Lets whatever is made of a reader's words wait until those being written are saved. */

const writers = new Set<() => Promise<unknown>>()

/** `save` resolves when nothing is on its way any more, whether it could be saved or not. */
export function savesFirst(save: () => Promise<unknown>): void {
  writers.add(save)
}

export async function writtenFirst(): Promise<void> {
  await Promise.all([...writers].map(save => save()))
}
