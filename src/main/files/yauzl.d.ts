/** The part of yauzl that is used; the package carries no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export interface Entry {
    readonly fileName: string
    /** Bytes, as the directory of the archive says. */
    readonly uncompressedSize: number
    /** Of the inflated bytes, as the directory of the archive says. */
    readonly crc32: number
    isEncrypted(): boolean
  }

  export interface ZipFile {
    readonly entryCount: number
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }

  /** With `autoClose: false` the file stays open until `close`. */
  export function openPromise(path: string, options: { readonly autoClose: false }): Promise<ZipFile>
  export function fromBufferPromise(
    bytes: Uint8Array,
    options: { readonly autoClose: false },
  ): Promise<ZipFile>
}
