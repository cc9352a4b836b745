import sharp from 'sharp'
import { afterAll, expect, test } from 'vitest'
import { beginDraft, saveDraft } from '#drafts'
import type { Role } from '#organisers'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { openCampaign, secret } from '#seeds/world.ts'
import { startSite } from './test-site.ts'

const db = await testDatabase()
const site = await startSite({ DATABASE_URL: db.url, SECRET: secret, DEMO: 'off' })
afterAll(() => site.end('SIGTERM'))

const team = await aTeam(db)
const owner = await signedIn(db, team, 'owner')
const { slug, campaignId } = await beginDraft(db, {
  teamId: team.id,
  organiserId: owner.organiserId,
  organiser: 'Friends of the lido',
  locale: 'en',
})

type Asked = { as?: string; body?: BodyInit; type?: string }
const ask = (path: string, { as = owner.ticket, body, type }: Asked = {}) =>
  fetch(`${site.url}${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    redirect: 'manual',
    body,
    headers: { Origin: site.url, Cookie: `desk=${as}`, ...(type && { 'Content-Type': type }) },
  })
const edit = `/organise/c/${slug}/edit`

const upload = (bytes: Uint8Array<ArrayBuffer>) => {
  const form = new FormData()
  form.set('picture', new Blob([bytes]), '../../‮gpj.exe')
  return form
}
const picture = new Uint8Array(
  await sharp({ create: { width: 900, height: 90, channels: 3, background: '#1f4d36' } })
    .png()
    .toBuffer(),
)

test('a file is taken at one address, up to two megabytes, and served as nothing but a picture', async () => {
  expect((await ask(`${edit}/wordmark`, { body: upload(picture) })).headers.get('Location')).toBe(
    `${edit}/look#wordmark`,
  )
  const served = await ask(`/organise/c/${slug}/wordmark.webp`)
  expect(served.headers.get('Content-Type')).toBe('image/webp')
  expect(served.headers.get('Content-Security-Policy')).toContain('sandbox')
  expect(served.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect((await sharp(await served.arrayBuffer()).metadata()).width).toBe(640)
  expect((await ask(`/c/${slug}/wordmark.webp`)).status).toBe(404)

  const nothing = await ask(`${edit}/wordmark`, { body: upload(new Uint8Array(0)) })
  expect(nothing.headers.get('Location')).toContain('wordmark=no-picture')
  const broken = await ask(`${edit}/wordmark`, {
    body: '--x\r\nContent-Disposition: form-d',
    type: 'multipart/form-data; boundary=x',
  })
  expect(broken.headers.get('Location')).toContain('wordmark=broken-off')
})

test('everywhere else a file is refused, and a form is as short as before', async () => {
  for (const path of [`${edit}/words`, `/c/${slug}/sign`, '/me', `/organise/new`, `${edit}/wordmark/more`])
    expect((await ask(path, { body: upload(picture) })).status, path).toBe(415)
  expect((await ask(`${edit}/wordmark`, { body: new URLSearchParams({ remove: 'yes' }) })).status).toBe(415)
  const long = () => new URLSearchParams({ 'why.en': 'x'.repeat(70_000) })
  expect((await ask('/me', { body: long() })).status).toBe(413)
  expect((await ask(`${edit}/words`, { body: long() })).status).toBe(422)
})

