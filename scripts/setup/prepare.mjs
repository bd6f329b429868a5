import './node-version.mjs'
import { builtProgram } from './built-program.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { exclusively } from './exclusive.mjs'
import { packages } from './packages.mjs'
import { sandbox } from './sandbox.mjs'
import { sqliteBinary } from './sqlite-binary.mjs'
import { install, missingOf, programNeeds } from './system-packages.mjs'

/** @typedef {{ isDone: () => Promise<boolean>, perform: () => Promise<void> }} Step */

/** @param {{ forTests?: boolean }} purpose @returns {Step} */
const systemPackages = (purpose) => ({
  isDone: async () => (await missingOf(programNeeds(purpose))).length === 0,
  perform: async () => install(await missingOf(programNeeds(purpose))),
})

/** What to set up for which work, in this order. */
export const work = {
  tools: [packages],
  development: [systemPackages({}), packages, electronRuntime, sandbox, sqliteBinary],
  program: [systemPackages({}), packages, electronRuntime, sandbox, sqliteBinary, builtProgram],
  unitTests: [systemPackages({ forTests: true }), packages, electronRuntime, sqliteBinary],
  endToEndTests: [
    systemPackages({ forTests: true }),
    packages,
    electronRuntime,
    sandbox,
    sqliteBinary,
    builtProgram,
  ],
}

/**
 * Does what is not yet done. Nothing to do is the usual case, so the lock is only taken when there is something.
 * @param {Step[]} steps
 */
export async function prepare(steps) {
  const pending = await firstPending(steps)
  if (pending === steps.length) return
  await exclusively(async () => {
    for (const step of steps.slice(pending)) {
      if (!(await step.isDone())) await step.perform()
    }
  })
}

/** @param {Step[]} steps */
async function firstPending(steps) {
  for (const [i, step] of steps.entries()) if (!(await step.isDone())) return i
  return steps.length
}
