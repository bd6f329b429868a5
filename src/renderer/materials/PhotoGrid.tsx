import { UnstyledButton } from '@mantine/core'
import { IconPhoto } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../shared/contract/schema.ts'
import type { Material } from '../../shared/materials/contract.ts'
import { useProgram } from '../program.ts'
import { moveByKey, RecordActions } from '../ui/RecordActions.tsx'
import { SampleTag } from '../ui/SampleTag.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Step } from '../writes.ts'
import { materialMessages as messages } from './messages.ts'
import { useRemoveMaterial } from './useRemoveMaterial.ts'

interface PhotoGridProps {
  readonly photos: readonly Material[]
  readonly openId: Id | null
  readonly onOpen: (id: Id | null) => void
}

/** Photos with their captions; a press shows one large. */
export function PhotoGrid({ photos, openId, onOpen }: PhotoGridProps) {
  if (photos.length === 0) return <p className="dimmed table-hint">{messages.noPhotos}</p>
  return (
    <ul className="photo-grid" aria-label={messages.photos}>
      {photos.map((photo, index) => (
        <PhotoTile
          key={photo.id}
          photo={photo}
          number={index + 1}
          isLast={index === photos.length - 1}
          isOpen={photo.id === openId}
          onOpen={onOpen}
        />
      ))}
    </ul>
  )
}

interface PhotoTileProps {
  readonly photo: Material
  readonly number: number
  readonly isLast: boolean
  readonly isOpen: boolean
  readonly onOpen: (id: Id | null) => void
}

function PhotoTile({ photo, number, isLast, isOpen, onOpen }: PhotoTileProps) {
  const { materials, undo } = useProgram()
  const remove = useRemoveMaterial()
  const { update, move: moveMaterial } = materials.getState()
  const move = (step: Step) => undo.keep(messages.moved(photo.title), moveMaterial(photo.id, step))
  return (
    <li className="photo-tile" onKeyDown={moveByKey(move)} data-open={isOpen || undefined}>
      <UnstyledButton
        className="photo-picture"
        aria-label={messages.details(photo.title)}
        onClick={() => onOpen(isOpen ? null : photo.id)}
      >
        <ThumbnailPicture photo={photo} />
      </UnstyledButton>
      <div className="quiet">
        <TextField
          label={messages.ofPhoto(number)}
          labelHidden
          recordId={photo.id}
          field="material.title"
          value={photo.title}
          wraps
          onSave={(title) => update(photo.id, { title })}
        />
      </div>
      <div className="photo-actions">
        <SampleTag sample={photo.sample} />
        <RecordActions
          name={messages.photo(number)}
          isFirst={number === 1}
          isLast={isLast}
          onMove={move}
          onRemove={() => void remove(photo)}
        />
      </div>
    </li>
  )
}

/** Drawn when it comes near the sight. */
function ThumbnailPicture({ photo }: { readonly photo: Material }) {
  const { materials } = useProgram()
  const place = useRef<HTMLSpanElement>(null)
  const [isNear, setNear] = useState(false)
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (place.current === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: '200px' },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])
  useEffect(() => {
    if (!isNear) return
    let isGone = false
    void materials
      .getState()
      .thumbnail(photo)
      .then((drawn) => {
        if (!isGone) setAddress(drawn)
      })
    return () => {
      isGone = true
    }
  }, [materials, photo, isNear])
  return (
    <span ref={place} className="photo-thumbnail">
      {address === null ? (
        <IconPhoto size={24} stroke={1.2} aria-hidden />
      ) : (
        <img src={address} alt="" draggable={false} />
      )}
    </span>
  )
}
