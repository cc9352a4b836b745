import { availableParallelism } from 'node:os'
import { defineConfig } from '@playwright/test'

// The program and its database want a share of the machine as well.
const WORKERS = Math.max(2, Math.floor(availableParallelism() * 0.75))

/**
 * The stories: what people come here to do, done in a real browser with the real program. No retries, because a story
 * that only sometimes passes tells of a bug; and no waiting for time to go by, but for moments between two looks at what a
 * worker builds.
 */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/stage/run-program.ts',
  workers: WORKERS,
  fullyParallel: true,
  retries: 0,
  forbidOnly: !!process.env.CI,
  // Generous, for a machine that is busy with other things; a story itself takes a second or three.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: { locale: 'en-GB', screenshot: 'only-on-failure', actionTimeout: 15_000, navigationTimeout: 20_000 },
})
