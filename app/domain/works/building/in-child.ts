import { constants, setPriority } from 'node:os'
import type { Said } from './build-apart.ts'
import type { Builder, Order } from '../kind.ts'

/** The program of a build's own process: takes one order, builds it, says so, and ends. */
const say = (said: Said) => new Promise<void>((sent) => process.send!(said, () => sent()))

// A build without whoever asked for it is nobody's.
process.on('disconnect', () => process.exit(1))
stepBack()

process.once('message', (asked: { order: Order; builder: string }) => {
  void work(asked).then(() => process.exit(0))
})

function stepBack(): void {
  try {
    setPriority(constants.priority.PRIORITY_LOW)
  } catch {
    // Where a process may not say so (a filter of system calls), it is built all the same.
  }
}

async function work({ order, builder }: { order: Order; builder: string }): Promise<void> {
  try {
    const { build } = (await import(builder)) as { build: Builder }
    const built = await build(order, (step, done, of) => void say({ progress: [step, done, of] }))
    await say({ built })
  } catch (error) {
    const { message, stack, code } = error as NodeJS.ErrnoException
    await say({ fault: { message, stack, code } })
  }
}
