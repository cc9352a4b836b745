import { setTimeout as pause } from 'node:timers/promises'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Builder } from './kind.ts'

/** A kind of work for the tests of all that kinds have in common: a roll of names, and what its settings tell it to suffer. */
export const build: Builder = async ({ settings, credits, edition, folder, inputs }, progress) => {
  const { slow, suffer, picture } = settings as { slow?: number; suffer?: string; picture?: string }
  if (suffer === 'a bug') throw new Error('a bug in a builder')
  if (suffer === 'a full disk') throw Object.assign(new Error('no space'), { code: 'ENOSPC' })
  if (suffer === 'an end') process.kill(process.pid, 'SIGKILL')
  for (let step = 0; step < (slow ?? 0); step++) {
    progress('names', step, slow!)
    await pause(50)
  }
  const names = credits.map(({ name }) => name)
  await writeFile(join(folder, 'names.txt'), names.map((name) => `${name}\n`).join(''))
  await writeFile(join(folder, 'about.json'), JSON.stringify(edition))
  if (picture) await writeFile(join(folder, 'picture.bin'), await readFile(inputs[picture]!))
  return {
    files: [
      { name: 'names.txt', type: 'text/plain; charset=utf-8', withNames: true },
      { name: 'about.json', type: 'application/json', withNames: false },
      ...(picture ? [{ name: 'picture.bin', type: 'application/octet-stream', withNames: false }] : []),
    ],
    places: credits.map((_, credit) => ({ credit, page: 1 + Math.floor(credit / 2), column: 1 })),
    facts: { pages: Math.ceil(names.length / 2) },
  }
}
