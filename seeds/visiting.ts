import { askToVisit, proveVisit } from '#mailboxes'
import type { Db } from '#db/connection.ts'
import { deliverAll, keys, postOffice } from './world.ts'

/** Somebody who asks to see what their mailbox has signed, up to the email with the code. */
export async function visit(db: Db, form: { address: string; addressKey: string }, toUnblock = false) {
  const office = postOffice()
  const asked = await askToVisit(db, keys, { ...form, locale: 'en', network: null, toUnblock })
  if (asked.outcome !== 'check-your-mailbox') throw new Error(asked.outcome)
  await deliverAll(db, office)
  const { ticket } = asked
  const own = () => office.letters.filter(({ to }) => to === form.address)
  return {
    office,
    ticket,
    own,
    prove: (code: string) => proveVisit(db, keys, { ticket, code, network: null }),
  }
}
