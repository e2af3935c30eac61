/** Spaces out work that is asked for in bursts: the first time at once, then at most once in a while, and always after the last. */

export type Spaced = { ask: () => void; cancel: () => void }

/** `pause` in milliseconds. */
export function atMostEvery(pause: number, work: () => void): Spaced {
  let timer: ReturnType<typeof setTimeout> | undefined
  let askedAgain = false
  const rest = () => {
    timer = undefined
    if (askedAgain) run()
  }
  const run = () => {
    askedAgain = false
    timer = setTimeout(rest, pause)
    work()
  }
  return {
    ask: () => {
      if (timer === undefined) run()
      else askedAgain = true
    },
    cancel: () => {
      clearTimeout(timer)
      timer = undefined
      askedAgain = false
    },
  }
}
