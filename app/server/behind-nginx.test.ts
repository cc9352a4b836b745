import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { sequence } from '#counts'
import { pickPort } from '#db/embedded/pick-port.ts'
import { testDatabase } from '#db/test-database.ts'
import { aPerson, openCampaign, secret } from '#seeds/world.ts'
import { catchMail } from './catch-mail.ts'
import { watchCount } from './live/test-watcher.ts'
import { postCode, postForm, startSite, type TestSite } from './test-site.ts'

const db = await testDatabase()
const running: { kill: (signal: 'SIGKILL') => unknown }[] = []
// Nothing outlives a test that has failed in the middle.
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})
const hasNginx = spawnSync('nginx', ['-v']).error === undefined
const deploy = (name: string) => readFile(resolve('docs/deploy', name), 'utf8')

/** nginx with the very files that we ship, on a port of its own, in front of these. */
async function startNginx(front: number, [first, second]: [number, number]) {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-nginx-'))
  const upstreams = (await deploy('nginx-upstreams-systemd.conf'))
    .replaceAll(':3001', `:${first}`)
    .replaceAll(':3002', `:${second}`)
  const conf = (await deploy('nginx.conf'))
    .replace('/etc/nginx/upstreams.conf', join(folder, 'upstreams.conf'))
    .replace('listen 80 default_server', `listen 127.0.0.1:${front}`)
    .replace(/^.*listen \[::\]:80.*$/m, '')
    .replace('/var/run/nginx.pid', join(folder, 'pid'))
    .replace('/dev/stdout', join(folder, 'access.log'))
  await writeFile(join(folder, 'upstreams.conf'), upstreams)
  await writeFile(join(folder, 'nginx.conf'), conf)
  const asRoot = process.geteuid!() === 0 ? 'user root; ' : ''
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', `${asRoot}daemon off;`], {
    stdio: 'ignore',
  })
  running.push(child)
  const exited = once(child, 'exit')
  return {
    said: () => readFile(join(folder, 'access.log'), 'utf8'),
    async stop() {
      child.kill('SIGTERM')
      await exited
      await rm(folder, { recursive: true })
    },
  }
}

test.runIf(hasNginx)(
  'behind nginx as we configure it people sign and watch, and nothing fails while both processes are restarted',
  async () => {
    const [front, first, second] = [await pickPort(), await pickPort(), await pickPort()]
    const mail = await catchMail()
    const site = { url: `http://127.0.0.1:${front}` } as TestSite
    const common = {
      DATABASE_URL: db.url,
      SECRET: secret,
      DEMO: 'off',
      SMTP_URL: mail.smtpUrl,
      SITE_URL: site.url,
    }
    const lossy = { LOSSY_DATABASE: 'on', LOG_LEVEL: 'fatal' }
    const web = (port: number) => startSite({ ...common, ROLE: 'web', TRUST_PROXY: '1', PORT: String(port) })
    const fleet = [await web(first), await web(second)]
    const worker = spawn(process.execPath, [resolve('app/server/start.ts')], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...common, ...lossy, ROLE: 'worker' },
      stdio: 'ignore',
    })
    running.push(worker)
    const nginx = await startNginx(front, [first, second])
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
    const said = await nginx.said()
    expect(said.split('\n').filter((line) => / 50\d /.test(line.split(' ').slice(0, 3).join(' ')))).toEqual(
      [],
    )

    await nginx.stop()
    worker.kill('SIGTERM')
    await Promise.all([once(worker, 'exit'), ...fleet.map((one) => one.end('SIGTERM'))])
    await mail.close()
  },
  120_000,
)
