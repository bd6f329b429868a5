import { defineConfig } from '@playwright/test'

/** Takes the pictures of the guide; no test. */
export default defineConfig({
  testDir: '.',
  testMatch: 'takePictures.ts',
  outputDir: '../../test-results/pictures',
  timeout: 300_000,
  workers: 1,
  reporter: 'list',
})
