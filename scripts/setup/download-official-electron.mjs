// Run as a process of its own: fetches the official runtime's archive into the cache that its installer reads.
// The installer alone would wait for as long as an unreachable host keeps it waiting.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { inPackages } from './places.mjs'

const wrongChecksum = 3
const silenceLimit = 10_000

const electronPackage = createRequire(inPackages('electron', 'package.json'))
const { downloadArtifact } = await import(pathToFileURL(electronPackage.resolve('@electron/get')).href)

const silence = new AbortController()
let alarm = setTimeout(giveUp, silenceLimit)

try {
  await downloadArtifact({
    version: electronPackage('./package.json').version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.arch,
    cacheRoot: process.env.electron_config_cache,
    checksums: process.env.electron_use_remote_checksums ? undefined : electronPackage('./checksums.json'),
    downloadOptions: {
      quiet: true,
      signal: silence.signal,
      getProgressCallback: async () => {
        clearTimeout(alarm)
        alarm = setTimeout(giveUp, silenceLimit)
      },
    },
  })
  process.exit(0)
} catch (error) {
  console.error(`error: ${error.cause?.message ?? error.message}`)
  process.exit(/checksum/i.test(`${error.name} ${error.message}`) ? wrongChecksum : 1)
}

function giveUp() {
  silence.abort()
  // Should the download not notice, this process still ends.
  setTimeout(() => process.exit(1), 1_000)
}
