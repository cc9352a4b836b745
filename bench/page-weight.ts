import type { Ground } from './ground/ground.ts'
import type { Plot } from './ground/plant.ts'
import { claim, round } from './figures.ts'
import { fontsFor } from './ground/fonts-for.ts'
import { expectStatus, send } from './crowd/send.ts'
import { openSite } from './ground/site.ts'

const PAGE_KB = 90
const SCRIPT_KB = 3
const ENCODINGS = { 'Accept-Encoding': 'br, gzip' }

/** What a reader's browser fetches to see a campaign: the page, every file it names, and the fonts its letters need. */
export async function pageWeight(ground: Ground, { slug }: Plot): Promise<void> {
  const site = await openSite(ground)
  try {
    for (const lang of ['en', 'ar']) {
      console.log(`bytes of a campaign page over the wire, lang=${lang}`)
      const weights = await weigh(site.url, `/c/${slug}?lang=${lang}`)
      const total = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0)
      console.log(`  together ${round(total / 1000)} KB`)
      claim('the page with everything it fetches', total / 1000, PAGE_KB, 'KB')
      claim('script', (weights.get('script') ?? 0) / 1000, SCRIPT_KB, 'KB')
    }
  } finally {
    await site.close()
  }
}

/** The bytes over the wire of a page and of everything it fetches, by kind; tells each. */
export async function weigh(url: string, page: string): Promise<Map<string, number>> {
  const weights = new Map<string, number>()
  const weighed = new Set<string>()
  const add = async (kind: string, path: string) => {
    if (weighed.has(path)) return
    weighed.add(path)
    const answer = await send(url, { path, headers: ENCODINGS })
    expectStatus([answer], 200)
    weights.set(kind, (weights.get(kind) ?? 0) + answer.body.length)
    const encoding = String(answer.headers['content-encoding'] ?? 'as it is')
    console.log(`  ${kind.padEnd(8)} ${String(answer.body.length).padStart(7)} bytes  ${encoding}  ${path}`)
  }
  const html = (await send(url, { path: page })).body.toString()
  await add('html', page)
  const linked = [...html.matchAll(/<(?:link|script)\b[^>]*?(?:href|src)="(\/[^"]+)"[^>]*>/g)]
  for (const [tag, href] of linked) {
    if (tag.startsWith('<script')) await add('script', href!)
    else if (/rel="(?:icon|preload)"/.test(tag)) await add(/\.woff2/.test(href!) ? 'font' : 'other', href!)
    else if (tag.includes('stylesheet')) {
      await add('css', href!)
      const css = (await send(url, { path: href! })).body.toString()
      for (const font of fontsFor(html, css)) await add('font', font)
    }
  }
  return weights
}
