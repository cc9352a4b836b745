import { expect, test } from 'vitest'
import { runAs } from './run-as.ts'

const ourselves = { name: 'whoever', identity: {} }

test('a program says what it has to say, on either stream', async () => {
  const { ok, output } = await runAs(ourselves, '/bin/sh', ['-c', 'echo one; echo two >&2; exit 3'])
  expect(ok).toBe(false)
  expect(output.trim().split('\n').sort()).toEqual(['one', 'two'])
})

test('a program sees nothing of our environment but the path', async () => {
  process.env.SECRET = 'the key to everything'
  const { output } = await runAs(ourselves, '/usr/bin/env', [])
  delete process.env.SECRET
  expect(output).toContain('PATH=')
  expect(output).not.toContain('the key to everything')
})

test('a program that cannot be started leaves nothing that would keep us from ending', async () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
  const before = timers()
  const { ok, output } = await runAs(ourselves, '/nowhere/postgres', [])
  expect(ok).toBe(false)
  expect(output).toContain('ENOENT')
  expect(timers()).toBe(before)
})
