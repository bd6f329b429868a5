interface Dropped {
  readonly files: readonly File[]
  /** Names of folders that were among them: they cannot be read as files. */
  readonly folders: readonly string[]
}

/** What was dropped. */
export function droppedFiles({ items }: Pick<DataTransfer, 'items'>): Dropped {
  const files: File[] = []
  const folders: string[] = []
  for (const item of items) {
    const entry = item.webkitGetAsEntry()
    const file = item.getAsFile()
    if (entry?.isDirectory === true) folders.push(entry.name)
    else if (file !== null) files.push(file)
  }
  return { files, folders }
}
