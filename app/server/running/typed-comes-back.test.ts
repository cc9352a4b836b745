import { afterAll, expect, test } from 'vitest'
import { markProven } from '#organisers'
import { testDatabase } from '#db/test-database.ts'
import { aDeskWorld, aTeam, signedIn } from '#seeds/desk-world.ts'
import { secret } from '#seeds/world.ts'
import { startSite } from './test-site.ts'

const db = await testDatabase()
const site = await startSite({
  DATABASE_URL: db.url,
  SECRET: secret,
  DEMO: 'off',
  ROLE: 'web',
  SMTP_URL: 'smtp://127.0.0.1:9',
})
afterAll(() => site.end('SIGTERM'))

const ask = (path: string, ticket: string, fields?: Record<string, string>) =>
  fetch(`${site.url}${path}`, {
    redirect: 'manual',
    headers: { Accept: 'text/html', Origin: site.url, Cookie: `desk=${ticket}` },
    ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
  })

test('who is asked for a passkey while striking, or removing somebody, comes back to what they had typed', async () => {
  const { ids, team, members } = await aDeskWorld(db)
  const someone = await signedIn(db, team, 'owner', { proven: false })
  const forms = [
    [`/organise/c/${ids.slug}/names/reviews/${ids.review}`, { deed: 'strike', reason: 'automation' }],
    [`/organise/team/${team.id}/member/${members.viewer.organiserId}/remove`, {}],
  ] as const
  for (const [path, fields] of forms) {
    await db
      .updateTable('desk_sessions')
      .set({ proven_at: null })
      .where('id', '=', someone.sessionId)
      .execute()
    const why = 'One hand wrote <all> of these & more'
    const sent = await ask(path, someone.ticket, { ...fields, why })
    expect(sent.status).toBe(303)
    expect(sent.headers.get('Location')).toContain(`/organise/prove?next=${encodeURIComponent(path)}`)
    await markProven(db, someone.sessionId)
    const page = await (await ask(path, someone.ticket)).text()
    expect(page).toContain('One hand wrote &lt;all&gt; of these &amp; more')
    expect(page).toContain('what you had typed is still here')
    await ask(path, someone.ticket, { ...fields, why: 'x'.repeat(400) })
    expect(await (await ask(path, someone.ticket)).text()).not.toContain('One hand')
  }
})

test('whoever was signed out while they typed finds every word on the page, and sends it again from there', async () => {
  const { ids, team, members } = await aDeskWorld(db)
  const room = `/organise/c/${ids.slug}`
  const forms: [path: string, text: string, fields: Record<string, string>][] = [
    [
      `${room}/updates/milestones`,
      'The council & the mayor voted',
      { happenedOn: '2026-03-18', state: 'open', locale: 'en' },
    ],
    [`${room}/updates/milestones`, 'Won', { happenedOn: '2026-03-18', state: 'won', locale: 'en' }],
    [`${room}/names/watch`, 'Tilda Swinborne', {}],
    [`/organise/team/${team.id}/rename`, 'Friends of & the lido', { was: team.name }],
  ]
  const fieldOf = (path: string) =>
    path.endsWith('watch') ? 'names' : path.endsWith('rename') ? 'team' : 'title'
  for (const [path, text, fields] of forms) {
    const form = { ...fields, [fieldOf(path)]: text }
    const answer = await ask(path, 'of-nobody', form)
    expect(answer.status, path).toBe(403)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
    const page = await answer.text()
    expect(page).toContain('You have been signed out')
    const sent = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    const plain = (value: string) =>
      value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    expect(Object.fromEntries(sent.map(([, name, value]) => [name!, plain(value!)]))).toEqual(form)
    expect((await ask(path, members.owner.ticket, form)).status).toBe(303)
  }
  // A press with nothing typed is led to the door, and back.
  const pressed = await ask(`${room}/edit`, 'of-nobody', { _then: 'pause' })
  expect(pressed.headers.get('Location')).toBe(`/organise/sign-in?next=${encodeURIComponent(`${room}/edit`)}`)
})

test('whoever renames a team or themselves after somebody else has is shown the other name and theirs, and saves theirs with one press', async () => {
  const { team, members } = await aDeskWorld(db)
  const { ticket, organiserId } = members.owner
  const account = await db
    .selectFrom('organisers')
    .select(['name', 'locale'])
    .where('id', '=', organiserId)
    .executeTakeFirstOrThrow()
  const forms = [
    [`/organise/team/${team.id}/rename`, { team: 'Friends of the Lido', was: team.name }, 'team'],
    [
      '/organise/account',
      { ...account, was: account.name, wasLocale: account.locale, name: 'Ada O.' },
      'name',
    ],
  ] as const
  for (const [path, first, field] of forms) {
    expect((await ask(path, ticket, first)).status, path).toBe(303)
    const later = { ...first, [field]: 'Another & better' }
    const answer = await ask(path, ticket, later)
    expect(answer.status, path).toBe(422)
    const page = await answer.text()
    const theirs = 'team' in first ? first.team : first.name
    expect(page).toContain('Another name has been saved meanwhile')
    expect(page).toContain(`<input type="hidden" name="was" value="${theirs}"`)
    expect(page).toContain('value="Another &amp; better"')
    expect((await ask(path, ticket, { ...later, was: theirs })).status, path).toBe(303)
  }
})

test('more names than a page has are not credited at once, and the page says so', async () => {
  const { ids, members } = await aDeskWorld(db)
  const room = `/organise/c/${ids.slug}/names?queue=all`
  const body = new URLSearchParams([
    ['deed', 'cowrite'],
    ...Array.from({ length: 101 }, (_, at) => ['id', `${at}`]),
  ])
  const headers = { Origin: site.url, Cookie: `desk=${members.owner.ticket}` }
  const answer = await fetch(`${site.url}${room}`, { method: 'POST', redirect: 'manual', headers, body })
  expect(answer.status).toBe(303)
  const page = await (await ask(answer.headers.get('Location')!, members.owner.ticket)).text()
  expect(page).toContain('100 names can be credited at once')
})

test('whoever leaves a team is told that it is done', async () => {
  const team = await aTeam(db)
  await signedIn(db, team, 'owner')
  const leaver = await signedIn(db, team, 'editor')
  const left = await ask(`/organise/team/${team.id}/leave`, leaver.ticket, {})
  expect(left.headers.get('Location')).toBe('/organise?done=left')
  expect(await (await ask('/organise?done=left', leaver.ticket)).text()).toContain('You have left the team.')
})

test('a draft’s rooms lead to where it is written, and its files offer no figures that nobody can see yet', async () => {
  const { ids, members } = await aDeskWorld(db)
  const slug = ids.draft
  for (const room of ['', '/files', '/partners']) {
    const answer = await ask(`/organise/c/${slug}${room}`, members.owner.ticket)
    expect(answer.headers.get('Location')).toBe(`/organise/c/${slug}/edit`)
  }
})

test('every number of the files and of a campaign’s questions stands among the limits', async () => {
  const page = await (await fetch(`${site.url}/limits`)).text()
  for (const [limit, value] of [
    ['Addresses that one owner may take out alone', '1,000'],
    ['A link to a file of addresses works for', '10 minutes'],
    ['A request for addresses waits for a second yes for', '24 hours'],
    ['Lines in a list of people to invite', '20,000'],
    ['Such a list is forgotten, if it is not sent, after', '24 hours'],
    ['Questions of a campaign’s own', '5'],
    ['Letters in a longer answer', '500'],
  ])
    expect(page).toMatch(new RegExp(`${limit}</th><td[^>]*>${value}</td>`))
})