test('a draft may stand in a frame of ours and in nobody else’s, and every other page of the desk in none', async () => {
  const preview = await ask(`/organise/c/${slug}/preview`)
  expect(preview.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'self'")
  expect(preview.headers.get('X-Frame-Options')).toBe('SAMEORIGIN')
  const words = await ask(`${edit}/words`)
  expect(words.headers.get('Content-Security-Policy')).toContain("frame-src 'self'")
  expect(words.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  expect(words.headers.get('X-Frame-Options')).toBe('DENY')
  expect(words.headers.get('Cache-Control')).toBe('no-store')
})

const pages = ['', '/kind', '/words', '/look', '/form', '/review', '/publish', '/close', '/address?wanted=a']
const deeds = ['/words', '/save', '/link', '/publish', '', '/close']

test.each(['viewer', 'reviewer'] as Role[])(
  'a %s can change nothing on the way to a campaign',
  async (role) => {
    const { ticket: as } = await signedIn(db, team, role)
    const before = await db.selectFrom('drafts').selectAll().execute()
    for (const deed of deeds) {
      const body = new URLSearchParams({
        'title.en': 'Mine',
        _then: 'pause',
        _revision: '1',
        address: 'mine',
      })
      expect((await ask(`${edit}${deed}`, { as, body })).status, deed).toBe(403)
    }
    expect((await ask(`${edit}/wordmark`, { as, body: upload(picture) })).status).toBe(403)
    expect((await ask('/organise/new', { as, body: new URLSearchParams({ team: team.id }) })).status).toBe(
      403,
    )
    expect(await db.selectFrom('drafts').selectAll().execute()).toEqual(before)
  },
)

test('a stranger sees nothing, and cannot tell a draft from no campaign at all', async () => {
  const { ticket: as } = await signedIn(db, await aTeam(db), 'owner')
  for (const path of [...pages.map((page) => `${edit}${page}`), `/organise/c/${slug}/preview`])
    for (const asked of [path, path.replace(slug, 'draft-0000000000000000')])
      expect((await ask(asked, { as })).status, asked).toBe(404)
  for (const deed of deeds)
    expect((await ask(`${edit}${deed}`, { as, body: new URLSearchParams({ _then: 'x' }) })).status).toBe(404)
})

test('whoever types at a campaign called “sign-in …” is told that there is nothing to change, and not that they were signed out', async () => {
  await openCampaign(db, { teamId: team.id, slug: 'sign-in-for-trees' })
  const there = '/organise/c/sign-in-for-trees/edit'
  const body = () => new URLSearchParams({ 'title.en': 'Plant a tree', _revision: '1' })
  expect(await (await ask(`${there}/save`, { body: body() })).json()).toEqual({ outcome: 'no-draft' })
  expect((await ask(`${there}/words`, { body: body() })).status).toBe(409)
  expect(await (await ask(`${there}/save`, { body: body(), as: 'nobody' })).json()).toEqual({
    outcome: 'signed-out',
  })
  expect((await ask(`${there}/words`, { body: body(), as: 'nobody' })).status).toBe(403)
})

test('closing wants a passkey used just now, before it even asks', async () => {
  const { slug: open } = await openCampaign(db, { teamId: team.id })
  const { ticket: as } = await signedIn(db, team, 'owner', { proven: false })
  const close = `/organise/c/${open}/edit/close`
  for (const body of [undefined, new URLSearchParams()])
    expect((await ask(close, { as, body })).headers.get('Location')).toContain('/organise/prove')
  const { closes_at } = await db
    .selectFrom('campaigns')
    .select('closes_at')
    .where('slug', '=', open)
    .executeTakeFirstOrThrow()
  expect(closes_at).toBeNull()
})

test('what is typed is shown as text, wherever it comes back', async () => {
  const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
  const fields = {
    'title.en': hostile,
    'why.en': hostile,
    'question.1.en': hostile,
    accent: hostile,
    goal: hostile,
  }
  const by = { campaignId, teamId: team.id, organiserId: owner.organiserId }
  const { revision } = await db
    .selectFrom('drafts')
    .select('revision')
    .where('campaign_id', '=', campaignId)
    .executeTakeFirstOrThrow()
  expect((await saveDraft(db, { ...by, revision, fields })).outcome).toBe('saved')
  const paths = [
    ...['words', 'look', 'form', 'review'].map((step) => `${edit}/${step}`),
    `/organise/c/${slug}/preview`,
  ]
  for (const path of paths) {
    const page = await (await ask(path)).text()
    expect(page, path).not.toMatch(/<script>alert|<img src=x/)
  }
})

test('a picture of more than two megabytes is answered beside its field, and a flood not read to its end', async () => {
  const large = await ask(`${edit}/wordmark`, { body: upload(new Uint8Array(2_200_000)) })
  expect(large.headers.get('Location')).toBe(`${edit}/look?wordmark=too-large#wordmark`)
  const told = await (await ask(`${edit}/look?wordmark=too-large`)).text()
  expect(told).toContain('This file is larger than 2 MB.')
  const flood = await ask(`${edit}/wordmark`, { body: upload(new Uint8Array(21_000_000)) })
  expect(flood.status).toBe(413)
})
