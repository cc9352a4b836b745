import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { expect, test } from 'vitest'
import { divideBuild } from './divide-build.ts'

const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild
const { wingOf } = divideBuild(build)
const routes = Object.values(build.routes).filter(({ id }) => id !== 'root')

test('every address leads to the wing that has its page, however it is written, in the page as in its scripts', () => {
  for (const { id, path = '' } of routes) {
    const address = `/${path.replace('*', 'x').replaceAll(/:\w+/g, 'x')}`
    for (const written of [address, `${address}/`, address.toUpperCase(), address.replace('c', '%63')]) {
      const wing = wingOf(written)
      expect([written, id in wing.routes, id in wing.assets.routes]).toEqual([written, true, true])
    }
  }
})

test('what exists nowhere is still told so by the page for it', () => {
  for (const address of ['/', '/nothing/here', '/c', '/-', '/constructor'])
    expect(Object.keys(wingOf(address).routes)).toContain('routes/system/not-found')
})

test('no wing but the desk’s is an eighth of the house', () => {
  const { size } = new Set(routes.map(({ id }) => id))
  for (const { path = '' } of routes.filter((route) => !route.path?.startsWith('organise')))
    expect(Object.keys(wingOf(`/${path}`).routes).length).toBeLessThan(size / 8)
})
