import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Kind } from './kind.ts'

// The pages' code is bundled elsewhere, and asks the folder that the process runs from.
const here = import.meta.dirname
const works = here.endsWith('works') ? here : join(here, '../../app/domain/works')

/** Finds the kinds of works in a folder: each folder in it with a `kind.ts`, which exports a Kind as its default, under the folder's name. */
export async function findKinds(folder: string): Promise<Record<string, Kind>> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'kind.ts')))
    .map(({ name }) => name)
    .sort()
  const found = names.map(async (name): Promise<[string, Kind]> => {
    const at = pathToFileURL(join(folder, name, 'kind.ts')).href
    return [name, ((await import(/* @vite-ignore */ at)) as { default: Kind }).default]
  })
  return Object.fromEntries(await Promise.all(found))
}

/** Every kind of work there is: a further one is a folder beside these. */
export const kinds = await findKinds(works)
