import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { Id } from '../../shared/contract/schema.ts'
import { packPresetNames, packPresets, type PackPreset } from '../../shared/packs/contract.ts'
import { useExports, useProgram } from '../program.ts'
import { packMessages as messages, presetWords } from './messages.ts'

/** Writes the papers, tables and attached files of a meeting into one PDF. */
export function PackMenu({ meetingId }: { readonly meetingId: Id }) {
  const { client, exports, notices, saving } = useProgram()
  const running = useExports((state) => state.running)

  const save = async (preset: PackPreset) => {
    await saving.flushPending()
    const pack = { meetingId, parts: [...packPresets[preset]] }
    const reply = await exports.getState().run(async () => await client.packs.saveFile(pack))
    if (!reply.ok) notices.fail(reply.error)
    else if (reply.value.file !== null) notices.say(messages.saved(reply.value.file))
  }

  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button
          variant="default"
          disabled={running !== null}
          rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
        >
          {messages.pack}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {packPresetNames.map((preset) => (
          <Menu.Item key={preset} onClick={() => void save(preset)}>
            {presetWords[preset].name}
            <div className="dimmed">{presetWords[preset].parts}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
