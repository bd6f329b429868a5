import type { Site } from '../../shared/sites/sites.ts'
import { runningMessages as messages } from './messages.ts'

/** Who is to be called at a site: "đầu mối Nguyễn Văn A 0912 345 678; kỹ thuật Trần B 0987 654 321". */
export function telephones({
  contact,
  contactPhone,
  technician,
  technicianPhone,
}: Pick<Site, 'contact' | 'contactPhone' | 'technician' | 'technicianPhone'>): string {
  const call = (role: string, name: string, phone: string) =>
    name === '' && phone === '' ? '' : [role, name, phone].filter(Boolean).join(' ')
  return (
    [call(messages.contact, contact, contactPhone), call(messages.technician, technician, technicianPhone)]
      .filter(Boolean)
      .join('; ') || messages.noPhone
  )
}
