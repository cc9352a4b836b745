import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { sequence } from '#counts'
import { setSpikeMode } from '#spikes'
import { pickPort } from '#db/embedded/pick-port.ts'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { dice } from '#seeds/people/index.ts'
import { aPerson, openCampaign, secret } from '#seeds/world.ts'
import { ask } from '../../../bench/faults/people/ask.ts'
import { catchMail } from '../work/catch-mail.ts'
import { listen } from '../requests/listen.ts'
import { watchCount } from '../live/test-watcher.ts'
import { hasNginx, startNginx } from './test-nginx.ts'
import { postCode, postForm, startSite, type TestSite } from './test-site.ts'

const db = await testDatabase()
const given = { DATABASE_URL: db.url, SECRET: secret, DEMO: 'off', TRUST_PROXY: '1' }
const running: { kill: (signal: 'SIGKILL') => unknown }[] = []
// Nothing outlives a test that has failed in the middle.
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})
const twoPorts = async () => [await pickPort(), await pickPort()] as [number, number]
const frontOf = async (ports: [number, number]) => {
  const nginx = await startNginx(ports)
  running.push(nginx)
  return nginx
}

test.runIf(hasNginx)(
  'behind nginx as we configure it people sign and watch, and nothing fails while both processes are restarted',
  async () => {
    const [first, second] = await twoPorts()
    const mail = await catchMail()
    const nginx = await frontOf([first, second])
    const site = { url: nginx.url } as TestSite
    const common = { ...given, SMTP_URL: mail.smtpUrl, SITE_URL: site.url }
    const lossy = { LOSSY_DATABASE: 'on', LOG_LEVEL: 'fatal' }
    const web = (port: number) => startSite({ ...common, ROLE: 'web', PORT: String(port) })
    const fleet = [await web(first), await web(second)]
    const worker = spawn(process.execPath, [resolve('app/server/start.ts')], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...common, ...lossy, ROLE: 'worker' },
      stdio: 'ignore',
    })
    running.push(worker)
    const { slug } = await openCampaign(db)
    while ((await sequence(db)) > 0);
    const codeFor = async (address: string) => {
      for (;;) {
        const email = mail.emails().find(({ to }) => to === address)
        const code = /\b(\d{3}) (\d{3})\b/.exec(email?.text ?? '')
        if (code) return code[1]! + code[2]!
        await pause(20)
      }
    }
    const sign = async () => {
      const { name, address } = aPerson()
      const cookie = await postForm(site, slug, { name, email: address, listing: 'public' })
      return cookie !== undefined && postCode(site, slug, await codeFor(address), cookie)
    }
    const page = async () => {
      const answer = await fetch(`${site.url}/c/${slug}`)
      return answer.ok && (await answer.text()).endsWith('</html>')
    }

    expect(await sign()).toBe(true)
    const watcher = await watchCount(site.url, slug)
    await watcher.until(1)
    expect(await sign()).toBe(true)
    await watcher.until(2)
    watcher.leave()
    expect((await fetch(`${site.url}/metrics`)).status).toBe(404)

    const failures: string[] = []
    let asked = 0
    const done = new AbortController()
    const clients = [sign, page, sign, page, page].map(async (deed) => {
      while (!done.signal.aborted) {
        asked++
        const ok = await deed().catch((error: unknown) => String(error))
        if (ok !== true) failures.push(`${deed.name}: ${ok}`)
      }
    })
    for (const [place, port] of [first, second].entries()) {
      await pause(500)
      expect(await fleet[place]!.end('SIGTERM')).toBe(0)
      fleet[place] = await web(port)
      // As long as nginx leaves out one that it found away.
      await pause(2_500)
    }
    done.abort()
    await Promise.all(clients)
    expect(failures).toEqual([])
    expect(asked).toBeGreaterThan(50)
    expect(
      (await nginx.said()).filter((line) => / 50\d /.test(line.split(' ').slice(0, 4).join(' '))),
    ).toEqual([])

    await nginx.stop()
    worker.kill('SIGTERM')
    await Promise.all([once(worker, 'exit'), ...fleet.map((one) => one.end('SIGTERM'))])
    await mail.close()
  },
  120_000,
)

test.runIf(hasNginx)(
  'while searches are told to come back everybody has their page, however many search',
  async () => {
    const ports = await twoPorts()
    const nginx = await frontOf(ports)
    const fleet = await Promise.all(
      ports.map((port) =>
        startSite({
          ...given,
          ROLE: 'web',
          SMTP_URL: 'smtp://127.0.0.1:9',
          SITE_URL: nginx.url,
          PORT: `${port}`,
        }),
      ),
    )
    const { slug } = await openCampaign(db)
    const { organiserId } = await signedIn(db, await aTeam(db), 'owner')
    const statusOf = async (path: string) => (await fetch(`${nginx.url}/c/${slug}${path}`)).status
    await setSpikeMode(db, { mode: 'on', organiserId })
    // Each process is told within two seconds, and they answer in turn.
    await pause(2_500)
    const answers = []
    for (let asked = 0; asked < 5; asked++)
      answers.push([await statusOf('/signatories?q=ada'), await statusOf(''), await statusOf('/count.json')])
    expect(answers).toEqual(answers.map(() => [503, 200, 200]))
    await setSpikeMode(db, { mode: 'auto', organiserId })
    await Promise.all([nginx.stop(), ...fleet.map((one) => one.end('SIGTERM'))])
  },
  60_000,
)

