// Runs at the end of “npm ci”, so that the first start has nothing left to build. Plain JavaScript, because an older
// Node may be all there is; then, and where the builder is not installed, the start says or does what is needed.
import { existsSync } from 'node:fs'

const [major] = process.versions.node.split('.').map(Number)
if (major >= 24 && existsSync('node_modules/@remix-run/dev')) {
  const { buildPages } = await import('./pages/build-pages.ts')
  await buildPages()
}
