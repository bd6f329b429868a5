import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo } from 'react'
import { legacyProse } from '../../shared/prose/legacyProse.ts'
import { excerpt } from '../excerpt.ts'
import { proseMessages as messages } from './messages.ts'

interface LegacyOfferProps {
  readonly text: string
  readonly onConvert: (text: string) => void
}

/** Milliseconds without a key until a text is read. */
const readDelay = 400

/** Offers to put text that was typed in an old font into Unicode, with what it would become; nothing changes by itself. */
export function LegacyOffer({ text, onConvert }: LegacyOfferProps) {
  const [read] = useDebouncedValue(text, readDelay)
  const found = useMemo(() => legacyProse(read), [read])
  if (found === null || read !== text) return null
  return (
    <div className="legacy-offer" role="note">
      <span className="dimmed">{messages.legacy(found.encoding)}</span>
      <span className="one-line">
        <span className="dimmed">{excerpt(found.before)}</span> → {excerpt(found.after)}
      </span>
      <Button variant="default" size="compact-sm" onClick={() => onConvert(found.text)}>
        {messages.convert}
      </Button>
    </div>
  )
}
