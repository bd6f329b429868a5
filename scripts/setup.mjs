import { prepare, work } from './setup/prepare.mjs'
import { official } from './setup/electron-official.mjs'
import { runCommand, say } from './setup/report.mjs'

await runCommand(async () => {
  if (process.argv.includes('--retry-official')) official.forgetFailure()
  await prepare(work.endToEndTests)
  say('everything is set up')
  return 0
})
