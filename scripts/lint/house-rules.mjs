import { boundaries } from './boundaries.mjs'
import { timeAndChance } from './time-and-chance.mjs'
import { webPreferences } from './web-preferences.mjs'

/** The rules of ARCHITECTURE.md that no ready-made rule knows, as a plugin for oxlint. */
export default {
  meta: { name: 'house' },
  rules: {
    boundaries,
    'time-and-chance': timeAndChance,
    'web-preferences': webPreferences,
  },
}
