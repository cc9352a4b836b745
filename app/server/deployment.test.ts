import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { limits } from '#limits'
import { envVariables, readEnv } from './env.server.ts'

const read = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8')
const ours = ['DEMO', 'ROLE', 'PORT', 'HOST']
/** Named where other programs read them. */
const others = ['POSTGRES_PASSWORD', 'POSTGRES_USER', 'HTTP_PORT', 'NODE_ENV']

const [compose, web, worker, socket, example, dockerfile, dockerignore, interfaceDoc] = await Promise.all(
  [
    'compose.yaml',
    'docs/deploy/undersigned-web@.service',
    'docs/deploy/undersigned-worker.service',
    'docs/deploy/undersigned-web@.socket',
    'docs/deploy/env.example',
    'Dockerfile',
    '.dockerignore',
    'docs/interface.md',
  ].map(read),
)
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name!)
const inUnit = (unit: string) =>
  Object.fromEntries(
    matches(unit, /^Environment=(.*)$/gm)
      .flatMap((line) => line.split(' '))
      .map((pair) => pair.split('=') as [string, string]),
  )
const inExample = Object.fromEntries(
  matches(example!, /^([A-Z_]+=.*)$/gm).map((line) => {
    const [name, ...value] = line.split('=')
    return [name!, value.join('=').replace(/^"(.*)"$/, '$1')]
  }),
)

test('whatever the deployment files set is a variable there is', () => {
  const named = [
    ...matches(compose!, /^\s+([A-Z][A-Z\d_]+): /gm),
    ...matches(compose!, /\b(ROLE|TRUST_PROXY): /g),
    ...matches(compose!, /\$\{([A-Z\d_]+)/g),
    ...Object.keys(inUnit(web!)),
    ...Object.keys(inUnit(worker!)),
    ...Object.keys(inExample),
    ...matches(dockerfile!, /\b([A-Z_]+)=\S/g),
  ]
  expect(named.length).toBeGreaterThan(30)
  expect([...new Set(named)].filter((name) => ![...envVariables, ...others].includes(name))).toEqual([])
  expect(envVariables).toEqual(expect.arrayContaining(ours))
})

test('whatever the runbook tells to set reaches a container', () => {
  // What the image has set itself, what is systemd’s, and what nobody sets who runs a copy in earnest.
  const settled = [
    'PORT',
    'HOST',
    'DATA_DIR',
    'METRICS_PORT',
    'METRICS_HOST',
    'LISTEN_FDS',
    'LISTEN_PID',
    'LOSSY_DATABASE',
  ]
  const passed = matches(compose!, /\b([A-Z][A-Z\d_]+): /g)
  expect(envVariables.filter((name) => !passed.includes(name) && !settled.includes(name))).toEqual([])
})

test('with the example filled in, both halves start from them', () => {
  const filled = { ...inExample, SECRET: 'x'.repeat(48), DATABASE_URL: 'postgres://u:p@db/x' }
  for (const unit of [web!, worker!]) {
    const given = Object.fromEntries(
      Object.entries(inUnit(unit)).map(([name, value]) => [name, value.replace('%i', '3001')]),
    )
    expect(readEnv({ ...filled, ...given })).toMatchObject({ outcome: 'ok' })
  }
  expect(readEnv({ ...filled, ROLE: 'web', HOST: '0.0.0.0' })).toMatchObject({
    outcome: 'ok',
  })
})

test('every variable that may be set is explained', () => {
  const bySystemd = ['LISTEN_FDS', 'LISTEN_PID']
  const unexplained = envVariables.filter((name) => !interfaceDoc!.includes(`\`${name}\``))
  expect(unexplained.filter((name) => !bySystemd.includes(name))).toEqual([])
})

test('the image has the Node that we test with, and a stop waits longer than the slowest request', async () => {
  const { devDependencies } = JSON.parse(await read('package.json')) as {
    devDependencies: { node: string }
  }
  expect(matches(dockerfile!, /^FROM node:([\d.]+)-/gm)).toEqual([devDependencies.node, devDependencies.node])
  expect(matches(compose!, /stop_grace_period: (\d+)s/g).map(Number)[0]).toBeGreaterThanOrEqual(30)
  for (const unit of [web!, worker!])
    expect(Number(/TimeoutStopSec=(\d+)s/.exec(unit)?.[1])).toBeGreaterThanOrEqual(30)
  expect(socket).toContain('ListenStream=127.0.0.1:%i')
})

test('the image is made once, and of nothing but sources: no secret that lies beside them gets into it', async () => {
  expect(matches(compose!, /^ +(build): /gm)).toHaveLength(1)
  const [all, ...letIn] = dockerignore!.split('\n').filter((line) => line && !line.startsWith('#'))
  expect(all).toBe('*')
  const tracked = await readdir(new URL('../../', import.meta.url))
  for (const line of letIn) expect(tracked).toContain(/^!([\w.-]+)$/.exec(line)?.[1])
  expect(letIn.filter((line) => line.startsWith('!.'))).toEqual([])
  expect(matches(await read('.gitignore'), /^(\.env)$/gm)).toHaveLength(1)
})

test('a process is begun again however often it has ended, and after the database where both begin with the machine', () => {
  for (const unit of [web!, worker!]) {
    const [begun] = unit.split('[Service]')
    expect(begun).toMatch(/^StartLimitIntervalSec=0$/m)
    expect(begun).toMatch(/^After=.*\bpostgresql\.service\b/m)
  }
})

test('a container may come back with another address, and the database is there only when it can be reached', async () => {
  const upstreams = await read('docs/deploy/nginx-upstreams-compose.conf')
  expect(matches(upstreams, /^  (server) web[12]:3000 resolve /gm)).toHaveLength(4)
  expect(upstreams.match(/ server /g)).toHaveLength(4)
  // `resolve` is in nginx since 1.27.3.
  expect(Number(/image: nginx:1\.(\d+)/.exec(compose!)?.[1])).toBeGreaterThanOrEqual(28)
  expect(compose).toContain('[CMD, pg_isready, -h, 127.0.0.1,')
})

test('what nginx writes down names nobody', async () => {
  const nginx = await read('docs/deploy/nginx.conf')
  const [format] = matches(nginx, /log_format plain '(.*)';/g)
  expect(format!.split(' ')).toEqual([
    '$time_iso8601',
    '$request_method',
    '$status',
    '$request_time',
    '$upstream_status',
  ])
  // Its lines from `error` down say who asked and for what.
  expect(matches(nginx, /error_log \S+ (\w+);/g)).toEqual(['crit'])
})

test('the mail server hands on as much of a report as we take', async () => {
  const pipes = matches(await read('docs/runbook.md'), /^bounces: "\|head -c (\d+) \| curl /gm)
  expect(pipes.map(Number)).toEqual([limits.bounces.mostBytes])
})
