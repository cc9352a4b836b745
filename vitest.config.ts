import { defineConfig } from 'vitest/config'

/** Unit and integration tests: beside the code, against a real PostgreSQL that is started once for all of them. */
export default defineConfig({
  test: {
    include: ['{app,db,emails,seeds}/**/*.test.ts'],
    globalSetup: 'db/test-server.ts',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    maxWorkers: 2,
    retry: 0,
    reporters: ['dot'],
  },
})
