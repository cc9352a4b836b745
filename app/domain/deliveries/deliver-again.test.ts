import { expect, test } from 'vitest'
import { seal } from '#secrets'
import { confirm } from '#signatures'
import { databaseTime } from '#db/connection.ts'
import { testDatabase } from '#db/test-database.ts'
import {
  aPerson,
  codeSentTo,
  deliverAll,
  fillIn,
  keys,
  openCampaign,
  postOffice,
  stand,
} from '#seeds/world.ts'
import { deliver } from './deliver.ts'

const db = await testDatabase()

function newestEmail() {
  return db.selectFrom('outbox').selectAll().orderBy('created_at', 'desc').executeTakeFirstOrThrow()
}

test('after a crash between the yes of the mail server and ours, the same code comes once more', async () => {
  await deliverAll(db, postOffice())
  const campaign = await openCampaign(db)
  const form = aPerson()
  const office = postOffice()
  const { send } = office.correspondence.transport
  let crashes = 1
  office.correspondence.transport.send = async (...email) => {
    const sending = await send(...email)
    if (crashes-- > 0) throw new Error('the process died')
    return sending
  }
  await expect(fillIn(db, office, campaign.id, form)).rejects.toThrow('the process died')
  const first = codeSentTo(office, form.address)
  await deliverAll(db, office)
  await deliverAll(db, office)
  expect(office.letters.map(({ to }) => to)).toEqual([form.address, form.address])
  expect(office.letters[0]!.id).toBe(office.letters[1]!.id)
  expect(codeSentTo(office, form.address)).toBe(first)
})

test('a code that was typed before the crash was mended is not followed by another', async () => {
  const office = postOffice()
  const campaign = await openCampaign(db)
  const form = aPerson()
  const waiting = await fillIn(db, office, campaign.id, form)
  const code = codeSentTo(office, form.address)
  const email = await newestEmail()
  await confirm(db, keys, { ...waiting, code })
  const address_sealed = seal(keys, `outbox/${email.id}`, form.address)
  await db
    .updateTable('outbox')
    .set({ state: 'waiting', finished_at: null, address_sealed })
    .where('id', '=', email.id)
    .execute()
  await deliver(db, office.correspondence, { ids: [email.id] })
  expect(office.letters.filter(({ to }) => to === form.address)).toHaveLength(1)
  const { state } = await db
    .selectFrom('outbox')
    .select('state')
    .where('id', '=', email.id)
    .executeTakeFirstOrThrow()
  expect(state).toBe('dropped')
})

test('nothing is sent to somebody who left while the email waited', async () => {
  const campaign = await openCampaign(db)
  const form = aPerson()
  await stand(db, campaign.id, form)
  const email = await newestEmail()
  expect(email.kind).toBe('signed')
  await db
    .updateTable('signatures')
    .set({
      state: 'removed',
      removed_because: 'struck',
      removed_at: databaseTime,
      name: '',
      address_mac: null,
      ticket_hash: null,
      salt_id: null,
      salt_pub: null,
    })
    .where('id', '=', email.signature_id)
    .execute()
  const office = postOffice()
  await deliver(db, office.correspondence, { ids: [email.id] })
  expect(office.letters).toEqual([])
})
