import type { SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, test } from 'vitest'
import { openTransport, type Transport } from '#emails'
import { sign } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { ago, aPerson, fromNow, keys, openCampaign, postOffice } from '#seeds/world.ts'
import { mailServer, wayOut } from '../../../emails/test-mail-server.ts'
import { deliver } from './deliver.ts'
import { handOver } from './hand-over.ts'
import { keepDelivering } from './keep-delivering.ts'
import { take } from './take.ts'

const db = await testDatabase()
const SOON = { timeout: 15_000, interval: 20 }

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
  await db.deleteFrom('mail_lanes').execute()
  await db
    .updateTable('outbox')
    .set({ state: 'dropped', address_sealed: null, finished_at: ago('1 day') })
    .where('state', '=', 'waiting')
    .execute()
})

/** A worker that sends by this transport until the test is over. */
function work(transport: Transport) {
  const ending = new AbortController()
  const faults: unknown[] = []
  const onFault = (fault: unknown) => void faults.push(fault)
  const done = keepDelivering(
    db,
    { ...postOffice().correspondence, transport },
    { signal: ending.signal, onFault },
  )
  const stop = async () => {
    ending.abort()
    await done
  }
  stops.push(stop)
  return { faults, stop }
}

let people = 0

/** So many forms, from mailboxes at this provider. */
async function forms(count: number, domain = 'example.org') {
  const { id: campaignId } = await openCampaign(db)
  const sent = Array.from({ length: count }, async () => {
    const form = aPerson({ email: `person-${(people += 1)}@${domain}` })
    await sign(db, keys, { campaignId, form, locale: 'en', network: null })
    return form.address
  })
  return Promise.all(sent)
}

const waiting = async () =>
  (await db.selectFrom('outbox').select('id').where('state', '=', 'waiting').execute()).length
const codeIn = (raw: string) => /\b\d{3} \d{3}\b/.exec(raw)?.[0]
const idIn = (raw: string) => /^Message-ID: (.*)$/m.exec(raw)?.[1]
const says = (responseCode: number) => Object.assign(new Error('4.7.28 not so fast'), { responseCode })

test('three workers at once send everybody one email', async () => {
  const { transport, received } = await wayOut()
  const addresses = await forms(300)
  for (let worker = 0; worker < 3; worker++) work(transport)
  await expect.poll(waiting, SOON).toBe(0)
  expect(received.map(({ to }) => to[0]!).toSorted()).toEqual(addresses.toSorted())
  expect(new Set(received.map(({ raw }) => codeIn(raw))).size).toBeGreaterThan(280)
})

test('a provider that says “not so fast” is heard once and left alone for a minute, and nobody else waits', async () => {
  const asking: string[] = []
  const { transport, received } = await wayOut({
    onRcptTo({ address }, _session, done) {
      if (!address.endsWith('@slow.example.org')) return done()
      asking.push(address)
      done(says(421))
    },
  })
  await forms(100, 'slow.example.org')
  const others = await forms(100, 'quick.example.org')
  work(transport)
  await expect.poll(() => received.length, SOON).toBe(100)
  expect(received.map(({ to }) => to[0]!).toSorted()).toEqual(others.toSorted())
  await expect
    .poll(() => db.selectFrom('mail_lanes').select('per_minute').execute(), SOON)
    .toEqual([{ per_minute: 6 }])
  // The fifteen that were in the air may have heard it too.
  const heard = asking.length
  expect(heard).toBeLessThanOrEqual(15)
  await forms(20, 'slow.example.org')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(asking).toHaveLength(heard)
})

test('a slow provider gets its emails in order, at its pace, none twice', async () => {
  let refusing = true
  const slow: SMTPServerOptions['onRcptTo'] = (_to, _session, done) => done(refusing ? says(451) : null)
  const { transport, received } = await wayOut({ onRcptTo: slow })
  const addresses: string[] = []
  for (let count = 0; count < 30; count++) addresses.push(...(await forms(1, 'strict.example.org')))
  work(transport)
  await expect.poll(() => db.selectFrom('mail_lanes').selectAll().execute(), SOON).toHaveLength(1)
  await expect
    .poll(
      async () =>
        (
          await db
            .selectFrom('outbox')
            .select('id')
            .where('laned', '=', true)
            .where('state', '=', 'waiting')
            .execute()
        ).length,
      SOON,
    )
    .toBeGreaterThan(0)
  refusing = false
  await db
    .updateTable('outbox')
    .set({ due_at: ago('1 second') })
    .where('state', '=', 'waiting')
    .execute()
  await db
    .updateTable('mail_lanes')
    .set({ closed_to: ago('1 second'), per_minute: 600 })
    .execute()
  await expect.poll(() => received.length, SOON).toBe(30)
  expect(new Set(received.map(({ to }) => to[0]))).toEqual(new Set(addresses))
  const { per_minute } = await db.selectFrom('mail_lanes').select('per_minute').executeTakeFirstOrThrow()
  expect(per_minute).toBeGreaterThan(600)
})

