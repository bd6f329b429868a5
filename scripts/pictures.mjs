import { prepare, work } from './setup/prepare.mjs'
import { chosenRuntime, runtimeVariables } from './setup/electron-runtime.mjs'
import { inRoot } from './setup/places.mjs'
import { runCommand } from './setup/report.mjs'
import { announceCircumstances, runTerminalTool } from './run-program.mjs'
import { toolCommand } from './tool-command.mjs'

await runCommand(async () => {
  await prepare(work.endToEndTests)
  announceCircumstances()
  const [node, playwright] = toolCommand('playwright')
  const config = inRoot('test', 'pictures', 'playwright.config.ts')
  const env = { ...process.env, ...runtimeVariables(chosenRuntime()) }
  return runTerminalTool(node, [playwright, 'test', '--config', config], env)
})
