import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDownload } from '@tabler/icons-react'
import { paperFormats, type PaperFormat } from '../../shared/documents/contract.ts'
import type { OfficialDocument } from '../../shared/officialDocuments/contract.ts'
import { exportWords, officialMessages as messages } from './messages.ts'

interface ExportMenuProps {
  readonly document: OfficialDocument
  readonly working: boolean
  readonly onSave: (format: PaperFormat, perInvitee: boolean) => Promise<void>
}

/** The document as a PDF or a Word file; a giấy mời also once for each invitee. */
export function ExportMenu({ document: { kind, meetingId }, working, onSave }: ExportMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          disabled={working}
          leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
          rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
        >
          {messages.file}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {paperFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void onSave(format, false)}>
            {exportWords[format]}
          </Menu.Item>
        ))}
        {kind === 'invitation' && meetingId !== null && (
          <>
            <Menu.Divider />
            {paperFormats.map((format) => (
              <Menu.Item key={format} onClick={() => void onSave(format, true)}>
                {messages.perInvitee(exportWords[format])}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
