import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import S3rver from 's3rver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDisk, openStore, type Files } from './index.ts'

const folder = await mkdtemp(join(tmpdir(), 'undersigned-files-'))
const server = new S3rver({
  port: 0,
  silent: true,
  directory: join(folder, 'store'),
  configureBuckets: [{ name: 'undersigned', configs: [] }],
})
let endpoint = ''
beforeAll(async () => {
  const { port } = await server.run()
  endpoint = `http://127.0.0.1:${port}/undersigned`
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const key = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' }
const places: [string, () => Files][] = [
  ['a folder of this machine', () => openDisk(join(folder, 'disk'))],
  ['an object store', () => openStore({ endpoint, region: 'us-east-1', ...key })],
]

async function aFile(content: Uint8Array): Promise<string> {
  const path = join(folder, randomBytes(6).toString('hex'))
  await writeFile(path, content)
  return path
}

describe.each(places)('%s', (_name, open) => {
  test('gives back what was put there, whole or a part of it', async () => {
    const content = randomBytes(100_000)
    await open().put('works/one.pdf', await aFile(content))
    const whole = (await open().read('works/one.pdf'))!
    expect(whole.bytes).toBe(content.length)
    expect((await buffer(whole.stream)).equals(content)).toBe(true)
    const part = (await open().read('works/one.pdf', { from: 10, to: 99 }))!
    expect(part.bytes).toBe(content.length)
    expect((await buffer(part.stream)).equals(content.subarray(10, 100))).toBe(true)
  })

  test('takes a file of twenty million bytes', async () => {
    const content = randomBytes(20_000_000)
    await open().put('works/large.zip', await aFile(content))
    const { bytes, stream } = (await open().read('works/large.zip'))!
    expect(bytes).toBe(content.length)
    expect((await buffer(stream)).equals(content)).toBe(true)
  })

  test('replaces, lists and removes', async () => {
    await open().put('lists/a.txt', await aFile(Buffer.from('first')))
    await open().put('lists/a.txt', await aFile(Buffer.from('second')))
    await open().put('lists/b/c.txt', await aFile(Buffer.from('third')))
    expect((await buffer((await open().read('lists/a.txt'))!.stream)).toString()).toBe('second')
    expect(await open().list('lists/')).toEqual(['lists/a.txt', 'lists/b/c.txt'])
    await open().remove('lists/a.txt')
    await open().remove('lists/a.txt')
    expect(await open().list('lists/')).toEqual(['lists/b/c.txt'])
  })

  test('has nothing under a key that nothing was put under', async () => {
    expect(await open().read('none/here.txt')).toBeUndefined()
    expect(await open().read('none/here.txt', { from: 0, to: 1 })).toBeUndefined()
  })

  test('takes no key that could lead elsewhere', async () => {
    for (const wrong of ['../secret', '/etc/passwd', 'a/../b', '.arriving/x', 'a//b', 'A', ''])
      await expect((async () => open().put(wrong, await aFile(Buffer.from('x'))))()).rejects.toThrow(
        'not a key',
      )
  })
})

test('a file that cannot be written leaves the one before it, and nothing beside it', async () => {
  const disk = openDisk(join(folder, 'careful'))
  await disk.put('one.txt', await aFile(Buffer.from('first')))
  await expect(disk.put('one.txt', join(folder, 'not there'))).rejects.toThrow('ENOENT')
  expect((await buffer((await disk.read('one.txt'))!.stream)).toString()).toBe('first')
  expect(await readdir(join(folder, 'careful', '.arriving'))).toEqual([])
})

test('an object store that refuses the key says so, and nothing is stored', async () => {
  const stranger = openStore({
    endpoint,
    region: 'us-east-1',
    accessKeyId: 'nobody',
    secretAccessKey: 'nothing',
  })
  await expect(stranger.put('one.txt', await aFile(Buffer.from('x')))).rejects.toThrow()
})
