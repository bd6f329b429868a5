import type { Readable } from 'node:stream'

/** A part of exceljs that its own types leave out. */
declare module 'exceljs' {
  namespace stream {
    namespace xlsx {
      interface WorkbookWriter {
        readonly zip: { append: (content: string | Readable, place: { readonly name: string }) => unknown }
      }
    }
  }
}
