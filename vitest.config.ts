import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A process for each file: what a native module does to one cannot reach the next.
    pool: 'forks',
    // Generous: a slow machine must not fail a test, and none of them measures time.
    testTimeout: 60_000,
    projects: ['unit', 'integration'].map((name) => ({
      extends: true as const,
      test: { name, environment: 'node', include: [`test/${name}/**/*.test.ts`] },
    })),
  },
})
