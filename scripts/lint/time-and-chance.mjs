import { pathInProject } from './path-in-project.mjs'

const message =
  'Time, ids and chance are arguments; only the places where the program is put together make them'

const members = new Map([
  ['Date', ['now']],
  ['Math', ['random']],
  ['performance', ['now', 'timeOrigin']],
  ['process', ['hrtime', 'uptime']],
  ['crypto', ['randomUUID', 'getRandomValues']],
])

const cryptoNames = ['*', 'default', 'randomUUID', 'randomBytes', 'randomInt', 'getRandomValues', 'webcrypto']

export const timeAndChance = {
  create(context) {
    // The page's policy needs a nonce nobody can guess.
    const mayBeRandom = pathInProject(context).startsWith('src/main/app/')
    const report = (node) => context.report({ node, message })

    return {
      NewExpression(node) {
        if (nameOf(node.callee) === 'Date' && node.arguments.length === 0) report(node)
      },
      CallExpression(node) {
        const name = nameOf(node.callee)
        if (name === 'Date' || (name === 'dayjs' && node.arguments.length === 0)) report(node)
      },
      MemberExpression(node) {
        const property = node.computed ? node.property.value : node.property.name
        if (members.get(nameOf(node.object))?.includes(property)) report(node)
      },
      ImportDeclaration(node) {
        const source = node.source.value.replace(/^node:/, '')
        for (const specifier of node.specifiers) {
          const name = specifier.imported?.name ?? '*'
          if (name === 'randomBytes' && mayBeRandom) continue
          if (source === 'uuidv7' || (source === 'crypto' && cryptoNames.includes(name))) report(specifier)
        }
      },
    }
  },
}

/** The last name of `Date`, `globalThis.Date` or `window.crypto`. */
function nameOf(node) {
  return node.type === 'MemberExpression' && !node.computed ? node.property.name : node.name
}
