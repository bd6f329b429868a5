import { prepare, work } from './setup/prepare.mjs'
import { chosenRuntime } from './setup/electron-runtime.mjs'
import { root } from './setup/places.mjs'
import { runCommand } from './setup/report.mjs'
import { announceCircumstances, circumstanceFlags, runProgram } from './run-program.mjs'

await runCommand(async () => {
  await prepare(work.program)
  announceCircumstances()
  return runProgram(chosenRuntime().executable, [...circumstanceFlags(), root, ...process.argv.slice(2)])
})
