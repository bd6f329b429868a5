import type { KnownSite, Site } from '../../shared/sites/sites.ts'

/** What a site is wherever it is used; where it hangs is another matter in each place. */
export function siteFactsOf({
  name,
  kind,
  place,
  contact,
  contactPhone,
  technician,
  technicianPhone,
  connection,
  roomCode,
  capacity,
}: Site | KnownSite) {
  return {
    name,
    kind,
    place,
    contact,
    contactPhone,
    technician,
    technicianPhone,
    connection,
    roomCode,
    capacity,
  }
}

/** What a new site is, here and in the directory, where nothing else is said of it. */
export const emptySiteFacts = {
  kind: 'other',
  parentId: null,
  place: '',
  contact: '',
  contactPhone: '',
  technician: '',
  technicianPhone: '',
  connection: '',
  roomCode: '',
  capacity: null,
  sample: '',
} as const
