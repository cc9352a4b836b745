import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { testDatabase } from './test-database.ts'

const db = await testDatabase()

test('the types are those of the migrated database', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-types-'))
  const fresh = join(folder, 'types.ts')
  const generator = join(import.meta.dirname, '../node_modules/kysely-codegen/dist/cli/bin.js')
  const settings = join(import.meta.dirname, 'codegen.json')
  await promisify(execFile)(process.execPath, [
    generator,
    '--config-file',
    settings,
    '--url',
    db.url,
    '--out-file',
    fresh,
  ])
  const generated = await readFile(fresh, 'utf8')
  await rm(folder, { recursive: true })
  expect(await readFile(join(import.meta.dirname, 'types.ts'), 'utf8')).toBe(generated)
})
