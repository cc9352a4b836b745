import { generateKeyPairSync } from 'node:crypto'
import { domainToASCII } from 'node:url'
import PostalMime from 'postal-mime'
import type { SMTPServerOptions } from 'smtp-server'
import { expect, test } from 'vitest'
import { readAddress } from '#addresses'
import { attackTexts } from '#seeds/attack-texts.ts'
import { badInputs } from '#seeds/bad-inputs.ts'
import { wayOut } from './test-mail-server.ts'

const message = { subject: 'A code', text: 'Type 012 345', html: '<p>Type 012 345</p>' }
const headersOf = (raw: string) => {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  return head
    .split('\r\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)] as const)
}
const ALL_HEADERS =
  'Auto-Submitted Content-Type Date Feedback-ID From MIME-Version Message-ID Subject To'.split(' ')

const injections = [
  'x\r\nBcc: victim@example.org',
  'x\nBcc: victim@example.org',
  'x\rBcc: victim@example.org',
  'x\r\n\r\n<script>',
  'x\r\n.\r\nMAIL FROM:<a@example.org>',
  '=?utf-8?B?QmNjOiB4QGV4YW1wbGUub3Jn?=',
  '=?utf-8?Q?=0D=0ABcc:_x@example.org?=',
  '\u202eBcc: x',
  'x'.repeat(900),
  'é'.repeat(2_000),
  '.',
]

test('whatever stands in a subject or a text, the headers are ours and nobody else gets a copy', async () => {
  const { transport, received } = await wayOut()
  const hostile = [...injections, ...attackTexts]
  for (const text of hostile)
    await transport.send('ada@example.org', 'id', { subject: text, text, html: `<p>${text}</p>` })
  expect(received).toHaveLength(hostile.length)
  for (const [place, { raw, to, from }] of received.entries()) {
    expect(
      headersOf(raw)
        .map(([name]) => name)
        .toSorted(),
    ).toEqual(ALL_HEADERS)
    expect({ to, from }).toEqual({ to: ['ada@example.org'], from: 'no-reply@sign.example.org' })
    const email = await PostalMime.parse(raw)
    const oneLine = (text = '') => text.replaceAll(/\s+/g, ' ').trim()
    expect(oneLine(email.subject)).toBe(oneLine(hostile[place]).replaceAll('=?', '= ?'))
    expect(email.bcc ?? email.cc).toBeUndefined()
    expect(raw.split('\r\n').every((line) => Buffer.byteLength(line) <= 998)).toBe(true)
  }
})

test('each address we read as one mailbox is one recipient, letter for letter', async () => {
  const { transport, received } = await wayOut()
  const odd = [..."!#$%&'*+-/=?^_`{|}~"].map((sign) => `a${sign}b${sign}@example.org`)
  const typed = [...odd, ...[...badInputs('E-A'), ...badInputs('E-B')].map(({ input }) => input)]
  const read = typed.flatMap((input) => {
    const reading = readAddress(input)
    return reading.outcome === 'ok' ? [reading.address] : []
  })
  expect(read.length).toBeGreaterThan(25)
  for (const address of read)
    expect(await transport.send(address, 'id', message)).toEqual({ outcome: 'accepted' })
  // The server writes domains out again in the letters they are read in.
  const asSent = (address: string) => address.replace(/[^@]+$/, (domain) => domainToASCII(domain))
  expect(received.map(({ to }) => to.map(asSent))).toEqual(read.map((address) => [address]))
})

test.each([
  'a@example.org, b@example.org',
  'a@example.org b@example.org',
  '<a@example.org>,<b@example.org>',
  'a@example.org>\r\nRCPT TO:<b@example.org',
])('two addresses in place of one reach nobody: %j', async (to) => {
  const { transport, received } = await wayOut()
  await expect(transport.send(to, 'id', message)).rejects.toThrow('an email is for one mailbox')
  expect(received).toEqual([])
})

test('an email says that a machine wrote it, keeps its number at every attempt, and has its own return path', async () => {
  const { transport, received } = await wayOut(
    {},
    { returnPath: ({ kind, id }) => `bounces+${kind}-${id}@sign.example.org` },
  )
  await transport.send('ada@example.org', '0198-id', message)
  await transport.send('ada@example.org', '0198-id', message)
  for (const { raw, from } of received) {
    const headers = Object.fromEntries(headersOf(raw))
    expect(headers['Auto-Submitted']).toBe('auto-generated')
    expect(headers['Message-ID']).toBe('<0198-id@sign.example.org>')
    expect(headers['To']).toBe('ada@example.org')
    expect(from).toBe('bounces+email-0198-id@sign.example.org')
  }
  expect(received).toHaveLength(2)
})

test('the plain text comes first, then its twin, and nothing is attached', async () => {
  const { transport, received } = await wayOut()
  await transport.send('ada@example.org', 'id', message)
  const { raw } = received[0]!
  const types = [...raw.matchAll(/^Content-Type: ([^;\r]+)/gim)].map(([, type]) => type)
  expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html'])
  expect(await PostalMime.parse(raw)).toMatchObject({
    attachments: [],
    html: expect.stringContaining('<p>') as string,
  })
})

test('where a DKIM key is given, every email is signed over the headers that matter', async () => {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2_048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const { transport, received } = await wayOut(
    {},
    { dkim: { domainName: 'sign.example.org', keySelector: 'june', privateKey } },
  )
  await transport.send('ada@example.org', 'id', message)
  const signature = Object.fromEntries(headersOf(received[0]!.raw))['DKIM-Signature']!
  expect(signature).toMatch(/\bd=sign\.example\.org;.*\bs=june;/)
  const signed = /\bh=([^;]+)/.exec(signature)![1]!.toLowerCase().split(':')
  expect(signed).toEqual(
    expect.arrayContaining(['from', 'to', 'subject', 'date', 'message-id', 'mime-version']),
  )
})

test('news carries one line of each header that ends it, and the signature covers them all', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { transport, received } = await wayOut(
    {},
    {
      dkim: {
        domainName: 'sign.example.org',
        keySelector: 'one',
        privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
      },
    },
  )
  const unsubscribe = `https://sign.example.org/news/stop/${'x'.repeat(64)}?lang=ar`
  const headers = {
    'List-Id': `<${'a'.repeat(80)}.news.sign.example.org>`,
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }
  await transport.send('ada@example.org', 'id', { ...message, headers })
  const sent = headersOf(received[0]!.raw)
  for (const [name, value] of Object.entries(headers))
    expect(
      sent.filter(([each]) => each.toLowerCase() === name.toLowerCase()).map(([, line]) => line),
    ).toEqual([value])
  const signature = sent.find(([name]) => name === 'DKIM-Signature')![1].replaceAll(/\s/g, '')
  const covered = /;h=([^;]+)/.exec(signature)![1]!.toLowerCase().split(':')
  expect(covered).toEqual(
    expect.arrayContaining(['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'from', 'subject', 'to']),
  )
})

function refusing(responseCode: number): SMTPServerOptions['onRcptTo'] {
  return (_address, _session, done) => done(Object.assign(new Error('not so fast'), { responseCode }))
}

type Sockets = { connections: Set<{ _socket: { destroy: () => void } }> }

const hangUp: SMTPServerOptions['onData'] = function (this: unknown, stream) {
  stream.resume()
  const { connections } = this as Sockets
  stream.on('end', () => connections.forEach(({ _socket }) => _socket.destroy()))
}

test.each([
  [
    'refuses a recipient for now',
    { onRcptTo: refusing(450) },
    { reply: 450, mayHaveArrived: false, asksForLess: 'perhaps-here' },
  ],
  ['wants less of us', { onRcptTo: refusing(451) }, { mayHaveArrived: false, asksForLess: 'everywhere' }],
  ['wants none for now', { onRcptTo: refusing(421) }, { mayHaveArrived: false, asksForLess: 'everywhere' }],
  ['has no room', { onRcptTo: refusing(452) }, { mayHaveArrived: false, asksForLess: undefined }],
  ['closes the line in the middle of a message', { onData: hangUp }, { mayHaveArrived: true }],
])('a mail server that %s is told apart from one that may have the email', async (_, options, fault) => {
  const { transport } = await wayOut(options)
  await expect(transport.send('ada@example.org', 'id', message)).rejects.toMatchObject(fault)
})

test('a mail server on this machine is believed with a certificate of its own making', async () => {
  const { transport, received } = await wayOut({ disabledCommands: ['AUTH'] })
  expect(await transport.send('ada@example.org', 'id', message)).toEqual({ outcome: 'accepted' })
  expect(received).toHaveLength(1)
})

test('a mail server that is not there has certainly not got the email', async () => {
  const { transport, close } = await wayOut()
  await close()
  await expect(transport.send('ada@example.org', 'id', message)).rejects.toMatchObject({
    mayHaveArrived: false,
  })
})
