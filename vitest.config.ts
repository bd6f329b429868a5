import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // A process for each file: what a native module does to one cannot reach the next.
    pool: 'forks',
    projects: ['unit', 'integration'].map((name) => ({
      extends: true as const,
      test: { name, environment: 'node', include: [`test/${name}/**/*.test.ts`] },
    })),
  },
})
