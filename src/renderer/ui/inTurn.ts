/** Runs what it is given one after the other, in the order given; what fails does not hold up the next. */
export function inTurn(): <R>(run: () => Promise<R>) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve()
  return (run) => {
    const next = last.then(run, run)
    last = next
    return next
  }
}
