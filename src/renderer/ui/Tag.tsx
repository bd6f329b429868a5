import type { ComponentProps } from 'react'

/** A thin outlined word: the state of a record ("Dự thảo"), or that it is sample data. */
export function Tag(props: ComponentProps<'span'>) {
  return <span {...props} className="tag" />
}
