import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { openPromise } from 'yauzl'

/** The parts of a zipped file, as Word and Excel write them, each as text under its path. */
export async function zipEntries(bytes: Uint8Array): Promise<Readonly<Record<string, string>>> {
  const folder = mkdtempSync(join(tmpdir(), 'ban-thu-ky-zip-'))
  try {
    const file = join(folder, 'file.zip')
    writeFileSync(file, bytes)
    const zip = await openPromise(file, { autoClose: false })
    const parts: Record<string, string> = {}
    for await (const entry of zip.eachEntry())
      parts[entry.fileName] = await text(await zip.openReadStreamPromise(entry))
    zip.close()
    return parts
  } finally {
    rmSync(folder, { recursive: true })
  }
}
