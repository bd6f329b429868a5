import type { KnownSite, Site } from '../../shared/meetings/sites.ts'

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
