import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pickPort } from '#db/embedded/pick-port.ts'

/** Whether there is an nginx here. */
export const hasNginx = spawnSync('nginx', ['-v']).error === undefined

const deploy = (name: string) => readFile(resolve('docs/deploy', name), 'utf8')

/**
 * nginx with the very files that we ship, in front of processes on these two ports. Only where it listens and where it
 * writes is changed. Its standard output is a socket, as it is under systemd.
 */
export async function startNginx([first, second]: [number, number]) {
  const front = await pickPort()
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-nginx-'))
  const upstreams = (await deploy('nginx-upstreams-systemd.conf'))
    .replaceAll(':3001', `:${first}`)
    .replaceAll(':3002', `:${second}`)
  const conf = (await deploy('nginx.conf'))
    .replace('/etc/nginx/upstreams.conf', join(folder, 'upstreams.conf'))
    .replace('listen 80 default_server', `listen 127.0.0.1:${front}`)
    .replace(/^.*listen \[::\]:80.*$/m, '')
    .replace('/var/run/nginx.pid', join(folder, 'pid'))
    .replace('/var/log/nginx', folder)
  await writeFile(join(folder, 'upstreams.conf'), upstreams)
  await writeFile(join(folder, 'nginx.conf'), conf)
  const asRoot = process.geteuid!() === 0 ? 'user root; ' : ''
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', `${asRoot}daemon off;`], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words: string[] = []
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()))
  const exited = once(child, 'exit')
  while (!(await isTaken(front))) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${words.join('')}`)
    await pause(10)
  }
  return {
    url: `http://127.0.0.1:${front}`,
    /** The answers it has given so far, as it wrote them down: `$status $request_time $upstream_status` and what is before. */
    said: async () => (await readFile(join(folder, 'access.log'), 'utf8')).trim().split('\n'),
    kill: () => child.kill('SIGKILL'),
    async stop() {
      child.kill('SIGTERM')
      await exited
      await rm(folder, { recursive: true })
    },
  }
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((found) => {
    const line = connect({ host: '127.0.0.1', port })
    const tell = (taken: boolean) => {
      line.destroy()
      found(taken)
    }
    line.on('connect', () => tell(true)).on('error', () => tell(false))
  })
}
