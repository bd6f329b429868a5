import { CloseButton } from '@mantine/core'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { errorSentence } from '../errorMessages.ts'
import { useMaterials, useProgram } from '../program.ts'
import { materialMessages as messages } from './messages.ts'

/** Which of the files that were to be added are not, each with its reason; until it was read. */
export function RefusedFiles() {
  const { materials } = useProgram()
  const refused = useMaterials((state) => state.refused)
  if (refused.length === 0) return null
  return (
    <section className="refused-files" role="alert" aria-label={messages.refused(refused.length)}>
      <IconAlertTriangleFilled size={16} aria-hidden />
      <div>
        <b>{messages.refused(refused.length)}</b>
        <ul>
          {refused.map((error, index) => (
            <li key={index}>{errorSentence(error)}</li>
          ))}
        </ul>
      </div>
      <CloseButton aria-label={messages.closeRefused} onClick={materials.getState().forgetRefused} />
    </section>
  )
}
