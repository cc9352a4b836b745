import { defineConfig } from 'vitest/config'

/** Unit and integration tests: beside the code, against a real PostgreSQL that is started once for all of them. */
export default defineConfig({
  test: {
    include: ['{app,db,emails,seeds}/**/*.test.ts'],
    globalSetup: 'db/test-server.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    retry: 0,
    // What comes a moment later comes some seconds later where the machine is busy with other things.
    expect: { poll: { timeout: 15_000 } },
    reporters: ['dot'],
  },
})
