import type { Ground } from './ground.ts'
import type { Plot } from './plant.ts'
import { claim, round } from './figures.ts'
import { expectStatus, send } from './send.ts'
import { openSite } from './site.ts'

const PAGE_KB = 90
const SCRIPT_KB = 3
const ENCODINGS = { 'Accept-Encoding': 'br, gzip' }

/** What a reader's browser fetches to see a campaign: the page, and every file the page or its style sheet names. */
export async function pageWeight(ground: Ground, { slug }: Plot): Promise<void> {
  const site = await openSite(ground)
  try {
    const weights = new Map<string, number>()
    const weighed = new Set<string>()
    const weigh = async (kind: string, path: string) => {
      if (weighed.has(path)) return
      weighed.add(path)
      const answer = await send(site.url, { path, headers: ENCODINGS })
      expectStatus([answer], 200)
      weights.set(kind, (weights.get(kind) ?? 0) + answer.body.length)
      const encoding = String(answer.headers['content-encoding'] ?? 'as it is')
      console.log(`  ${kind.padEnd(8)} ${String(answer.body.length).padStart(7)} bytes  ${encoding}  ${path}`)
    }
    console.log('bytes of a campaign page over the wire')
    const path = `/c/${slug}`
    const html = (await send(site.url, { path })).body.toString()
    await weigh('html', path)
    const linked = [...html.matchAll(/<(?:link|script)\b[^>]*?(?:href|src)="(\/[^"]+)"[^>]*>/g)]
    const styles = linked.filter(([tag]) => tag.includes('stylesheet'))
    for (const [, href] of styles) await weigh('css', href!)
    for (const [, href] of linked.filter(([tag]) => tag.startsWith('<script'))) await weigh('script', href!)
    for (const [, href] of linked.filter(([tag]) => /rel="(?:icon|preload|modulepreload)"/.test(tag))) {
      await weigh(/\.woff2/.test(href!) ? 'font' : 'other', href!)
    }
    console.log('  further fonts of the style sheet, fetched only where their letters are on the page:')
    for (const [, href] of styles) {
      const css = (await send(site.url, { path: href! })).body.toString()
      for (const font of new Set(css.match(/\/assets\/[^")]+\.woff2/g))) await weigh('font', font)
    }
    const total = [...weights.values()].reduce((sum, bytes) => sum + bytes, 0)
    console.log(`  together ${round(total / 1000)} KB`)
    claim('the page with everything it may fetch', total / 1000, PAGE_KB, 'KB')
    claim('script', (weights.get('script') ?? 0) / 1000, SCRIPT_KB, 'KB')
  } finally {
    await site.close()
  }
}
