import { readFile, symlink } from 'node:fs/promises'
import { basename, join } from 'node:path'

/**
 * Makes the symlinks between shared libraries that npm cannot carry. The package does so after its installation, but
 * not under `npm ci --ignore-scripts`. Links that exist stay; where we may not write, nothing happens.
 */
export async function hydrateSymlinks(home: string) {
  const list = await readFile(join(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) await symlink(basename(source), join(home, target)).catch(() => {})
}
