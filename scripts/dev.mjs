import { prepare, work } from './setup/prepare.mjs'
import { chosenRuntime, runtimeVariables } from './setup/electron-runtime.mjs'
import { inPackages } from './setup/places.mjs'
import { runCommand } from './setup/report.mjs'
import { announceCircumstances, needsSandboxOff, runTerminalTool } from './run-program.mjs'

await runCommand(async () => {
  await prepare(work.development)
  announceCircumstances()
  const flags = needsSandboxOff() ? ['--noSandbox'] : []
  const args = ['dev', ...flags, '--', ...process.argv.slice(2)]
  const env = { ...process.env, ...runtimeVariables(chosenRuntime()) }
  return runTerminalTool(
    process.execPath,
    [inPackages('electron-vite', 'bin', 'electron-vite.js'), ...args],
    env,
  )
})
