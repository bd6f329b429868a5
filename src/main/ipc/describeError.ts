/** Name, code and stack of an error for the log, without its message: messages can quote what people wrote. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const stack = error.stack ?? ''
  return `${error.name}${code}\n${stack.slice(stack.indexOf('\n    at '))}`
}
