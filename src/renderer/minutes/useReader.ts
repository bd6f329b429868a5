import { useMemo } from 'react'
import { isInForce } from '../../shared/directory/titles.ts'
import { createOrganizationIndex } from '../../shared/imports/organizationNames.ts'
import { useAsOf, useDirectory, useMeetings } from '../program.ts'
import type { Reader } from './useOffers.ts'

/** The directory as of the meeting's day, with which all its conclusions are read. */
export function useReader(): Reader {
  const organizations = useDirectory((state) => state.organizations)
  const heldOn = useMeetings((state) => state.detail?.meeting.heldOn ?? null)
  const asOf = useAsOf()
  const day = heldOn ?? asOf
  return useMemo(() => {
    const named = organizations.map((one) => ({ ...one, inForce: isInForce(one, day) }))
    return { organizations: createOrganizationIndex(named), day }
  }, [organizations, day])
}
