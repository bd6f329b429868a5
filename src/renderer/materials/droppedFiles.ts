interface Dropped {
  readonly files: readonly File[]
  /** The name of a folder that was among them; null when there was none. */
  readonly folder: string | null
}

/** What was dropped; a folder cannot be read as a file. */
export function droppedFiles({ items, files }: DataTransfer): Dropped {
  const folder = [...items]
    .map((item) => item.webkitGetAsEntry())
    .find((entry) => entry?.isDirectory === true)
  return { files: [...files], folder: folder?.name ?? null }
}
