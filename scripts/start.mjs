import { prepare, work } from './setup/prepare.mjs'
import { chosenRuntime } from './setup/electron-runtime.mjs'
import { root } from './setup/places.mjs'
import { runCommand } from './setup/report.mjs'
import { announceCircumstances, needsSandboxOff, runInForeground } from './run-program.mjs'

await runCommand(async () => {
  await prepare(work.program)
  announceCircumstances()
  const flags = needsSandboxOff() ? ['--no-sandbox'] : []
  return runInForeground(chosenRuntime().executable, [...flags, root, ...process.argv.slice(2)])
})
