import type { Id } from '../contract/schema.ts'
import type { ListColumn } from './listColumn.ts'

/** By which an import finds the very record again. */
export const recordId = {
  key: 'id',
  heading: 'Mã hệ thống',
  width: 270,
  isExtra: true,
  kind: 'text',
  text: ({ id }: { readonly id: Id }) => id,
} as const satisfies ListColumn<{ readonly id: Id }>
