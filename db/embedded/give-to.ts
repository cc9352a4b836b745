import { lchown, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { ServerUser } from './choose-user.ts'

/** Makes a folder and all that is in it belong to the server's user. Touches nothing that already does. */
export async function giveTo({ identity }: ServerUser, folder: string) {
  if (!('uid' in identity) || (await lstat(folder)).uid === identity.uid) return
  for (const entry of await readdir(folder, { recursive: true }))
    await lchown(join(folder, entry), identity.uid, identity.gid)
  // Last, because it is what the question above is answered by after an interruption.
  await lchown(folder, identity.uid, identity.gid)
}
