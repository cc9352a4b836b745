import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { listQuestions } from '#questions'
import { seal } from '#secrets'
import { testDatabase } from '#db/test-database.ts'
import { aTeam, signedIn } from '#seeds/desk-world.ts'
import { plantSignatures } from '#seeds/plant-signatures.ts'
import { hence, keys, openCampaign } from '#seeds/world.ts'
import { approveAddresses } from './answer-addresses.ts'
import { askForAddresses } from './ask-for-addresses.ts'
import { linkToAddresses } from './link-to-addresses.ts'
import { listAddressExports } from './list-address-exports.ts'
import { takeAddresses } from './take-addresses.ts'

const db = await testDatabase()

/** A campaign with two consents and two owners; who wants its news has given the one, the other or both. */
async function consented({ first, both, other }: { first: number; both: number; other: number }) {
  const team = await aTeam(db)
  const [owner, second] = [await signedIn(db, team, 'owner'), await signedIn(db, team, 'owner')]
  const ask = (label: string) => ({
    kind: 'consent' as const,
    required: false,
    isPublic: false,
    words: { en: { label, help: '', options: [] } },
  })
  const questions = [ask('You may call me'), ask('You may write to me')]
  const campaign = await openCampaign(db, { teamId: team.id, questions })
  const [call, write] = (await listQuestions(db, campaign.id, 'en')).map(({ id }) => id)
  const given = [
    ...Array.from({ length: first }, () => [call!]),
    ...Array.from({ length: both }, () => [call!, write!]),
    ...Array.from({ length: other }, () => [write!]),
  ]
  const person = { name: 'Ada Oyelaran', occupation: '', affiliation: '', country: '' }
  const planted = given.map(() => ({ person, at: new Date() }))
  await db.transaction().execute(async (tx) => {
    const words = { campaignId: campaign.id, versionId: campaign.versionId, locale: 'en' }
    const ids = await plantSignatures(tx, keys, words, planted)
    const sealed = ids.map((one, place) => seal(keys, `signatures/${one}/updates`, `p${place}@example.org`))
    const answers = given.map((consents) =>
      JSON.stringify(Object.fromEntries(consents.map((id) => [id, 'yes']))),
    )
    await sql`update signatures set updates = true, address_sealed = sealed, answers = said
      from unnest(${ids}::uuid[], ${sealed}::bytea[], ${answers}::jsonb[]) as given (one, sealed, said)
     where id = one`.execute(tx)
  })
  const as = ({ organiserId }: { organiserId: string }) => ({
    teamId: team.id,
    campaignId: campaign.id,
    organiserId,
  })
  const here = { ...as(owner), sessionId: owner.sessionId }
  const take = async (consentId: string | undefined) => {
    const asked = await askForAddresses(db, keys, { ...here, consentId })
    if (asked.outcome !== 'ready') return asked.outcome
    const link = await linkToAddresses(db, { ...here, id: asked.id })
    if (link.outcome !== 'link') return link.outcome
    return (await takeAddresses(db, keys, { ...here, token: link.token })) ? 'taken' : 'not-taken'
  }
  return { call, write, here, as, second, take }
}

test('a list of more than a thousand, cut into the consents that were given, still wants a second owner', async () => {
  const { call, write, here, as, second, take } = await consented({ first: 600, both: 0, other: 600 })
  expect(await take(call)).toBe('taken')
  expect(await take(write)).toBe('needs-second-owner')
  const [wish] = await listAddressExports(db, here)
  expect(wish).toMatchObject({ addresses: 600, state: 'waits' })
  expect((await approveAddresses(db, { ...as(second), id: wish!.id })).outcome).toBe('done')
  expect((await linkToAddresses(db, { ...here, id: wish!.id })).outcome).toBe('link')
})

test('two slices that are asked for before either is taken are one list all the same', async () => {
  const { call, write, here } = await consented({ first: 600, both: 0, other: 600 })
  const asked = await Promise.all(
    [call, write].map((consentId) => askForAddresses(db, keys, { ...here, consentId })),
  )
  const ready = asked.flatMap((one) => (one.outcome === 'ready' ? [one.id] : []))
  const links = await Promise.all(ready.map((id) => linkToAddresses(db, { ...here, id })))
  expect(links.filter(({ outcome }) => outcome === 'link').length).toBeLessThan(2)
})

test('whoever takes the same people twice, as after a broken download, takes them once', async () => {
  const { call, write, take } = await consented({ first: 100, both: 800, other: 100 })
  expect([await take(call), await take(call), await take(write)]).toEqual(['taken', 'taken', 'taken'])
  expect(await take(undefined)).toBe('taken')
})

test('a day later it is another list', async () => {
  const { call, write, here, take } = await consented({ first: 600, both: 0, other: 600 })
  expect(await take(call)).toBe('taken')
  const asked = await askForAddresses(db, keys, { ...here, consentId: write }, hence('24 hours 1 minute'))
  expect(asked.outcome).toBe('ready')
})
