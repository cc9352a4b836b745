import { sql } from 'kysely'
import { limits } from '#limits'
import { writeEntry, type By } from '#audit'
import { seal, type Keys } from '#secrets'
import { addressMac } from '#signatures'
import { newId } from '#db/new-id.ts'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { invitationPlace } from './invitation-place.ts'
import { readList, type ListReading } from './read-list.ts'

export type CheckOutcome = { outcome: 'checked'; id: string } | Extract<ListReading, { outcome: 'refused' }>

type Checking = By & { text: string }

/**
 * Looks through a list without sending anything: what is wrong with which line, and how many could be asked. Their
 * addresses are kept sealed until the list is sent, a day at most. Whether a mailbox has signed already, or wants no email
 * from us, makes no difference here: whoever brings a list must not learn it.
 */
export async function checkList(
  db: Db,
  keys: Keys,
  { teamId, campaignId, organiserId, text }: Checking,
  at: Instant = databaseTime,
): Promise<CheckOutcome> {
  const reading = readList(text)
  if (reading.outcome === 'refused') return reading
  const id = newId()
  const people = reading.good.map((person) => ({
    ...person,
    mac: addressMac(keys, campaignId, person.addressKey),
  }))
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ mac: Buffer }>`
      select address_mac as mac from invited_mailboxes
       where campaign_id = ${campaignId} and address_mac = any (${people.map(({ mac }) => mac)}::bytea[])`.execute(
      tx,
    )
    const before = new Set(rows.map(({ mac }) => mac.toString('hex')))
    const good = people.filter(({ mac }) => !before.has(mac.toString('hex')))
    const again = people.filter(({ mac }) => before.has(mac.toString('hex')))
    const faults = [
      ...reading.faults,
      ...again.map(({ line }) => ({ line, fault: 'invited-before' as const })),
    ].toSorted((one, other) => one.line - other.line)
    const told = faults.slice(0, limits.invitationLists.mostFaultsTold)
    await tx
      .insertInto('invitation_lists')
      .values({
        id,
        campaign_id: campaignId,
        brought_by: organiserId,
        state: 'checked',
        lines: reading.lines,
        faults: JSON.stringify(told),
        good: good.length,
        created_at: at,
      })
      .execute()
    await sql`
      insert into invitations (list_id, address_mac, address_sealed)
      select ${id}, mac, sealed
        from unnest(${good.map(({ mac }) => mac)}::bytea[],
                    ${good.map(({ mac, address }) => seal(keys, invitationPlace(id, mac), address))}::bytea[])
             as given (mac, sealed)`.execute(tx)
    const facts = { lines: reading.lines, good: good.length }
    await writeEntry(tx, { teamId, campaignId, organiserId, deed: 'broughtInvitations', facts }, at)
    return { outcome: 'checked', id }
  })
}
