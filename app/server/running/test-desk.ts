import type { Db } from '#db/connection.ts'
import type { aDeskWorld } from '#seeds/desk-world.ts'
import { secret } from '#seeds/world.ts'
import { noteChanges } from './test-changes.ts'
import { saysAgain, startSite } from './test-site.ts'

type World = Awaited<ReturnType<typeof aDeskWorld>>

/** What tells of names and of the count, in every table that does. */
export const signed = [
  'signatures',
  'signatory_words',
  'events',
  'log_end',
  'campaign_counts',
  'country_counts',
  'occupation_counts',
  'hour_counts',
]

/** The real program before a test's database, serving pages only: nothing but the requests of the test changes a row. */
export async function openDesk(db: Db & { url: string }) {
  const site = await startSite({
    DATABASE_URL: db.url,
    SECRET: secret,
    DEMO: 'off',
    ROLE: 'web',
    SMTP_URL: 'smtp://127.0.0.1:9',
  })
  return {
    close: () => site.end('SIGTERM'),
    changes: await noteChanges(db),

    /** What one browser is answered, without following where it leads; asked again for as long as it is to. */
    async ask(
      method: 'GET' | 'POST',
      path: string,
      ticket?: string,
      fields?: Record<string, string> | FormData,
    ) {
      for (;;) {
        const answer = await fetch(`${site.url}${path}`, {
          redirect: 'manual',
          headers: { Origin: site.url, ...(ticket && { Cookie: `desk=${ticket}` }) },
          ...(method === 'POST' && {
            method,
            body: fields instanceof FormData ? fields : new URLSearchParams(fields),
          }),
        })
        await answer.arrayBuffer()
        if (!saysAgain(answer))
          return { status: answer.status, location: answer.headers.get('Location') ?? '' }
      }
    },
  }
}

/** An address with the ids of a world in it; those of a second world, where one is given, from the second id on. */
export function fill(path: string, world: World, deeper = world): string {
  let first = true
  return path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = (first ? world : deeper).ids[name]
    first = false
    if (value === undefined) throw new Error(`the desk's world has nothing called ${name}: give it one`)
    return value
  })
}
