import { prepare } from './setup/prepare.mjs'
import { runCommand } from './setup/report.mjs'
import { stages } from './test/stages.mjs'
import { isGood, ofCheck, sum, summaryLine } from './test/tally.mjs'

const names = new Set(stages.flatMap((stage) => stage.names))
const args = process.argv.slice(2)
const wanted = args.filter((arg) => names.has(arg))
const filters = args.filter((arg) => !names.has(arg))

await runCommand(async () => {
  const chosen = stages.filter(
    (stage) => wanted.length === 0 || stage.names.some((name) => wanted.includes(name)),
  )
  await prepare([...new Set(chosen.flatMap((stage) => stage.needs))])
  const tallies = []
  for (const stage of chosen) tallies.push(await performed(stage))
  const total = sum(tallies)
  for (const { name, reason } of total.skipped) console.log(`skipped: ${name} (${reason})`)
  console.log(summaryLine(total))
  return isGood(total) ? 0 : 1
})

/** @param {import('./test/stages.mjs').Stage} stage */
async function performed(stage) {
  const start = performance.now()
  const { tally, output } = await stage
    .perform({ names: stage.names.filter((name) => wanted.includes(name)), filters })
    .catch((error) => ({ tally: ofCheck(false), output: `error: ${error.message}` }))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (!isGood(tally)) console.log(output.trimEnd())
  console.log(`${isGood(tally) ? 'passed' : 'FAILED'}  ${stage.title}: ${summaryLine(tally)} (${seconds} s)`)
  return tally
}
