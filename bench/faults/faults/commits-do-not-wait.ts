import { NotStarted } from '../world/program.ts'
import type { Fault } from '../fault.ts'

/** Somebody sets synchronous_commit to off, for speed. */
export const commitsDoNotWait: Fault = {
  id: 'F13',
  title: 'synchronous_commit is off',
  expects: 'no process starts that would say yes before it is true; it says why',
  async inject({ world, crowd, breach, note }) {
    const { databases, fleet } = world
    await databases.primary.ask(`alter role undersigned set synchronous_commit = off`)
    world.afterwards(() => databases.primary.ask(`alter role undersigned reset synchronous_commit`))
    for (const role of ['web', 'worker'] as const) {
      const started = await fleet.add(role).then(
        () => undefined,
        (error: NotStarted) => error,
      )
      if (!started) breach(`a ${role} process starts all the same`)
      else if (started.code !== 2 || !/synchronous_commit/.test(started.message))
        breach(`a ${role} process ended with ${started.code} and says: ${started.message.slice(0, 100)}`)
      else note(started.message.split('\n').at(-1)!.slice(0, 90))
    }
    crowd.come(4)
  },
}
