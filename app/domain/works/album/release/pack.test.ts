import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = await mkdtemp(join(tmpdir(), 'pack-'))
await writeFile(join(folder, 'credits.txt'), 'Ada Oyelaran\n')
afterAll(() => rm(folder, { recursive: true }))

/** The hash of a small ZIP as a machine packs it whose clocks stand like this. */
const packedIn = (TZ: string) =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `
    const { pack } = await import(${JSON.stringify(join(import.meta.dirname, 'pack.ts'))})
    const { createHash } = await import('node:crypto')
    const { readFileSync } = await import('node:fs')
    const path = process.argv[1] + '/zone.zip'
    const files = [{ path: 'credits.txt', bytes: readFileSync(process.argv[1] + '/credits.txt').length }]
    await pack(path, { folder: process.argv[1], files, top: 'x', at: new Date('2026-03-29T01:30:00Z') }, () => {})
    console.log(createHash('sha256').update(readFileSync(path)).digest('hex'))`,
      folder,
    ],
    { env: { ...process.env, TZ }, encoding: 'utf8' },
  )

test('a ZIP is the same wherever it is packed', () => {
  expect(packedIn('Pacific/Auckland')).toBe(packedIn('UTC'))
  expect(packedIn('Europe/London')).toBe(packedIn('UTC'))
})
