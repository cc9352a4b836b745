import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import frozen from './frozen.json' with { type: 'json' }

test('history does not change: every migration is, byte for byte, what was merged', async () => {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.sql')).toSorted()
  const hashes = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(import.meta.dirname, file))
      return [file, createHash('sha256').update(text).digest('hex')] as const
    }),
  )
  expect(Object.fromEntries(hashes)).toEqual(frozen)
})

test('migrations have numbers that rise, and no two share one', () => {
  const numbers = Object.keys(frozen).map((file) => Number(file.slice(0, 4)))
  expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other))
})
