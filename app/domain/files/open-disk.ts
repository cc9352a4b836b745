import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { dirname, join, relative } from 'node:path'
import { checkKey, type Files } from './files.ts'

// Beside the files, so that a rename stays within one file system; a key never begins with a dot.
const ARRIVING = '.arriving'

/**
 * Files in a folder of this machine. A file is copied beside its place, written through to the disk and then renamed
 * (POSIX rename is atomic), so that nobody ever reads half a one. Throws ENOSPC when the disk is full; then nothing changed.
 */
export function openDisk(folder: string): Files {
  const placeOf = (key: string) => join(folder, checkKey(key))
  return {
    async put(key, path) {
      const place = placeOf(key)
      const arriving = join(folder, ARRIVING, randomUUID())
      await mkdir(dirname(arriving), { recursive: true, mode: 0o700 })
      await mkdir(dirname(place), { recursive: true, mode: 0o700 })
      try {
        await copyFile(path, arriving)
        await writeThrough(arriving)
        await rename(arriving, place)
        await writeThrough(dirname(place), 'r')
      } finally {
        await rm(arriving, { force: true })
      }
    },
    async read(key, part) {
      const place = placeOf(key)
      const found = await stat(place).catch(absent)
      if (!found?.isFile()) return undefined
      return {
        bytes: found.size,
        stream: createReadStream(place, part && { start: part.from, end: part.to }),
      }
    },
    remove: (key) => rm(placeOf(key), { force: true }),
    async list(prefix) {
      const entries = (await readdir(folder, { recursive: true, withFileTypes: true }).catch(absent)) ?? []
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .filter((key) => key.startsWith(prefix) && !key.startsWith(ARRIVING))
        .toSorted()
    },
  }
}

// Of a folder: that the file is in it under its name (fsync(2)).
async function writeThrough(path: string, flags = 'r+'): Promise<void> {
  const file = await open(path, flags)
  await file.sync().finally(() => file.close())
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error
}
