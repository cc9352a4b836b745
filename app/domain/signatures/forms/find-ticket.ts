import { sql } from 'kysely'
import { limits } from '#limits'
import { hashTicket, unseal, type Keys } from '#secrets'
import { secondsSinceAsking, secondsToWait } from '#verification'
import { databaseTime, type Db, type Instant } from '#db/connection.ts'
import { versionOf } from '../list/front-signatories.ts'

/** What the browser that filled in a form may be shown of it. The address is there only while the code is awaited. */
export type TicketHolder = {
  signatureId: string
  state: 'pending' | 'standing'
  name: string
  address: string | null
  addressMac: Buffer
  listing: 'public' | 'anonymous'
  updates: boolean
  held: boolean
  /** Seconds until the page offers another code. */
  wait: number
  /** Seconds since it asked for its newest code. */
  asked: number
  confirmedAt: Date | null
  /** The number of the words it is under. */
  version: number
}

/** The form a browser's ticket belongs to, for a day. Undefined for a ticket that is unknown, too old or of another campaign. */
export async function findTicket(
  db: Db,
  keys: Keys,
  { ticket, campaignId }: { ticket: string; campaignId: string },
  at: Instant = databaseTime,
): Promise<TicketHolder | undefined> {
  const row = await db
    .selectFrom('signatures')
    .select([
      'id',
      'state',
      'name',
      'address_sealed',
      'address_mac',
      'listing',
      'updates',
      'held_because',
      'confirmed_at',
      versionOf('signatures').as('version'),
      secondsToWait(at).as('wait'),
      secondsSinceAsking(at).as('asked'),
    ])
    .where('ticket_hash', '=', hashTicket(ticket))
    .where('campaign_id', '=', campaignId)
    .where('state', 'in', ['pending', 'standing'])
    .where('created_at', '>', sql<Date>`${at} - make_interval(secs => ${limits.pending.keptSeconds})`)
    .executeTakeFirst()
  if (!row?.address_mac) return undefined
  const awaited = row.state === 'pending' && row.address_sealed
  return {
    signatureId: row.id,
    state: row.state as TicketHolder['state'],
    name: row.name,
    address: awaited ? unseal(keys, `signatures/${row.id}`, row.address_sealed!) : null,
    addressMac: row.address_mac,
    listing: row.listing,
    updates: row.updates,
    held: row.held_because !== null,
    wait: row.wait,
    asked: row.asked,
    confirmedAt: row.confirmed_at,
    version: row.version,
  }
}
