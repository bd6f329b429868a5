import { prepare, work } from './setup/prepare.mjs'
import { chosenRuntime } from './setup/electron-runtime.mjs'
import { root } from './setup/places.mjs'
import { runCommand } from './setup/report.mjs'
import { announceCircumstances, circumstanceFlags, runInForeground } from './run-program.mjs'

await runCommand(async () => {
  await prepare(work.program)
  announceCircumstances()
  return runInForeground(chosenRuntime().executable, [...circumstanceFlags(), root, ...process.argv.slice(2)])
})
