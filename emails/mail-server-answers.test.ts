import { expect, test } from 'vitest'
import { readAddress } from '#addresses'
import { wayOut } from './test-mail-server.ts'

const message = { subject: 'A code', text: 'Type 012 345', html: '<p>Type 012 345</p>' }
const answers = (responseCode: number) => Object.assign(new Error('no'), { responseCode })
const atRecipient = (code: number) => ({
  onRcptTo: (_to: unknown, _session: unknown, done: (error: Error) => void) => done(answers(code)),
})
type Done = (error: Error) => void
const atRecipientSaying = (said: Error) => ({
  onRcptTo: (_to: unknown, _session: unknown, done: Done) => done(said),
})
const atMessageSaying = (said: Error) => ({
  onData: (stream: NodeJS.ReadableStream, _session: unknown, done: Done) =>
    void stream.on('end', () => done(said)).resume(),
})
const atSender = (code: number) => ({
  onMailFrom: (_from: unknown, _session: unknown, done: (error: Error) => void) => done(answers(code)),
})

test.each([550, 551, 553, 554])('a mailbox that answers %i is refused for good', async (code) => {
  const { transport } = await wayOut(atRecipient(code))
  expect(await transport.send('ada@example.org', 'id', message)).toEqual({ outcome: 'refused' })
})

test.each([
  [550, '5.1.1 no such user here', 'gone'],
  [550, '5.2.1 this mailbox is disabled', 'gone'],
  [550, '5.7.26 your mail has no signature', 'refused'],
  [554, '5.7.1 your network is on a list', 'refused'],
  [550, 'no such user here', 'refused'],
])('a mailbox that answers “%i %s” is %s', async (code, words, outcome) => {
  const said = Object.assign(new Error(words), { responseCode: code })
  for (const place of ['onRcptTo', 'onData'] as const) {
    const { transport } = await wayOut(place === 'onRcptTo' ? atRecipientSaying(said) : atMessageSaying(said))
    expect(await transport.send('ada@example.org', 'id', message)).toEqual({ outcome })
  }
})

test.each([421, 450, 451, 452])('a mailbox that answers %i is tried again later', async (code) => {
  const { transport } = await wayOut(atRecipient(code))
  await expect(transport.send('ada@example.org', 'id', message)).rejects.toThrow()
})

test('what failed is told without the address, because the queue and the log keep the words', async () => {
  const says = Object.assign(new Error('<ada@example.org>: try again'), { responseCode: 451 })
  const { transport } = await wayOut({
    onRcptTo: (_to: unknown, _session: unknown, done: (error: Error) => void) => done(says),
  })
  await expect(transport.send('ada@example.org', 'id', message)).rejects.toThrow(/^(?!.*ada@).*451/)
})

test.each([450, 530, 550, 554])(
  'when the mail server answers %i to us, it is no fault of the mailbox',
  async (code) => {
    const { transport } = await wayOut(atSender(code))
    await expect(transport.send('ada@example.org', 'id', message)).rejects.toThrow()
  },
)

test('an address in other letters is delivered where the server reads them, and refused at once where it does not', async () => {
  const reading = readAddress('用户@例子.广告')
  const address = reading.outcome === 'ok' ? reading.address : ''
  const able = await wayOut({ hideSMTPUTF8: false })
  expect(await able.transport.send(address, 'id', message)).toEqual({ outcome: 'accepted' })
  expect(able.received[0]!.to[0]).toMatch(/^用户@/)
  const unable = await wayOut({ hideSMTPUTF8: true })
  expect(await unable.transport.send(address, 'id', message)).toEqual({ outcome: 'refused' })
  expect(await unable.transport.send('ada@xn--fsqu00a.xn--4rr70v', 'id', message)).toEqual({
    outcome: 'accepted',
  })
  expect(unable.received).toHaveLength(1)
})

test('while the mail server is away, nothing is refused', async () => {
  const { transport, close } = await wayOut()
  await close()
  for (const address of ['ada@example.org', '用户@example.org']) {
    await expect(transport.send(address, 'id', message)).rejects.toThrow()
  }
})
