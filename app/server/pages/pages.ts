import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { ViteDevServer } from 'vite'
import type { Platform } from '#web/context.ts'
import { divideBuild } from './divide-build.ts'

export type Pages = {
  answer: (request: Request, platform: Platform) => Promise<Response>
  /** Vite's own middlewares while developing. */
  vite?: ViteDevServer
}

/** The built pages, as one function from a request to an answer. */
export async function builtPages(): Promise<Pages> {
  const build = (await import(pathToFileURL(resolve('build/server/index.js')).href)) as ServerBuild
  const { wingOf, all } = divideBuild(build)
  const handlers = new Map(all.map((wing) => [wing, createRequestHandler(wing, 'production')]))
  return {
    answer: (request, platform) => handlers.get(wingOf(new URL(request.url).pathname))!(request, platform),
  }
}

/** Pages straight from the source, compiled as they are asked for. */
export async function livePages(): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({
    configFile: 'remix.config.js',
    server: { middlewareMode: true, hmr: false, ws: false },
    appType: 'custom',
  })
  const handler = createRequestHandler(
    () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    'production',
  )
  return { answer: handler, vite }
}
