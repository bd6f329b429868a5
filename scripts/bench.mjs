import { runnerImport } from 'vite'
import { prepare, work } from './setup/prepare.mjs'
import { inRoot } from './setup/places.mjs'
import { runCommand } from './setup/report.mjs'

await runCommand(async () => {
  await prepare(work.program)
  const at = process.argv.indexOf('--only')
  const { module } = await runnerImport(inRoot('test', 'bench', 'runBenches.ts'))
  await module.runBenches(at < 0 ? null : process.argv[at + 1])
  return 0
})
