/** How attached files come from the user and go back. */
export interface AttachmentDesk {
  /** Asks the user for files; empty when the dialog was left. */
  chooseFiles(): Promise<readonly string[]>
  /** Asks the user where to save; null when the dialog was left. */
  chooseFile(suggestedName: string): Promise<string | null>
  /** Shows a copy of a file in the system's viewer under a name; false when nothing opens it. */
  view(file: string, name: string): Promise<boolean>
}
