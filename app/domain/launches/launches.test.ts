import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findCampaign, listOpen, listPublic } from '#campaigns'
import { readCount, recount, sequence } from '#counts'
import { confirm, latestSignatories, listMine, sign } from '#signatures'
import { pinName } from '#reviews'
import { testDatabase } from '#db/test-database.ts'
import { aFinishedDraft, aPrivateCampaign } from '#seeds/launch-world.ts'
import { ago, aPerson, codeSentTo, deliverAll, fillIn, hence, keys, postOffice, stand } from '#seeds/world.ts'
import { collectPrivately } from './collect-privately.ts'
import { endLink, renewLink } from './change-link.ts'
import { invitedTo } from './invited-to.ts'
import { launch } from './launch.ts'
import { launchDue } from './launch-due.ts'
import { firstSignatories, listFirst } from './list-first.ts'
import { readLaunch } from './read-launch.ts'
import { readPrivate } from './read-private.ts'

const db = await testDatabase()

const invitee = (campaign: { id: string; linkId: string }, typed: Record<string, string> = {}) =>
  stand(db, campaign.id, aPerson(typed), undefined, campaign.linkId)
const namesOf = (people: { name: string }[]) => people.map(({ name }) => name)

test('a private campaign has its words and its address, and is in no list and no count', async () => {
  const campaign = await aPrivateCampaign(db)
  await invitee(campaign)
  await sequence(db)
  expect(await findCampaign(db, campaign.slug, 'en')).toMatchObject({ phase: 'private', count: 1 })
  expect(await readCount(db, campaign.slug)).toBeUndefined()
  const listed = [...(await listOpen(db, 'en')), ...(await listPublic(db, {})).campaigns]
  expect(listed.map(({ slug }) => slug)).not.toContain(campaign.slug)
})

test('nobody signs without the link, and nobody with one that has ended or is another campaign’s', async () => {
  const [campaign, other] = [await aPrivateCampaign(db), await aPrivateCampaign(db)]
  const signing = { campaignId: campaign.id, form: aPerson(), locale: 'en', network: null }
  for (const link of [undefined, other.linkId])
    expect(await sign(db, keys, { ...signing, link })).toEqual({ outcome: 'campaign-not-open' })
  expect((await sign(db, keys, { ...signing, link: campaign.linkId })).outcome).toBe('check-your-mailbox')

  expect(await renewLink(db, keys, campaign.by)).toEqual({ outcome: 'done' })
  expect(await sign(db, keys, { ...signing, link: campaign.linkId })).toEqual({
    outcome: 'campaign-not-open',
  })
  expect(await invitedTo(db, campaign.token)).toMatchObject({ hasEnded: true })
  const { token } = (await readPrivate(db, keys, campaign.id))!
  const { linkId } = (await invitedTo(db, token!))!
  expect(token).not.toBe(campaign.token)
  expect((await sign(db, keys, { ...signing, link: linkId })).outcome).toBe('check-your-mailbox')
})

test('a code that was sent before the link ended still counts', async () => {
  const campaign = await aPrivateCampaign(db)
  const office = postOffice()
  const person = aPerson()
  const waiting = await fillIn(db, office, campaign.id, person, undefined, campaign.linkId)
  await endLink(db, campaign.by)
  expect(await endLink(db, campaign.by)).toEqual({ outcome: 'nothing-to-do' })
  const code = codeSentTo(office, person.address)
  expect(await confirm(db, keys, { ...waiting, code })).toEqual({ outcome: 'signed' })
})

test('the email with the code names neither the words nor the place, and the one after the code does', async () => {
  const campaign = await aPrivateCampaign(db)
  const office = postOffice()
  const person = aPerson()
  const waiting = await fillIn(db, office, campaign.id, person, undefined, campaign.linkId)
  const asked = office.letters.find(({ to }) => to === person.address)
  for (const secret of ['lido', campaign.slug, campaign.token, 'Friends'])
    expect(`${asked!.subject} ${asked!.text} ${asked!.html}`).not.toContain(secret)
  expect(await listMine(db, keys, person.addressKey, 'en')).toEqual([])

  await confirm(db, keys, { ...waiting, code: codeSentTo(office, person.address) })
  await deliverAll(db, office)
  const thanks = office.letters.findLast(({ to }) => to === person.address)!
  expect(thanks.subject).toContain('Keep the lido')
  expect(thanks.text).toContain('not public yet')
  expect(thanks.text).not.toContain(campaign.token)
  expect(await listMine(db, keys, person.addressKey, 'en')).toMatchObject([{ campaignState: 'private' }])
})

