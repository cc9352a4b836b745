import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { buildRelease, type Release } from '../../app/domain/works/album/index.ts'

/** What a build took: seconds, and the most memory of its process in megabytes. */
export type Built = { took: number; mostMemory: number; megabytes: number; zipMegabytes: number }

// As the worker builds: in a process of its own, at the lowest priority.
setPriority(constants.priority.PRIORITY_LOW)

process.once('message', (order: { folder: string; into: string; release: Release }) => void build(order))

async function build({ folder, into, release }: { folder: string; into: string; release: Release }) {
  const start = performance.now()
  const built = await buildRelease(into, release, { findUpload: (upload) => join(folder, upload) })
  const answer: Built = {
    took: (performance.now() - start) / 1_000,
    mostMemory: process.resourceUsage().maxRSS / 2 ** 10,
    megabytes: built.files.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6,
    zipMegabytes: built.zip.bytes / 1e6,
  }
  process.send!(answer, () => process.exit(0))
}
