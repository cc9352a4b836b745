import { readFile } from 'node:fs/promises'

/** The most memory a process of this machine has had at once so far, in megabytes (`VmHWM` of Linux's proc(5)); not a number elsewhere. */
export async function mostMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024
}
