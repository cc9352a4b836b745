import { stat } from 'node:fs/promises'

/** The mark by which a running postmaster is known to be this folder's: a copy of the folder gets another one. */
export async function markOf(cluster: string): Promise<string> {
  const { dev, ino } = await stat(cluster)
  return `undersigned-${dev}-${ino}`
}
