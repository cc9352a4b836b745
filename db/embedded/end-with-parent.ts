import type { ChildProcess } from 'node:child_process'

const children = new Set<ChildProcess>()

// Registered once for all: one listener per server would set off Node's leak warning in a test run.
process.on('exit', () => {
  for (const child of children) child.kill('SIGINT')
})

/**
 * Sees to it that a process does not outlive ours when we exit without having stopped it. SIGINT is PostgreSQL's fast
 * shutdown, which it completes alone. Nothing can be done when we are killed with SIGKILL; the next start tidies up.
 */
export function endWithParent(child: ChildProcess) {
  children.add(child)
  child.once('exit', () => children.delete(child))
}
