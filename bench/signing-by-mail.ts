import { atLeast, round } from './figures.ts'
import type { Ground } from './ground/ground.ts'
import { openMailSink } from './ground/mail-sink.ts'
import type { Plot } from './ground/plant.ts'
import { keepSigning, tellFlow } from './signing.ts'
import { singleInserts } from './limits/single-inserts.ts'
import { openSite } from './ground/site.ts'

const WARM_SECONDS = 5

/**
 * Whole signatures over HTTP for a minute as production does them: a web process, a worker process, and the code read back from
 * the email that the worker sent to a mail server in this program.
 */
export async function signingByMail(ground: Ground, plot: Plot): Promise<void> {
  const bare = await singleInserts(ground, plot)
  const sink = await openMailSink()
  const wishes = { SMTP_URL: sink.smtpUrl, TRUST_PROXY: '1' }
  const worker = openSite(ground, { ...wishes, ROLE: 'worker' })
  const site = await openSite(ground, { ...wishes, ROLE: 'web' })
  try {
    await worker
    const codeOf = ({ email }: { email: string }) => sink.codeFor(email)
    await keepSigning(ground, plot, site.url, codeOf, WARM_SECONDS)
    const flow = await keepSigning(ground, plot, site.url, codeOf)
    tellFlow(flow, plot)
    console.log(`  single inserts ${round(bare.perSecond)} a s, by ${bare.by}`)
    atLeast('signatures a second', flow.perSecond, Math.max(500, 0.035 * bare.perSecond))
  } finally {
    await site.close()
    await (await worker).close()
    sink.close()
  }
}
