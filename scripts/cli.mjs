import { prepare, work } from './setup/prepare.mjs'
import { chosenRuntime } from './setup/electron-runtime.mjs'
import { root } from './setup/places.mjs'
import { runCommand } from './setup/report.mjs'
import { circumstanceFlags, runProgram } from './run-program.mjs'

// stderr carries the program's own one-line errors, so Chromium is to report nothing there but its own death, and
// to start no process for graphics, which would complain when the display goes away with the program.
const silence = ['--log-level=3', '--disable-gpu', '--disable-software-rasterizer']

await runCommand(async () => {
  await prepare(work.program)
  return runProgram(chosenRuntime().executable, [
    ...circumstanceFlags(),
    ...silence,
    root,
    '--cli',
    ...process.argv.slice(2),
  ])
})
