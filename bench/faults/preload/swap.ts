import { registerHooks } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

// Loaded with --import into a process of the rig: it runs with one module of the platform replaced by a broken one, which
// may itself use the right one. FAULTS_SWAP is `right.ts=broken.ts`, from the folder of the platform.
const [right, wrong] = process.env.FAULTS_SWAP!.split('=').map((path) => pathToFileURL(resolve(path)).href)

registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context)
    return found.url === right && context.parentURL !== wrong ? { ...found, url: wrong! } : found
  },
})
