import { expect, test } from 'vitest'
import { sign } from '#signatures'
import { testDatabase } from '#db/test-database.ts'
import { visit } from '#seeds/visiting.ts'
import { aPerson, codeSentTo, deliverAll, hence, keys, openCampaign, postOffice } from '#seeds/world.ts'
import { askAgainToVisit } from './ask-to-visit.ts'
import { endVisit, findVisit, forgetVisits } from './visit.ts'

const db = await testDatabase()

test('a second email for a visit is sent after a minute, not before', async () => {
  const form = aPerson()
  const { office, ticket, own } = await visit(db, form)
  await askAgainToVisit(db, keys, ticket, hence('50 seconds'))
  await deliverAll(db, office)
  expect(own()).toHaveLength(1)
  await askAgainToVisit(db, keys, ticket, hence('61 seconds'))
  await deliverAll(db, office)
  expect(own()).toHaveLength(2)
})

test('a visit lasts an hour, proven or not, and ends when the visitor leaves', async () => {
  const form = aPerson()
  const { office, ticket, prove } = await visit(db, form)
  expect(await findVisit(db, keys, ticket)).toMatchObject({ address: form.address, proven: false })
  await prove(codeSentTo(office, form.address))
  expect(await findVisit(db, keys, ticket, hence('59 minutes'))).toMatchObject({ proven: true })
  expect(await findVisit(db, keys, ticket, hence('61 minutes'))).toBeUndefined()
  await forgetVisits(db, hence('59 minutes'))
  expect(await findVisit(db, keys, ticket)).toBeDefined()
  await endVisit(db, ticket)
  expect(await findVisit(db, keys, ticket)).toBeUndefined()
})

test("a signing code opens no visit, and a visit's code signs nothing", async () => {
  const form = aPerson()
  const campaign = await openCampaign(db)
  const office = postOffice()
  await sign(db, keys, { campaignId: campaign.id, form, locale: 'en', network: null })
  await deliverAll(db, office)
  const { own, prove } = await visit(db, form)
  const code = codeSentTo(office, form.address)
  expect(own()[0]!.text).not.toContain(campaign.slug)
  if (!own()[0]!.text.includes(`${code.slice(0, 3)} ${code.slice(3)}`)) {
    expect(await prove(code)).toEqual({ outcome: 'code-refused' })
  }
})
