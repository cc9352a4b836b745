import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { receiveForm, type ReceivedForm } from './receive-form.ts'

const folder = await mkdtemp(join(tmpdir(), 'undersigned-form-'))
afterAll(() => rm(folder, { recursive: true }))

function send(bytes: number, beside: string[] = []): Promise<ReceivedForm> {
  const form = new FormData()
  for (const [number, text] of beside.entries()) form.set(`text-${number}`, text)
  form.set('recording', new Blob([new Uint8Array(bytes)]), 'room.wav')
  form.set('place', 'Kitchen, Lagos')
  const request = new Request('https://here/', { method: 'POST', body: form })
  const wishes = { folder: join(folder, 'uploads'), file: 'recording', most: 500_000 }
  return receiveForm(request, wishes, (received) => Promise.resolve(received))
}

test('where nothing fits on the disk any more, what was typed beside the file is kept', async () => {
  const disk = await open(folder)
  const writing = vi.spyOn(Object.getPrototypeOf(disk), 'appendFile')
  await disk.close()
  writing.mockRejectedValueOnce(Object.assign(new Error('full'), { code: 'ENOSPC' }))
  const { typed, fault, path } = await send(400_000)
  expect({ ...typed }).toEqual({ place: 'Kitchen, Lagos' })
  expect({ fault, path }).toEqual({ fault: 'disk-full', path: undefined })
  expect(await readdir(join(folder, 'uploads'))).toEqual([])
})

test('a file that is larger than is taken leaves what was typed beside it', async () => {
  const { typed, fault } = await send(600_000)
  expect({ ...typed, fault }).toEqual({ place: 'Kitchen, Lagos', fault: 'too-large' })
})

test('what is nothing but texts for megabytes is not gathered in memory', async () => {
  const { typed, path } = await send(
    1_000,
    Array.from({ length: 500 }, () => 'x'.repeat(10_000)),
  )
  expect(JSON.stringify(typed).length).toBeLessThan(300_000)
  expect(typed['text-0']).toHaveLength(10_000)
  expect(path).toBeDefined()
})
