import { mkdtemp, open, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { receiveForm, type ReceivedForm } from './receive-form.ts'

const folder = await mkdtemp(join(tmpdir(), 'undersigned-form-'))
afterAll(() => rm(folder, { recursive: true }))

const reported: [unknown, string][] = []

function send(bytes: number, beside: string[] = []): Promise<ReceivedForm> {
  const form = new FormData()
  for (const [number, text] of beside.entries()) form.set(`text-${number}`, text)
  form.set('recording', new Blob([new Uint8Array(bytes)]), 'room.wav')
  form.set('place', 'Kitchen, Lagos')
  return receive(new Request('https://here/', { method: 'POST', body: form }))
}

const note = (error: unknown, id: string) => void reported.push([error, id])

function receive(request: Request, report = note): Promise<ReceivedForm> {
  const wishes = { folder: join(folder, 'uploads'), file: 'recording', most: 500_000 }
  const context = { requestId: 'id-1', report }
  return receiveForm({ request, context }, wishes, (received) => Promise.resolve(received))
}

async function failOnce(code: string) {
  const disk = await open(folder)
  const writing = vi.spyOn(Object.getPrototypeOf(disk), 'appendFile')
  await disk.close()
  writing.mockRejectedValueOnce(Object.assign(new Error('of the disk'), { code }))
}

test('where nothing fits on the disk any more, what was typed beside the file is kept', async () => {
  await failOnce('ENOSPC')
  const { typed, fault, path } = await send(400_000)
  expect({ ...typed }).toEqual({ place: 'Kitchen, Lagos' })
  expect({ fault, path }).toEqual({ fault: 'disk-full', path: undefined })
  expect(await readdir(join(folder, 'uploads'))).toEqual([])
})

test.each(['EIO', 'EROFS', 'EACCES'])(
  'a disk that fails is our fault: it is told so, whoever looks after us learns of it, and what was typed is kept (%s)',
  async (code) => {
    reported.length = 0
    await failOnce(code)
    const { typed, fault, path } = await send(400_000)
    expect({ ...typed }).toEqual({ place: 'Kitchen, Lagos' })
    expect({ fault, path }).toEqual({ fault: 'disk-fault', path: undefined })
    expect(reported).toEqual([[expect.objectContaining({ code }), 'id-1']])
  },
)

test('a file that its sender does not send to its end broke off, and is nobody’s bug', async () => {
  reported.length = 0
  const head = '--b\r\nContent-Disposition: form-data; name="recording"; filename="room.wav"\r\n\r\n'
  const body = new ReadableStream({
    pull(controller) {
      controller.enqueue(new TextEncoder().encode(head + 'x'.repeat(10_000)))
      controller.error(Object.assign(new Error('gone'), { code: 'ECONNRESET' }))
    },
  })
  const headers = { 'Content-Type': 'multipart/form-data; boundary=b' }
  const request = new Request('https://here/', { method: 'POST', headers, body, duplex: 'half' })
  const { fault } = await receive(request)
  expect([fault, reported]).toEqual(['broken-off', []])
})

test.each([
  ['names no field', '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n', 'b'],
  ['says nothing about a part', '--b\r\nX: y\r\n\r\nx\r\n--b--\r\n', 'b'],
  ['has no end', '--b\r\nContent-Disposition: form-data; name="place"\r\n\r\nKitchen', 'b'],
  ['does not say where its parts end', '--b\r\n', ''],
])('a form that %s is answered as one that broke off, and is nobody’s bug', async (_, body, boundary) => {
  reported.length = 0
  const type = boundary ? `multipart/form-data; boundary=${boundary}` : 'multipart/form-data'
  const request = new Request('https://here/', { method: 'POST', headers: { 'Content-Type': type }, body })
  expect(await receive(request)).toMatchObject({ fault: 'broken-off' })
  expect(reported).toEqual([])
})

test('a part that says megabytes of itself breaks off, and keeps nobody else waiting', async () => {
  const head = '--b\r\nContent-Disposition: form-data; name="place"\r\n'
  const body = `${head}${'X: y\r\n'.repeat(150_000)}\r\nKitchen\r\n--b--\r\n`
  const headers = { 'Content-Type': 'multipart/form-data; boundary=b' }
  const start = performance.now()
  const { fault } = await receive(new Request('https://here/', { method: 'POST', headers, body }))
  expect(fault).toBe('broken-off')
  expect(performance.now() - start).toBeLessThan(500)
})

test('a form is read whole however it is cut on its way', async () => {
  const form = new FormData()
  form.set('place', 'Kitchen, Lagos')
  form.set('recording', new Blob([new Uint8Array(3_000)]), 'room.wav')
  const whole = new Request('https://here/', { method: 'POST', body: form })
  const { headers } = whole
  const bytes = new Uint8Array(await whole.arrayBuffer())
  for (const step of [1, 7, 1_000]) {
    const body = new ReadableStream({
      start(controller) {
        for (let cut = 0; cut < bytes.length; cut += step) controller.enqueue(bytes.slice(cut, cut + step))
        controller.close()
      },
    })
    const request = new Request('https://here/', { method: 'POST', headers, body, duplex: 'half' })
    const { typed, path, fault } = await receive(request)
    expect([{ ...typed }, !!path, fault]).toEqual([{ place: 'Kitchen, Lagos' }, true, undefined])
  }
})

test('a bug of ours is no form that broke off: it is thrown, and the folder is empty again', async () => {
  await failOnce('EIO')
  const bug = new Error('a bug of ours')
  const form = new FormData()
  form.set('recording', new Blob([new Uint8Array(400_000)]), 'room.wav')
  const broken = () => {
    throw bug
  }
  const request = new Request('https://here/', { method: 'POST', body: form })
  await expect(receive(request, broken)).rejects.toBe(bug)
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