test('half an hour without a mail server loses nobody, and when it is back all have their codes', async () => {
  const { transport, port, received, close } = await wayOut()
  await close()
  const addresses = await forms(40)
  const { faults } = work(transport)
  await expect.poll(() => faults, SOON).not.toEqual([])
  expect(await waiting()).toBe(40)
  const attempts = async () => {
    const rows = await db.selectFrom('outbox').select('attempts').where('state', '=', 'waiting').execute()
    return rows.map((row) => row.attempts)
  }
  await expect.poll(attempts, SOON).toEqual(addresses.map(() => 0))
  const back = await mailServer({}, port)
  await expect.poll(() => back.received.length, SOON).toBe(40)
  expect(back.received.map(({ to }) => to[0]!).toSorted()).toEqual(addresses.toSorted())
  expect(received).toEqual([])
  expect(faults.map(String)).toEqual([expect.stringMatching(/mail server cannot be used: .*ECONNREFUSED/)])
})

test('a line that breaks after the email and before the yes sends the same code once more, and never another', async () => {
  let breaks = 1
  const copies: string[] = []
  const { transport } = await wayOut({
    onData(this: unknown, stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        copies.push(Buffer.concat(chunks).toString('utf8'))
        const { connections } = this as { connections: Set<{ _socket: { destroy: () => void } }> }
        if (breaks-- > 0) for (const { _socket } of connections) _socket.destroy()
        else done()
      })
    },
  })
  await forms(1)
  work(transport)
  await expect.poll(() => copies.length, SOON).toBe(2)
  await expect.poll(waiting, SOON).toBe(0)
  expect(copies.map(idIn)[1]).toBe(copies.map(idIn)[0])
  expect(codeIn(copies[1]!)).toBe(codeIn(copies[0]!))
})

test('killed between the mail server’s yes and ours, a worker is followed after two minutes by the same code, once', async () => {
  const office = postOffice()
  await forms(1)
  const later = fromNow()
  const { parcels } = await take(db, office.correspondence, { due: 10 }, later('0 seconds'))
  await handOver(office.correspondence, parcels[0]!)
  await deliver(db, office.correspondence, { due: 10 }, later('119 seconds'))
  expect(office.letters).toHaveLength(1)
  await deliver(db, office.correspondence, { due: 10 }, later('121 seconds'))
  await deliver(db, office.correspondence, { due: 10 }, later('10 minutes'))
  expect(office.letters).toHaveLength(2)
  expect(codeIn(office.letters[1]!.text)).toBe(codeIn(office.letters[0]!.text))
  expect(office.letters[1]!.id).toBe(office.letters[0]!.id)
})

test('while the name of the mail server cannot be looked up, emails keep their places, and whoever runs it is told once', async () => {
  const from = { name: 'Undersigned', address: 'no-reply@sign.example.org' }
  const transport = openTransport({ smtpUrl: 'smtp://mail.invalid:25', from })
  await forms(3)
  const { faults } = work(transport)
  await expect.poll(() => faults, SOON).not.toEqual([])
  // Long enough for whatever would be told or lost a second time.
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await waiting()).toBe(3)
  expect(faults.map(String)).toEqual([expect.stringMatching(/mail server cannot be used: .*mail\.invalid/)])
})

test('a code goes before whatever waits that nobody waits for', async () => {
  const { transport, received } = await wayOut()
  const news = await forms(250)
  await db.updateTable('outbox').set({ priority: 20 }).where('state', '=', 'waiting').execute()
  const codes = await forms(3)
  work(transport)
  await expect.poll(() => received.length, SOON).toBe(253)
  const order = received.map(({ to }) => to[0]!)
  expect(new Set(order.slice(0, 20).filter((to) => codes.includes(to)))).toEqual(new Set(codes))
  expect(order.filter((to) => news.includes(to))).toHaveLength(250)
})

test('an email that we cannot write keeps no other back', async () => {
  const [broken] = await forms(1)
  const { id } = await db
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  await db
    .updateTable('outbox')
    .set({ address_sealed: Buffer.from('not sealed by us') })
    .where('id', '=', id)
    .execute()
  const others = await forms(5)
  const { transport, received } = await wayOut()
  const { faults } = work(transport)
  await expect.poll(() => received.length, SOON).toBe(5)
  expect(received.map(({ to }) => to[0]!).toSorted()).toEqual(others.toSorted())
  expect(received.some(({ to }) => to[0] === broken)).toBe(false)
  expect(faults).toHaveLength(1)
})
