// Imported first by every command, before anything that an old Node could not load.
const wanted = [20, 19]

/** @param {string} version @returns {boolean} */
export function isNodeRecentEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > wanted[0] || (major === wanted[0] && minor >= wanted[1])
}

if (!isNodeRecentEnough(process.versions.node)) {
  console.error(
    `Node ${process.versions.node} is too old: install Node ${wanted.join('.')} or newer (from nodejs.org), then run the command again.`,
  )
  process.exit(1)
}
