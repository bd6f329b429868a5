import { spawn } from 'node:child_process'
import { prepare, work } from './setup/prepare.mjs'
import { runCommand } from './setup/report.mjs'
import { root } from './setup/places.mjs'
import { toolCommand } from './tool-command.mjs'

await runCommand(async () => {
  await prepare(work.tools)
  const [name, ...args] = process.argv.slice(2)
  const [file, ...before] = toolCommand(name)
  const child = spawn(file, [...before, ...args], { cwd: root, stdio: 'inherit' })
  return new Promise((done) => {
    child.on('error', () => done(1))
    child.on('exit', (code) => done(code ?? 1))
  })
})
