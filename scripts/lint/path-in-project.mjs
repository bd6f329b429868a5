import { relative, sep } from 'node:path'

/** The path of the file being checked, from the project's root, with slashes on every system. */
export function pathInProject(context) {
  return relative(context.cwd, context.filename).split(sep).join('/')
}
