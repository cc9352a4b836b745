import { setTimeout as pause } from 'node:timers/promises'
import { openCampaign } from '#seeds/world.ts'
import { claim, round } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import { openSite, webAlone, type Site } from './ground/site.ts'

const RESTARTS = 6
const AT_ONCE = 16
const wishes = { ...webAlone, TRUST_PROXY: '1', DEMO: 'off' }

type Fleet = { sites: Site[]; asked: number; failed: number; elsewhere: number }

/**
 * Two web processes behind a balancer, under load from sixteen clients, half of them sending forms; each is restarted three
 * times by SIGTERM. A closed port is no failed request, for the balancer asks the next process; anything else that is not
 * a whole answer is one.
 */
export async function rollingRestart(ground: Ground): Promise<void> {
  const { slug } = await openCampaign(ground.db)
  const fleet: Fleet = { sites: [], asked: 0, failed: 0, elsewhere: 0 }
  fleet.sites = await Promise.all([openSite(ground, wishes), openSite(ground, wishes)])
  const done = new AbortController()
  const clients = Array.from({ length: AT_ONCE }, async (_, place) => {
    while (!done.signal.aborted) await ask(fleet, place % 2 ? page(slug) : form(slug))
  })
  const began = performance.now()
  const stops: number[] = []
  for (let turn = 0; turn < RESTARTS; turn++) {
    const old = fleet.sites[turn % 2]!
    const next = await openSite(ground, wishes)
    const asked = performance.now()
    await old.close()
    stops.push(performance.now() - asked)
    fleet.sites[turn % 2] = next
    await pause(500)
  }
  done.abort()
  await Promise.all(clients)
  const seconds = (performance.now() - began) / 1_000
  await Promise.all(fleet.sites.map((site) => site.close()))
  console.log(
    `${RESTARTS} restarts in ${round(seconds)} s under ${round(fleet.asked / seconds)} requests a second`,
  )
  console.log(`  the slowest stop took ${round(Math.max(...stops) / 1_000)} s`)
  console.log(`  ${fleet.elsewhere} requests found a port closed and were answered by the other process`)
  claim('failed requests', fleet.failed, 1, '')
}

type Asking = (url: string) => Promise<boolean>

const page =
  (slug: string): Asking =>
  async (url) => {
    const answer = await fetch(`${url}/c/${slug}`)
    return answer.ok && (await answer.text()).endsWith('</html>')
  }

let people = 0
const form =
  (slug: string): Asking =>
  async (url) => {
    const email = `restart-${(people += 1)}@example-${people % 500}.org`
    const body = new URLSearchParams({ name: 'Ada Oyelaran', email, listing: 'public' })
    const headers = { Origin: url, 'X-Forwarded-For': `10.${people % 250}.${(people >> 8) % 250}.1` }
    const answer = await fetch(`${url}/c/${slug}/sign`, { method: 'POST', redirect: 'manual', headers, body })
    await answer.arrayBuffer()
    return answer.status === 303
  }

async function ask(fleet: Fleet, asking: Asking): Promise<void> {
  const first = (fleet.asked += 1) % 2
  for (const place of [first, 1 - first, first]) {
    try {
      if (!(await asking(fleet.sites[place]!.url))) fleet.failed++
      return
    } catch (error) {
      if ((error as { cause?: { code?: string } }).cause?.code !== 'ECONNREFUSED') return void fleet.failed++
      fleet.elsewhere++
    }
  }
  fleet.failed++
}
