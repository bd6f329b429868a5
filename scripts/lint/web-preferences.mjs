/** The only value each of these settings of a page may have. */
const onlyValue = new Map([
  ['nodeIntegration', false],
  ['nodeIntegrationInWorker', false],
  ['nodeIntegrationInSubFrames', false],
  ['contextIsolation', true],
  ['sandbox', true],
  ['webSecurity', true],
  ['webviewTag', false],
  ['allowRunningInsecureContent', false],
  ['experimentalFeatures', false],
])

export const webPreferences = {
  create(context) {
    return {
      Property(node) {
        const name = node.key.name ?? node.key.value
        const isOnlyValue = onlyValue.has(name) && node.value.value === onlyValue.get(name)
        if (name === 'enableBlinkFeatures' || (onlyValue.has(name) && !isOnlyValue))
          context.report({ node, message: `A page of this program does not set ${name} this way` })
      },
    }
  },
}
