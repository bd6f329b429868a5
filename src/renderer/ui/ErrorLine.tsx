import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { ErrorData } from '../../shared/contract/error.ts'
import { errorSentence } from '../errorMessages.ts'

/** The sentence of an error, at the line it concerns. */
export function ErrorLine({ error }: { readonly error: ErrorData | null }) {
  if (error === null) return null
  return (
    <p className="error-line" role="alert">
      <IconAlertTriangleFilled size={15} aria-hidden />
      {errorSentence(error)}
    </p>
  )
}
