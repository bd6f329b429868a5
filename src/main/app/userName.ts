import { userInfo } from 'node:os'

/** Who is logged in to this PC; some accounts have no name. */
export function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`
  }
}