test.runIf(hasNginx)('whoever reads while one process is starting is answered by the other', async () => {
  const ports = await twoPorts()
  const nginx = await frontOf(ports)
  const wishes = { host: '127.0.0.1', proxied: true, longestWaitMs: 100 }
  const [starting, running] = [
    await listen({ ...wishes, port: ports[0] }),
    await listen({ ...wishes, port: ports[1] }),
  ]
  const statuses = async () => {
    const answers = []
    for (let asked = 0; asked < 3; asked++) answers.push((await fetch(nginx.url)).status)
    return answers
  }
  // Nobody is there yet: it is said in our words, and not by nginx.
  const early = await fetch(nginx.url)
  expect([early.status, await early.text()]).toEqual([502, expect.stringContaining('is starting')])
  running.serve((_request, response) => response.end('a page'))
  expect(await statuses()).toEqual([200, 200, 200])
  const form = await fetch(`http://127.0.0.1:${ports[0]}`, { method: 'POST' })
  expect([form.status, form.headers.get('Retry-After')]).toEqual([503, '2'])
  await nginx.stop()
  await Promise.all([starting.drain(1_000), running.drain(1_000)])
})

/** A web process that fails in one way, beside one that does not: how often it was asked. */
async function aPair(fails: (request: IncomingMessage, response: ServerResponse) => boolean) {
  const asked = { failing: 0, sound: 0 }
  const serve = (which: keyof typeof asked, answer: RequestListener) =>
    createServer((request, response) => {
      asked[which] += 1
      request.resume().on('end', () => answer(request, response))
    }).listen(0, '127.0.0.1')
  const servers = [
    serve('failing', (request, response) => void (fails(request, response) || response.end('a page'))),
    serve('sound', (_, response) => response.end('a page')),
  ]
  await Promise.all(servers.map((server) => once(server, 'listening')))
  const ports = servers.map((server) => (server.address() as AddressInfo).port) as [number, number]
  return { asked, ports, close: () => servers.map((server) => server.close().closeAllConnections()) }
}

type Front = { press: (form: boolean) => Promise<number>; stop: () => Promise<unknown> }
const fronts: [string, (ports: [number, number]) => Promise<Front>][] = [
  [
    'nginx',
    async (ports) => {
      const { url, stop } = await frontOf(ports)
      const press = async (form: boolean) =>
        (await fetch(url, form ? { method: 'POST', body: 'a=b' } : {})).status
      return { press, stop }
    },
  ],
  [
    'the people of the faults',
    async (ports) => {
      const [chance, doors] = [dice(1), { webs: ports.map((port) => ({ program: { port } })) }]
      const press = async (form: boolean) =>
        (await ask(doors, chance, '/', form ? { form: { a: 'b' } } : {})).status
      return { press, stop: async () => {} }
    },
  ],
]

test.runIf(hasNginx).each(fronts)(
  '%s: whoever has failed is left out for two seconds, where it failed and nowhere else, and a form is sent once',
  async (_, open) => {
    const { asked, ports, close } = await aPair(
      ({ method, socket }) => method === 'POST' && !!socket.destroy(),
    )
    const { press, stop } = await open(ports)
    const pressMany = async (form: boolean) => {
      const statuses: number[] = []
      // Until one fails; then all at once, for the two seconds are soon over.
      while (statuses.length < 3 && !statuses.some((status) => status !== 200))
        statuses.push(await press(form))
      statuses.push(...(await Promise.all(Array.from({ length: 12 }, () => press(form)))))
      return statuses.filter((status) => status !== 200).length
    }
    expect([await pressMany(true), asked.failing]).toEqual([1, 1])
    expect(await pressMany(false)).toBe(0)
    expect(asked.failing).toBeGreaterThan(1)
    const before = asked.failing
    // nginx counts whole seconds.
    await pause(3_500)
    // It is tried again, once.
    expect([await pressMany(true), asked.failing - before]).toEqual([1, 1])
    await stop()
    close()
  },
)

test.runIf(hasNginx).each(fronts)(
  '%s: reading that is answered by a process that is starting is repeated at the other, and comes back in two seconds',
  async (_, open) => {
    let isStarting = true
    const { asked, ports, close } = await aPair((_request, response) => {
      if (isStarting) response.writeHead(502).end()
      return isStarting
    })
    const { press, stop } = await open(ports)
    const statuses = []
    while (asked.failing === 0) statuses.push(await press(false))
    statuses.push(...(await Promise.all(Array.from({ length: 12 }, () => press(false)))))
    expect([new Set(statuses), asked.failing]).toEqual([new Set([200]), 1])
    isStarting = false
    await pause(3_500)
    for (let pressed = 0; pressed < 24; pressed++) await press(false)
    expect(asked.failing).toBeGreaterThan(2)
    await stop()
    close()
  },
)
