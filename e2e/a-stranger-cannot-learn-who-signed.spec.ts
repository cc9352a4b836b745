import type { APIResponse, PlaywrightWorkerArgs } from '@playwright/test'
import { expect, say, test, waits, type Opened } from './stage/stories.ts'

// What may differ between two answers that say the same: the hour, the form's own ticket, and how long ago it was sent.
const itsOwn = new Set(['date', 'set-cookie', 'x-request-id'])

// How long codes take just now stands in it as soon as enough of them tell: to everybody, from one moment to the next.
const usual = / *Lately, nine in ten [^.]+ within \d+ (?:second|minute)s?\./

async function seen(answer: APIResponse, address: string) {
  const headers = answer.headersArray().filter(({ name }) => !itsOwn.has(name.toLowerCase()))
  const cookie = answer.headers()['set-cookie']?.replace(/[\w-]{43};/, 'TICKET;')
  const body = (await answer.text())
    .replaceAll(address, 'ADDRESS')
    .replace(/data-wait="\d+"/, 'data-wait="…"')
    .replace(waits, 'WAIT')
    .replace(/Sent \d+ seconds? ago/, 'SENT')
    .replace(usual, '')
  return { status: answer.status(), headers, cookie, body }
}

/** Everything a stranger sees who types somebody's address: the answer, the code's page, its news, a wrong code. */
async function signsAs(
  playwright: PlaywrightWorkerArgs['playwright'],
  baseURL: string | undefined,
  { slug }: Opened,
  email: string,
) {
  const browser = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL! } })
  const form = { name: 'Ada Oyelaran', email, listing: 'public' }
  const answer = await browser.post(`/c/${slug}/sign`, { form, maxRedirects: 0 })
  await expect
    .poll(async () => (await (await browser.get(`/c/${slug}/code/status`)).json()) as unknown)
    .toHaveProperty('status', 'sent')
  const page = await browser.get(`/c/${slug}/code`)
  const resent = await browser.post(`/c/${slug}/code/resend`, { maxRedirects: 0, form: {} })
  const wrong = await browser.post(`/c/${slug}/code`, { form: { code: 'not a code' }, maxRedirects: 0 })
  const guess = await browser.post(`/c/${slug}/code`, { form: { code: '000000' }, maxRedirects: 0 })
  const all = await Promise.all([answer, page, resent, wrong, guess].map((one) => seen(one, email)))
  await browser.dispose()
  return all
}

test('a stranger cannot learn who has signed: only the email differs', async ({
  page,
  playwright,
  baseURL,
  campaign,
  someone,
  sign,
  db,
  emailsTo,
  codeFor,
}) => {
  const signed = someone()
  const fresh = someone()
  // Addresses of one length, so that even the lengths of the answers can be compared.
  fresh.email = fresh.email.padStart(signed.email.length, 'a').slice(-signed.email.length)
  await sign(page, campaign, signed)
  await db
    .updateTable('challenges')
    .set({ asked_at: new Date(Date.now() - 3_600_000) })
    .where(
      'subject',
      'in',
      db.selectFrom('signatures').select('address_mac').where('campaign_id', '=', campaign.id),
    )
    .execute()

  const toFresh = await signsAs(playwright, baseURL, campaign, fresh.email)
  const toSigned = await signsAs(playwright, baseURL, campaign, signed.email)
  expect(toSigned).toEqual(toFresh)
  expect(toFresh.map(({ status }) => status)).toEqual([303, 200, 303, 422, 422])

  await codeFor(fresh.email)
  await expect
    .poll(async () => (await emailsTo(signed.email))[0]?.subject)
    .toBe(say('email.already.subject', { title: 'Plant more street trees' }))
})

test('“My signatures” answers the same to a mailbox that has signed and to one that has not', async ({
  page,
  playwright,
  baseURL,
  campaign,
  someone,
  sign,
}) => {
  const signed = someone()
  const fresh = someone()
  fresh.email = fresh.email.padStart(signed.email.length, 'a').slice(-signed.email.length)
  await sign(page, campaign, signed)

  const asks = async (email: string) => {
    const browser = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { Origin: baseURL! } })
    const answer = await browser.post('/me', { form: { email }, maxRedirects: 0 })
    const sent = say('email.status.spam')
    await expect.poll(async () => (await browser.get('/me/code')).text()).toContain(sent)
    const code = await browser.get('/me/code')
    const guess = await browser.post('/me/code', { form: { code: '000000' }, maxRedirects: 0 })
    const closed = await browser.get('/me/signatures', { maxRedirects: 0 })
    const all = await Promise.all([answer, code, guess, closed].map((one) => seen(one, email)))
    await browser.dispose()
    return all
  }
  expect(await asks(signed.email)).toEqual(await asks(fresh.email))
})
