import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'

const pages = resolve('app/server/pages/build-pages.ts')

/** A folder whose pages have not been built, and processes that start there at once. */
async function aStaleFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'undersigned-build-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'app'))
  await writeFile(join(folder, 'app/page.tsx'), '')
  const begin = (slow: number) => {
    const program = `
      import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
      import { buildPages } from ${JSON.stringify(pages)}
      await buildPages(async () => {
        appendFileSync('log', 'begins ')
        // As the real builder begins.
        rmSync('build', { recursive: true, force: true })
        await new Promise((later) => setTimeout(later, ${slow}))
        mkdirSync('build/server', { recursive: true })
        writeFileSync('build/server/index.js', '')
        appendFileSync('log', 'ends ')
      })
      appendFileSync('log', 'serves ')`
    const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
      cwd: folder,
      stdio: 'inherit',
    })
    return { kill: () => child.kill('SIGKILL'), ended: once(child, 'exit') }
  }
  return { folder, begin, log: () => readFile(join(folder, 'log'), 'utf8') }
}

test('of two processes that start at once in a folder whose pages are stale one builds them, and the other waits for it', async () => {
  const { begin, log } = await aStaleFolder()
  await Promise.all([begin(500).ended, begin(500).ended])
  expect((await log()).trim()).toBe('begins ends serves serves')
})

test('where the one that builds dies the other builds', async () => {
  const { folder, begin, log } = await aStaleFolder()
  const first = begin(60_000)
  while (!existsSync(join(folder, 'log'))) await pause(10)
  const second = begin(0)
  await pause(500)
  expect((await log()).trim()).toBe('begins')
  first.kill()
  await second.ended
  expect((await log()).trim()).toBe('begins begins ends serves')
})
