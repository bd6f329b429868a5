import { prepare, work } from './setup/prepare.mjs'
import { builtProgram } from './setup/built-program.mjs'
import { exclusively } from './setup/exclusive.mjs'
import { runCommand } from './setup/report.mjs'

await runCommand(async () => {
  await prepare(work.tools)
  await exclusively(() => builtProgram.perform())
  return 0
})