test('the launch freezes the names that may be shown, pinned ones first, then as they signed', async () => {
  const campaign = await aPrivateCampaign(db)
  const comes = async (name: string) => {
    const id = await invitee(campaign, { name })
    await sequence(db)
    return id
  }
  const [ada, ben, cleo] = [await comes('Ada One'), await comes('Ben Two'), await comes('Cleo Three')]
  await invitee(campaign, { name: 'Nobody Shown', listing: 'anonymous' })
  const held = await invitee(campaign, { name: 'Held Back' })
  await db.updateTable('signatures').set({ held_because: 'WATCHED' }).where('id', '=', held).execute()
  expect(await pinName(db, { ...campaign.by, deed: 'pin', signatureId: cleo })).toEqual({ outcome: 'pinned' })
  await sequence(db)

  expect(await launch(db, campaign.by)).toEqual({ outcome: 'launched', standing: 5, names: 3 })
  expect(await launch(db, campaign.by)).toEqual({ outcome: 'not-private' })
  const after = await stand(db, campaign.id, aPerson({ name: 'Dora After' }))
  const list = async () => namesOf((await listFirst(db, { campaignId: campaign.id })).signatories)
  expect(await list()).toEqual(['Cleo Three', 'Ada One', 'Ben Two'])
  expect(namesOf(await firstSignatories(db, campaign.id, 1))).toEqual(['Ada One'])
  expect(namesOf(await latestSignatories(db, campaign.id, 1))).toEqual(['Dora After'])
  const next = await listFirst(db, { campaignId: campaign.id, after: cleo })
  expect(namesOf(next.signatories)).toEqual(['Ada One', 'Ben Two'])
  expect((await listFirst(db, { campaignId: campaign.id, after })).signatories).toHaveLength(3)

  const frozen = (await readLaunch(db, campaign.id))!
  const commitments = await db
    .selectFrom('events')
    .select(['signature_id', 'commitment'])
    .where('campaign_id', '=', campaign.id)
    .where('type', '=', 2)
    .execute()
  const hash = createHash('sha256')
  for (const id of [cleo, ada, ben])
    hash.update(commitments.find(({ signature_id }) => signature_id === id)!.commitment)
  expect(frozen.hash.toString('hex')).toBe(hash.digest('hex'))

  // A name that comes free later was not on the list; one that goes is off it at once.
  await db.updateTable('signatures').set({ held_because: null }).where('id', '=', held).execute()
  await db.updateTable('signatures').set({ held_because: 'HIDDEN' }).where('id', '=', ada).execute()
  expect(await list()).toEqual(['Cleo Three', 'Ben Two'])
  expect(await readLaunch(db, campaign.id)).toEqual(frozen)
})

test('at the set time it launches by itself, once, and not a second before', async () => {
  const campaign = await aPrivateCampaign(db, {
    fields: {
      'opens.date': '2090-06-01',
      'opens.time': '09:00',
      'closes.date': '2090-06-02',
      'closes.time': '09:00',
    },
  })
  const phase = async () => (await findCampaign(db, campaign.slug, 'en'))!.phase
  expect((await readPrivate(db, keys, campaign.id))!.launchesAt).toEqual(new Date('2090-06-01T09:00:00Z'))
  const { rows } = await sql<{ run_at: Date }>`select run_at from graphile_worker.jobs
    where key = ${`launch ${campaign.id}`}`.execute(db)
  expect(rows).toEqual([{ run_at: new Date('2090-06-01T09:00:00Z') }])
  await launchDue(db)
  expect(await phase()).toBe('private')
  await db
    .updateTable('private_phases')
    .set({ launches_at: ago('1 second') })
    .where('campaign_id', '=', campaign.id)
    .execute()
  await Promise.all([launchDue(db), launchDue(db)])
  expect(await phase()).toBe('open')
  expect(await readLaunch(db, campaign.id)).toMatchObject({ standing: 0, names: 0 })
})

test('a closing time that passed before the launch does not close it', async () => {
  const campaign = await aPrivateCampaign(db)
  await db
    .updateTable('campaigns')
    .set({ opens_at: ago('2 days'), closes_at: ago('1 day') })
    .where('id', '=', campaign.id)
    .execute()
  await launch(db, campaign.by)
  expect(await findCampaign(db, campaign.slug, 'en')).toMatchObject({ phase: 'open', closesAt: null })
})

test('whoever confirms while it launches is on the list or counted after it, never lost and never twice', async () => {
  const campaign = await aPrivateCampaign(db)
  const office = postOffice()
  const people = await Promise.all(
    Array.from({ length: 24 }, async () => {
      const person = aPerson()
      const signing = { campaignId: campaign.id, form: person, locale: 'en', network: null }
      const signed = await sign(db, keys, { ...signing, link: campaign.linkId })
      if (signed.outcome !== 'check-your-mailbox') throw new Error(signed.outcome)
      return { person, ticket: signed.ticket }
    }),
  )
  await deliverAll(db, office)
  const confirming = people.map(({ person, ticket }) =>
    confirm(db, keys, {
      campaignId: campaign.id,
      ticket,
      code: codeSentTo(office, person.address),
      network: null,
    }),
  )
  const launching = launch(db, campaign.by)
  const answers = await Promise.all([...confirming, launching])
  expect(answers.filter(({ outcome }) => outcome === 'signed')).toHaveLength(24)
  while ((await sequence(db)) > 0);
  expect(await recount(db, campaign.id)).toMatchObject({ rows: 24, log: 24, counted: 24 })
  const frozen = (await readLaunch(db, campaign.id))!
  const listed = await listFirst(db, { campaignId: campaign.id })
  expect(listed.signatories).toHaveLength(frozen.names)
  expect(frozen.standing).toBe(frozen.names)
  expect(await latestSignatories(db, campaign.id, 100)).toHaveLength(24)
})

test('a draft is not collected for with words that somebody has changed since, or with something missing', async () => {
  const { publication } = await aFinishedDraft(db, { fields: { 'title.en': '' } })
  expect(await collectPrivately(db, keys, publication)).toEqual({ outcome: 'not-ready' })
  expect(await collectPrivately(db, keys, { ...publication, revision: 1 })).toEqual({ outcome: 'changed' })
  expect(await readPrivate(db, keys, publication.campaignId)).toBeUndefined()
})

test('two who begin to collect at once begin once', async () => {
  const { publication } = await aFinishedDraft(db)
  const answers = await Promise.all([1, 2].map(() => collectPrivately(db, keys, publication)))
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['no-draft', 'published'])
  expect(await findCampaign(db, publication.address, 'en', hence('1 day'))).toMatchObject({
    phase: 'private',
  })
})
