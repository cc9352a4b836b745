import { pathsIn } from '#web/paths.ts'
import { buildPages } from './pages/build-pages.ts'
import type { Closing } from './closing.ts'
import type { Env } from './env.server.ts'
import { greet } from './greet.ts'
import { inheritedSocket } from './requests/inherited-socket.ts'
import { listen } from './requests/listen.ts'
import type { Logger } from './log.ts'
import { openGround } from './ground/open-ground.ts'
import { openWeb } from './open-web.ts'
import { openWork } from './open-work.ts'

export type RunningSite = { greeting: string; stop: () => Promise<void> }

/**
 * Brings the whole platform up, in the order that says a fault soonest: port, ground, work, pages. What is up is
 * taken down in the opposite order, also when a later step fails. Rejects with the reason of `going` where it is told to go
 * while it waits for its database.
 */
export async function createSite(
  env: Env,
  log: Logger,
  { live, going }: { live: boolean; going: AbortSignal },
): Promise<RunningSite> {
  const closing: Closing = []
  const stop = async () => {
    for (const close of closing.toReversed()) await close()
  }
  try {
    const listening = env.ROLE === 'worker' ? undefined : await listen(doorOf(env))
    const url = addressOf(env, listening?.port ?? env.PORT)
    const building = listening && !live ? buildPages() : Promise.resolve()
    building.catch(() => {})

    const ground = await openGround(env, log, { url, leaving: listening?.leaving, going, closing })
    if (env.ROLE !== 'web') await openWork(ground, closing)
    if (listening) await openWeb(ground, listening, { live, building, closing })

    const { demo } = ground.site
    const { caught, demoDesk } = ground
    const greeting = greet({
      url: url.origin,
      role: env.ROLE,
      mailbox: !!caught,
      demo,
      demoDesk: demoDesk && `${url.origin}${pathsIn().demoDesk(demoDesk.token)}`,
    })
    return { greeting, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

const doorOf = (env: Env) => ({
  host: env.HOST,
  port: env.PORT,
  proxied: env.TRUST_PROXY > 0,
  inherited: inheritedSocket(env),
})

function addressOf({ SITE_URL, HOST }: Env, port: number): URL {
  return new URL(SITE_URL ?? `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`)
}
