/** A reason to stop that the person at the keyboard can act on: one line, no stack. */
export class SetupError extends Error {}

/** Set-up talks on stderr, so that stdout belongs to the program alone. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a command's body and turns what goes wrong into one line and an exit code.
 * @param {() => Promise<number>} body
 */
export async function runCommand(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    say(error instanceof SetupError || !process.env.DEBUG ? `error: ${error.message}` : error.stack)
    process.exitCode = 1
  }
}
